// `a && b && c` → its document: one indentation for all operators of one kind. Knows nothing of other expressions.

import { group, indent, line, softline, type Doc } from "./doc.js";
import { bracketed, expressionDoc, type Place } from "./expression-doc.js";
import type { BinaryExpression, Expression } from "./nodes.js";
import { precedenceOf } from "./parse-expression.js";

export function binaryDoc(expression: BinaryExpression, place: Place): Doc {
  const parts = binaryParts(expression, { inside: place === "condition", outer: null });
  const [first = "", ...rest] = parts;
  switch (place) {
    case "condition":
      return parts;
    case "unary":
    case "callee":
      return group([indent([softline, ...parts]), softline]);
    case "returned":
    case "body":
    case "tested":
      return group(parts);
    case "assigned":
      return inlines(expression) ? group([first, indent(rest)]) : group(parts);
    case "argument":
    case "operand":
    case "free":
      return inlines(expression) && !chains(expression) ? group(parts) : group([first, indent(rest)]);
  }
}

interface Around {
  /** Directly inside the parentheses of a statement. */
  readonly inside: boolean;
  readonly outer: BinaryExpression | null;
}

function binaryParts(expression: BinaryExpression, { inside, outer }: Around): readonly Doc[] {
  const { operator, left, right } = expression;
  const before =
    left.kind === "binary" && flattens(operator, left.operator)
      ? binaryParts(left, { inside, outer: expression })
      : [group(operandDoc(left, operator, false))];
  const shown = operandDoc(right, operator, true);
  const end: Doc = inlines(expression) ? [operator, " ", shown] : [operator, line, shown];
  const alone =
    !(inside && isLogical(operator)) &&
    !isLike(outer, expression) &&
    !isLike(left, expression) &&
    !isLike(right, expression);
  return [...before, " ", alone ? group(end) : end];
}

function operandDoc(operand: Expression, operator: string, isRight: boolean): Doc {
  if (operand.kind !== "binary") return bracketed(operand, "operand");
  const doc = expressionDoc(operand, "operand");
  return needsBrackets(operand.operator, operator, isRight) ? ["(", doc, ")"] : doc;
}

function needsBrackets(inner: string, outer: string, isRight: boolean): boolean {
  if (isLogical(inner) && isLogical(outer)) return inner !== outer;
  const [binds, around] = [precedenceOf(inner), precedenceOf(outer)];
  if (around !== binds) return around > binds || (inner === "%" && (outer === "+" || outer === "-"));
  return isRight || !flattens(outer, inner);
}

const equalities: ReadonlySet<string> = new Set(["==", "===", "!=", "!=="]);

/** Whether `a operator b operator c` is laid out as one list. */
function flattens(outer: string, inner: string): boolean {
  if (precedenceOf(outer) !== precedenceOf(inner)) return false;
  if (equalities.has(outer) && equalities.has(inner)) return false;
  return outer === inner || (inner !== "%" && outer !== "%" && !(outer === ">" && inner === "<"));
}

function chains({ operator, left }: BinaryExpression): boolean {
  return left.kind === "binary" && flattens(operator, left.operator);
}

function isLogical(operator: string): boolean {
  return operator === "&&" || operator === "||" || operator === "??";
}

function isLike(one: Expression | null, other: BinaryExpression): boolean {
  return one?.kind === "binary" && isLogical(one.operator) === isLogical(other.operator);
}

/** `a && { … }`: what stands on the right breaks by itself. */
export function inlines({ operator, right }: BinaryExpression): boolean {
  if (!isLogical(operator)) return false;
  if (right.kind === "object") return right.properties.length > 0;
  return right.kind === "array" && right.items.length > 0;
}
