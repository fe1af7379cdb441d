// Tokens → a type. Knows the types that emitters write; conditional and mapped ones are not among them.

import type { Member, Parameter, Type } from "./nodes.js";
import type { Token, TokenReader } from "./tokens.js";

const nothing: Type = { kind: "literal", text: "" };

export function parseType(reader: TokenReader): Type {
  reader.take("|");
  const first = parseIntersection(reader);
  if (!reader.is("|")) return first;
  const of = [first];
  while (reader.take("|")) of.push(parseIntersection(reader));
  return { kind: "union", of };
}

function parseIntersection(reader: TokenReader): Type {
  const first = parsePostfix(reader);
  if (!reader.is("&")) return first;
  const of = [first];
  while (reader.take("&")) of.push(parsePostfix(reader));
  return { kind: "intersection", of };
}

const operators: ReadonlySet<string> = new Set(["keyof", "readonly", "unique", "typeof"]);

function parsePostfix(reader: TokenReader): Type {
  const { kind, text } = reader.peek();
  if (kind === "word" && operators.has(text) && startsType(reader.peek(1))) {
    reader.next();
    return { kind: "operator", word: text, of: parsePostfix(reader) };
  }
  let type = parsePrimary(reader);
  while (reader.is("[")) {
    reader.next();
    if (reader.take("]")) type = { kind: "array", of: type };
    else {
      type = { kind: "indexed", of: type, index: parseType(reader) };
      reader.expect("]");
    }
  }
  return type;
}

/** What may follow a word that works on a type; after a type of that name stands something else. */
function startsType({ kind, text }: Token): boolean {
  return kind === "word" || kind === "string" || ["[", "(", "{"].includes(text);
}

function parsePrimary(reader: TokenReader): Type {
  const { kind, text } = reader.peek();
  if (reader.is("(")) return isFunctionType(reader) ? parseFunction(reader) : parseInParentheses(reader);
  if (reader.is("{")) return { kind: "object", members: parseMembers(reader) };
  if (reader.is("[")) return { kind: "tuple", of: parseTypes(reader, "[", "]") };
  reader.next();
  if (kind === "string" || kind === "number") return { kind: "literal", text };
  if (text === "-" && reader.peek().kind === "number")
    return { kind: "literal", text: `-${reader.next().text}` };
  if (text === "...") return { kind: "rest", of: parseType(reader) };
  if (kind === "word") return parseName(text, reader);
  reader.fail();
  return nothing;
}

function parseName(first: string, reader: TokenReader): Type {
  let text = first;
  while (reader.take(".")) text += `.${reader.next().text}`;
  return { kind: "name", text, arguments: reader.is("<") ? parseTypes(reader, "<", ">") : [] };
}

/** `<A, B>` or `[A, B]`. */
export function parseTypes(reader: TokenReader, open: string, close: string): readonly Type[] {
  reader.expect(open);
  const types: Type[] = [];
  while (!reader.take(close) && !reader.done) {
    types.push(parseType(reader));
    if (!reader.is(close)) reader.expect(",");
  }
  return types;
}

function parseInParentheses(reader: TokenReader): Type {
  reader.expect("(");
  const type = parseType(reader);
  reader.expect(")");
  return type;
}

/** After `(`: `)`, `...`, or a name followed by `:`, `?:` or `,`. */
function isFunctionType(reader: TokenReader): boolean {
  if (reader.is(")", 1) || reader.is("...", 1)) return true;
  const isNamed = reader.peek(1).kind === "word";
  return isNamed && (reader.is(":", 2) || (reader.is("?", 2) && reader.is(":", 3)));
}

function parseFunction(reader: TokenReader): Type {
  reader.expect("(");
  const parameters: Parameter[] = [];
  while (!reader.take(")") && !reader.done) {
    const rest = reader.take("...") ? "..." : "";
    const name = rest + reader.next().text;
    const optional = reader.take("?");
    reader.expect(":");
    parameters.push({ name, optional, type: parseType(reader), fallback: null });
    if (!reader.is(")")) reader.expect(",");
  }
  reader.expect("=>");
  return { kind: "function", parameters, returns: parseReturns(reader) };
}

/** What a function returns, also `value is X` and `asserts value is X`. */
export function parseReturns(reader: TokenReader): Type {
  const asserts = reader.is("asserts") && reader.peek(1).kind === "word";
  if (asserts) reader.next();
  if (!reader.is("is", 1)) return asserts ? failed(reader) : parseType(reader);
  const name = reader.next().text;
  reader.next();
  return { kind: "predicate", asserts, name, type: parseType(reader) };
}

function failed(reader: TokenReader): Type {
  reader.fail();
  return nothing;
}

function parseMembers(reader: TokenReader): readonly Member[] {
  reader.expect("{");
  const members: Member[] = [];
  while (!reader.take("}") && !reader.done) {
    members.push(parseMember(reader));
    if (!reader.is("}")) reader.expect(";");
  }
  return members;
}

/** `readonly name?: type`, `[key: string]: type`. */
export function parseMember(reader: TokenReader): Member {
  let key = "";
  while (reader.peek().kind === "word" && reader.peek(1).kind !== "mark") key += `${reader.next().text} `;
  if (reader.is("[") && reader.peek(1).kind === "word" && reader.is(":", 2) && reader.is("]", 4)) {
    reader.next();
    const name = reader.next().text;
    reader.next();
    key += `[${name}: ${reader.next().text}]`;
    reader.next();
  } else {
    const { kind, text } = reader.next();
    if (kind !== "word" && kind !== "string" && kind !== "number") reader.fail();
    key += text;
  }
  if (reader.take("?")) key += "?";
  reader.expect(":");
  return { key, type: parseType(reader) };
}
