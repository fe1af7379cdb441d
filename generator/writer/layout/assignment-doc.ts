// `left = right` and `key: value` → their documents: where to break is the right side's to decide.
// Knows nothing of how either side is laid out.

import { inlines } from "./binary-doc.js";
import { group, indent, indentIfBreak, line, type Doc } from "./doc.js";
import { expressionDoc } from "./expression-doc.js";
import type { Expression } from "./nodes.js";

export interface Assignment {
  readonly left: Doc;
  readonly operator: string;
  readonly right: Expression;
  /** A pattern with default values or other names breaks before what it takes apart. */
  readonly breaksLeft?: boolean;
}

export function assignment({ left, operator, right, breaksLeft = false }: Assignment): Doc {
  const doc = expressionDoc(right, "assigned");
  const isProperty = operator === ":";
  const short = isProperty && typeof left === "string" && left.length < 5;
  if (breaksAfter(right, short)) return group([group(left), operator, group(indent([line, doc]))]);
  if (breaksLeft) return [left, operator, " ", group(doc)];
  const isPlain =
    right.kind === "atom" && (right.of === "number" || right.text === "true" || right.text === "false");
  if (short || isPlain) return group([group(left), operator, " ", doc]);
  return flowing(left, operator, doc);
}

/** Broken after the operator only where the start of what follows has no room. */
export function flowing(left: Doc, operator: string, doc: Doc): Doc {
  const turn = group(indent(line));
  return group([group(left), operator, turn, indentIfBreak(group(doc), turn)]);
}

/** Better on a line of its own than broken itself. */
function breaksAfter(right: Expression, short: boolean): boolean {
  if (right.kind === "commented") return breaksAfter(right.of, short);
  if (right.kind === "binary") return !inlines(right);
  if (right.kind === "conditional") return right.test.kind === "binary" && !inlines(right.test);
  if (short) return false;
  let core: Expression = right;
  while (core.kind === "unary" || core.kind === "nonNull") core = core.of;
  return (core.kind === "atom" && core.of === "string") || isPoorlyBreakable(core, false);
}

/** A chain of names, with calls that have no place to break either. */
function isPoorlyBreakable(expression: Expression, deep: boolean): boolean {
  switch (expression.kind) {
    case "nonNull":
    case "member":
    case "index":
      return isPoorlyBreakable(expression.of, true);
    case "call": {
      if (expression.isNew) return false;
      const [first, ...others] = expression.arguments;
      const loneShort = first === undefined || (others.length === 0 && isShort(first));
      return loneShort && expression.typeArguments.length < 2 && isPoorlyBreakable(expression.callee, true);
    }
    case "atom":
      return deep && expression.of === "word";
    default:
      return false;
  }
}

/** A quarter of the width. */
const short = 27;

function isShort(expression: Expression): boolean {
  if (expression.kind === "atom") return expression.of === "number" || expression.text.length <= short;
  if (expression.kind === "unary") return isShort(expression.of);
  return (
    expression.kind === "call" &&
    expression.arguments.length === 0 &&
    expression.callee.kind === "atom" &&
    expression.callee.text.length <= short - 2
  );
}
