// An expression → its document, by the formatter's rules. Knows nothing of the statement around it.

import { assignment } from "./assignment-doc.js";
import { binaryDoc } from "./binary-doc.js";
import { callDoc } from "./call-doc.js";
import { group, ifBreak, indent, join, line, softline, type Doc } from "./doc.js";
import { flatText } from "./flat-text.js";
import type { ArrowFunction, ConditionalExpression, Expression, Property } from "./nodes.js";
import { parameterDoc, parametersDoc, typeDoc } from "./type-doc.js";

/** What is around an expression, as far as it changes how the expression breaks. */
export type Place =
  | "argument"
  | "assigned"
  | "body"
  | "callee"
  | "condition"
  | "operand"
  | "returned"
  | "tested"
  | "unary"
  | "free";

export function expressionDoc(expression: Expression, place: Place = "free"): Doc {
  switch (expression.kind) {
    case "atom":
      return expression.text;
    case "unary": {
      const space = /^[a-z]/.test(expression.operator) ? " " : "";
      return [expression.operator, space, bracketed(expression.of, "unary")];
    }
    case "binary":
      return binaryDoc(expression, place);
    case "conditional":
      return conditionalDoc(expression, place);
    case "call":
      return callDoc(expression);
    case "member":
      return memberDoc(expression, place);
    case "index":
      return [
        bracketed(expression.of, "callee"),
        expression.optional ? "?." : "",
        indexDoc(expression.index),
      ];
    case "nonNull":
      return [bracketed(expression.of, "callee"), "!"];
    case "object":
      return objectDoc(expression.properties, false);
    case "array":
      return arrayDoc(expression.items);
    case "spread":
      return spreadDoc(expression.of);
    case "arrow":
      return arrowDoc(expression, false);
    case "as":
      return [bracketed(expression.of, "callee"), ` ${expression.word} `, typeDoc(expression.type)];
    case "assign": {
      const left = expressionDoc(expression.left);
      return assignment({ left, operator: ` ${expression.operator}`, right: expression.right });
    }
    case "commented":
      return [expression.comment, " ", expressionDoc(expression.of, place)];
  }
}

const loose: ReadonlySet<Expression["kind"]> = new Set(["binary", "conditional", "arrow", "assign", "as"]);

/** In parentheses where it would be read otherwise without: what binds less than a call. */
export function bracketed(expression: Expression, place: Place): Doc {
  const bare = expressionDoc(expression, place);
  const needed =
    loose.has(expression.kind) ||
    (expression.kind === "unary" && (place === "callee" || expression.operator === "await"));
  return needed ? ["(", bare, ")"] : bare;
}

function memberDoc({ of, text }: Expression & { readonly kind: "member" }, place: Place): Doc {
  const object = bracketed(of, "callee");
  return place === "callee" || of.kind === "atom"
    ? [object, text]
    : [object, group(indent([softline, text]))];
}

function indexDoc(index: Expression): Doc {
  const doc = expressionDoc(index);
  const isPlain = index.kind === "atom" && index.of !== "word";
  return isPlain ? ["[", doc, "]"] : group(["[", indent([softline, doc]), softline, "]"]);
}

function conditionalDoc({ test, yes, no }: ConditionalExpression, place: Place): Doc {
  const tested = place === "returned" || place === "argument" ? "free" : "tested";
  return group([
    test.kind === "binary" || test.kind === "as" ? expressionDoc(test, tested) : bracketed(test, tested),
    indent([line, "? ", indent(expressionDoc(yes)), line, ": ", indent(expressionDoc(no))]),
  ]);
}

/** `pattern`: what is on the left of an assignment, where nothing may follow the rest. */
export function objectDoc(properties: readonly Property[], pattern: boolean): Doc {
  if (properties.length === 0) return "{}";
  const items = properties.map(propertyDoc);
  const last = pattern && properties.at(-1)?.kind === "spread" ? "" : ifBreak(",");
  return group(["{", indent([line, join([",", line], items)]), last, line, "}"]);
}

function propertyDoc(property: Property): Doc {
  switch (property.kind) {
    case "pair":
      return assignment({ left: property.key, operator: ":", right: property.value });
    case "shorthand":
      return property.fallback === null
        ? property.name
        : [property.name, " = ", expressionDoc(property.fallback)];
    case "spread":
      return spreadDoc(property.of);
  }
}

/** `...(a ?? b)` has parentheses that the grammar does not ask for; a function has none. */
function spreadDoc(of: Expression): Doc {
  return ["...", of.kind === "arrow" ? expressionDoc(of) : bracketed(of, "free")];
}

function arrayDoc(items: readonly Expression[]): Doc {
  if (items.length === 0) return "[]";
  const docs = items.map((item) => expressionDoc(item));
  return group(
    ["[", indent([softline, join([",", line], docs), ifBreak(",")]), softline, "]"],
    isTable(items),
  );
}

/** Lists of lists, or of objects, of more than one value each: a row a line. */
function isTable(items: readonly Expression[]): boolean {
  const [first, second] = items;
  if (!first || !second) return false;
  return items.every((item) => {
    if (item.kind !== first.kind) return false;
    if (item.kind === "array") return item.items.length > 1;
    return item.kind === "object" && item.properties.length > 1;
  });
}

/** `hugged`: the last argument of a call, which starts on the line of the call. */
export function arrowDoc(arrow: ArrowFunction, hugged: boolean): Doc {
  const returns = arrow.returns === null ? "" : [": ", typeDoc(arrow.returns)];
  const parameters = hugged
    ? flatText(["(", join(", ", arrow.parameters.map(parameterDoc)), ")", returns])
    : group([parametersDoc(arrow.parameters), returns]);
  const head = [arrow.isAsync ? "async " : "", parameters, " =>"];
  const end = hugged ? [ifBreak(","), softline] : [];
  const { body } = arrow;
  const doc = expressionDoc(body, "body");
  if (body.kind === "object") return group([group(head), " ", "(", doc, ")"]);
  if (body.kind === "array") return group([group(head), " ", doc]);
  if (body.kind === "conditional") {
    return group([
      group(head),
      " ",
      group([ifBreak("", "("), indent([softline, doc]), ifBreak("", ")"), ...end]),
    ]);
  }
  return group([group(head), group([indent([line, doc]), ...end])]);
}
