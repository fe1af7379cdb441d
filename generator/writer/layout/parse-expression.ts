// Tokens → an expression. Knows what emitters write: no templates, regular expressions, or functions with blocks.

import type { ArrowFunction, Expression, Parameter, Property, Type } from "./nodes.js";
import { parseReturns, parseType, parseTypes } from "./parse-type.js";
import type { TokenReader } from "./tokens.js";

const nothing: Expression = { kind: "atom", text: "", of: "word" };

/** How tightly an operator binds; what stands higher binds first. */
const levels: readonly (readonly string[])[] = [
  ["??"],
  ["||"],
  ["&&"],
  ["==", "===", "!=", "!=="],
  ["<", ">", "<=", ">=", "in", "instanceof"],
  ["+", "-"],
  ["*", "%"],
];

const precedences: ReadonlyMap<string, number> = new Map(
  levels.flatMap((operators, level) => operators.map((operator) => [operator, level + 1] as const)),
);

export function precedenceOf(operator: string): number {
  return precedences.get(operator) ?? 0;
}

export function parseExpression(reader: TokenReader): Expression {
  if (reader.peek().kind === "comment") {
    const comment = reader.next().text;
    return { kind: "commented", comment, of: parseExpression(reader) };
  }
  const arrow = parseArrow(reader);
  if (arrow) return arrow;
  const test = parseBinary(reader, 1);
  if (reader.is("=") || reader.is("??=") || reader.is("+=")) {
    const operator = reader.next().text;
    return { kind: "assign", left: test, operator, right: parseExpression(reader) };
  }
  if (!reader.take("?")) return test;
  const yes = parseExpression(reader);
  reader.expect(":");
  return { kind: "conditional", test, yes, no: parseExpression(reader) };
}

function parseBinary(reader: TokenReader, level: number): Expression {
  let left = parseUnary(reader);
  for (;;) {
    const { kind, text } = reader.peek();
    if (text === "as" || text === "satisfies") {
      reader.next();
      left = { kind: "as", of: left, word: text, type: parseType(reader) };
      continue;
    }
    const precedence = kind === "mark" || kind === "word" ? precedenceOf(text) : 0;
    if (precedence < level || precedence === 0) return left;
    reader.next();
    left = joined(left, text, parseBinary(reader, precedence + 1));
  }
}

const logical: ReadonlySet<string> = new Set(["&&", "||", "??"]);

/** `a && (b && c)` means `(a && b) && c`, which needs no parentheses. */
function joined(left: Expression, operator: string, right: Expression): Expression {
  if (right.kind !== "binary" || right.operator !== operator || !logical.has(operator))
    return { kind: "binary", operator, left, right };
  return joined(joined(left, operator, right.left), operator, right.right);
}

const prefixes: ReadonlySet<string> = new Set(["!", "-", "+", "typeof", "void", "await", "delete"]);

function parseUnary(reader: TokenReader): Expression {
  const { kind, text } = reader.peek();
  if (kind === "string" || !prefixes.has(text)) return parsePostfix(reader, parseHead(reader));
  reader.next();
  return { kind: "unary", operator: text, of: parseUnary(reader) };
}

function parseHead(reader: TokenReader): Expression {
  if (reader.is("(")) {
    reader.next();
    const inner = parseExpression(reader);
    reader.expect(")");
    return inner;
  }
  if (reader.is("[")) return parseArray(reader);
  if (reader.is("{")) return parseObject(reader);
  if (reader.take("...")) return { kind: "spread", of: parseExpression(reader) };
  if (reader.take("new")) return parseNew(reader);
  const { kind, text } = reader.next();
  if (kind === "word" || kind === "number" || kind === "string") return { kind: "atom", text, of: kind };
  reader.fail();
  return nothing;
}

/** The formatter fills lines with numbers, which is not done here. */
function parseArray(reader: TokenReader): Expression {
  const items = parseList(reader, "[", "]");
  if (items.length > 1 && items.every(isNumber)) reader.fail();
  return { kind: "array", items };
}

function isNumber(expression: Expression): boolean {
  if (expression.kind === "unary") return isNumber(expression.of);
  return expression.kind === "atom" && expression.of === "number";
}

function parseNew(reader: TokenReader): Expression {
  let callee: Expression = { kind: "atom", text: reader.next().text, of: "word" };
  while (reader.take(".")) callee = { kind: "member", of: callee, text: `.${reader.next().text}` };
  const typeArguments = reader.is("<") ? parseTypes(reader, "<", ">") : [];
  const list = parseList(reader, "(", ")");
  return { kind: "call", isNew: true, callee, optional: false, typeArguments, arguments: list };
}

function parsePostfix(reader: TokenReader, head: Expression): Expression {
  let of = head;
  for (;;) {
    if (reader.take("!")) of = { kind: "nonNull", of };
    else if (reader.take(".")) of = { kind: "member", of, text: `.${reader.next().text}` };
    else if (reader.is("(") || reader.is("<")) {
      const call = parseCall(reader, of, false);
      if (call === null) return of;
      of = call;
    } else if (reader.is("[")) of = parseIndex(reader, of, false);
    else if (reader.take("?.")) {
      if (reader.is("(")) of = parseCall(reader, of, true) ?? of;
      else if (reader.is("[")) of = parseIndex(reader, of, true);
      else of = { kind: "member", of, text: `?.${reader.next().text}` };
    } else return of;
  }
}

/** Null when what looks like type arguments is a comparison. */
function parseCall(reader: TokenReader, callee: Expression, optional: boolean): Expression | null {
  const start = reader.position;
  const typeArguments: readonly Type[] = reader.is("<") ? parseTypes(reader, "<", ">") : [];
  if (reader.failed || !reader.is("(")) {
    reader.rewind(start);
    return null;
  }
  const list = parseList(reader, "(", ")");
  return { kind: "call", isNew: false, callee, optional, typeArguments, arguments: list };
}

function parseIndex(reader: TokenReader, of: Expression, optional: boolean): Expression {
  reader.expect("[");
  const index = parseExpression(reader);
  reader.expect("]");
  return { kind: "index", of, optional, index };
}

function parseList(reader: TokenReader, open: string, close: string): readonly Expression[] {
  reader.expect(open);
  const items: Expression[] = [];
  while (!reader.take(close) && !reader.done) {
    items.push(parseExpression(reader));
    if (!reader.is(close)) reader.expect(",");
  }
  return items;
}

function parseObject(reader: TokenReader): Expression {
  reader.expect("{");
  const properties: Property[] = [];
  while (!reader.take("}") && !reader.done) {
    properties.push(parseProperty(reader));
    if (!reader.is("}")) reader.expect(",");
  }
  return { kind: "object", properties };
}

function parseProperty(reader: TokenReader): Property {
  if (reader.take("...")) return { kind: "spread", of: parseExpression(reader) };
  if (reader.is("[") && reader.peek(1).kind === "string" && reader.is("]", 2)) {
    reader.next();
    const key = `[${reader.next().text}]`;
    reader.next();
    reader.expect(":");
    return { kind: "pair", key, value: parseExpression(reader) };
  }
  const { kind, text } = reader.next();
  if (kind !== "word" && kind !== "string" && kind !== "number") reader.fail();
  if (reader.take(":")) return { kind: "pair", key: text, value: parseExpression(reader) };
  if (reader.take("=")) return { kind: "shorthand", name: text, fallback: parseExpression(reader) };
  if (!reader.is(",") && !reader.is("}")) reader.fail();
  return { kind: "shorthand", name: text, fallback: null };
}

/** Null when what is next is no arrow function. Those with a block fail: they are statements of their own. */
function parseArrow(reader: TokenReader): ArrowFunction | null {
  const isAsync = reader.is("async") && reader.is("(", 1);
  if (!reader.is("(", isAsync ? 1 : 0) || !hasArrow(reader, isAsync ? 1 : 0)) return null;
  if (isAsync) reader.next();
  const parameters = parseParameters(reader);
  const returns = reader.take(":") ? parseReturns(reader) : null;
  reader.expect("=>");
  if (reader.is("{")) reader.fail();
  return { kind: "arrow", isAsync, parameters, returns, body: parseExpression(reader) };
}

/** True when the parenthesis that opens here is followed by `=>`, or by `:` and a type of one word before it. */
function hasArrow(reader: TokenReader, from: number): boolean {
  let depth = 0;
  for (let ahead = from; ; ahead++) {
    if (reader.peek(ahead).kind === "end") return false;
    if (reader.is("(", ahead)) depth++;
    if (reader.is(")", ahead)) depth--;
    if (depth > 0) continue;
    return reader.is("=>", ahead + 1) || (reader.is(":", ahead + 1) && reader.is("=>", ahead + 3));
  }
}

/** `(a, b?: T = 1, ...rest: R[])` of a function. */
export function parseParameters(reader: TokenReader): readonly Parameter[] {
  reader.expect("(");
  const parameters: Parameter[] = [];
  while (!reader.take(")") && !reader.done) {
    let name = reader.take("...") ? "..." : "";
    while (reader.peek().kind === "word" && reader.peek(1).kind === "word") name += `${reader.next().text} `;
    const { kind, text } = reader.next();
    // A pattern has a layout of its own.
    if (kind !== "word") reader.fail();
    name += text;
    const optional = reader.take("?");
    const type = reader.take(":") ? parseType(reader) : null;
    const fallback = reader.take("=") ? parseExpression(reader) : null;
    parameters.push({ name, optional, type, fallback });
    if (!reader.is(")")) reader.expect(",");
  }
  return parameters;
}
