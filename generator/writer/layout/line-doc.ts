// One line of code → its document: a statement, a member of a class or interface, or what opens a block.
// Knows nothing of the lines around it.

import { assignment, flowing } from "./assignment-doc.js";
import { group, ifBreak, indent, join, line, softline, type Doc } from "./doc.js";
import { expressionDoc, objectDoc } from "./expression-doc.js";
import type { Expression, Parameter, Type } from "./nodes.js";
import { parseExpression, parseParameters } from "./parse-expression.js";
import { parseReturns, parseType } from "./parse-type.js";
import { TokenReader, tokensOf } from "./tokens.js";
import { hugs, parameterDoc, parametersDoc, typeDoc } from "./type-doc.js";

/** What the lines of a block are. */
export type BlockKind = "statements" | "members";

/** Null = a line of a form that is not known here. */
export function lineDoc(text: string, kind: BlockKind): Doc | null {
  const tokens = tokensOf(text);
  if (tokens === null) return null;
  const reader = new TokenReader(tokens);
  const closed = reader.take("}") ? "} " : "";
  const doc = kind === "members" ? member(reader) : statement(reader);
  return reader.failed || !reader.done ? null : [closed, doc];
}

/** The end of a line: a block that follows, or a semicolon. */
function end(reader: TokenReader): Doc {
  if (reader.take("{")) return " {";
  reader.expect(";");
  return ";";
}

function statement(reader: TokenReader): Doc {
  const word = reader.peek().text;
  if (word === "import" || (word === "export" && isPassedOn(reader))) return moduleNames(reader);
  const before = words(reader, ["export", "default", "declare"]);
  if (reader.is("function") || (reader.is("async") && reader.is("function", 1))) {
    const head = words(reader, ["async", "function"]) + reader.next().text;
    return [before, functionDoc(head, reader)];
  }
  if (reader.is("interface")) return [before, heritage(reader)];
  if (reader.is("const") || reader.is("let")) return [before, variable(reader)];
  if (reader.is("type") && reader.is("=", 2)) return [before, alias(reader)];
  if (reader.is("else") || reader.is("if") || reader.is("while")) return [before, conditional(reader)];
  if (reader.is("for")) return [before, loop(reader)];
  if (reader.take("switch")) {
    reader.expect("(");
    const subject = expressionDoc(parseExpression(reader), "condition");
    reader.expect(")");
    return [before, group(["switch (", indent([softline, subject]), softline, ")"]), end(reader)];
  }
  if (reader.take("case")) {
    const value = expressionDoc(parseExpression(reader));
    reader.expect(":");
    return [before, "case ", value, ":"];
  }
  return [before, simple(reader)];
}

/** `interface A extends B, C<D> {` */
function heritage(reader: TokenReader): Doc {
  const head = `${reader.next().text} `;
  const name = reader.next().text;
  reader.expect("extends");
  const bases: Doc[] = [typeDoc(parseType(reader))];
  while (reader.take(",")) bases.push(typeDoc(parseType(reader)));
  if (bases.length === 1) return [head, name, " extends ", ...bases, end(reader)];
  const list = group(indent([line, join([",", line], bases)]));
  return group([head, group(indent([name, line, "extends", list])), end(reader)]);
}

/** `return`, `throw`, and expressions that stand alone. */
function simple(reader: TokenReader): Doc {
  const word = reader.is("return") || reader.is("throw") ? reader.next().text : "";
  if (word === "") return [expressionDoc(parseExpression(reader)), end(reader)];
  if (reader.is(";")) return [word, end(reader)];
  const value = parseExpression(reader);
  const doc = expressionDoc(value, "returned");
  const shown =
    value.kind === "binary" ? group([ifBreak("("), indent([softline, doc]), softline, ifBreak(")")]) : doc;
  return [word, " ", shown, end(reader)];
}

/** `export { … }` and `export * from`. */
function isPassedOn(reader: TokenReader): boolean {
  return reader.is("{", 1) || reader.is("*", 1) || (reader.is("type", 1) && reader.is("{", 2));
}

/** The names of an import or export. */
function moduleNames(reader: TokenReader): Doc {
  const head = words(reader, ["import", "export", "type"]);
  reader.expect("{");
  const names: string[] = [];
  while (!reader.take("}") && !reader.done) {
    let name = reader.next().text;
    while (reader.peek().kind === "word") name += ` ${reader.next().text}`;
    names.push(name);
    if (!reader.is("}")) reader.expect(",");
  }
  const from = reader.take("from") ? ` from ${reader.next().text}` : "";
  const list =
    names.length === 1
      ? ["{ ", ...names, " }"]
      : group(["{", indent([line, join([",", line], names)]), ifBreak(","), line, "}"]);
  return [head, list, from, end(reader)];
}

function words(reader: TokenReader, known: readonly string[]): string {
  let text = "";
  while (known.includes(reader.peek().text) && reader.peek().kind === "word")
    text += `${reader.next().text} `;
  return text;
}

/** After the name: `(parameters): type` and what ends the line. */
function functionDoc(name: string, reader: TokenReader): Doc {
  const parameters = parseParameters(reader);
  const returns = reader.take(":") ? parseReturns(reader) : null;
  const list = withFallbacks(parameters);
  const isApart = parameters.length === 1 && returns?.kind === "object";
  return [
    name,
    group([isApart ? group(list) : list, returns === null ? "" : [": ", typeDoc(returns)]]),
    end(reader),
  ];
}

function withFallbacks(parameters: readonly Parameter[]): Doc {
  if (parameters.every(({ fallback }) => fallback === null)) return parametersDoc(parameters);
  const docs = parameters.map((one): Doc => {
    const doc = parameterDoc(one);
    return one.fallback === null ? doc : [doc, " = ", expressionDoc(one.fallback)];
  });
  return ["(", indent([softline, join([",", line], docs)]), ifBreak(","), softline, ")"];
}

function variable(reader: TokenReader): Doc {
  const word = `${reader.next().text} `;
  if (reader.is("{")) {
    const pattern = parseExpression(reader);
    return [word, destructured(pattern), end(reader)];
  }
  const { text, kind } = reader.next();
  if (kind !== "word") reader.fail();
  const type = reader.take(":") ? parseType(reader) : null;
  const left: Doc = type === null ? text : [text, ": ", typeDoc(type)];
  reader.expect("=");
  const right = parseExpression(reader);
  return [word, assignment({ left, operator: " =", right }), end(reader)];
}

function destructured(pattern: Expression): Doc {
  if (pattern.kind !== "assign" || pattern.left.kind !== "object") return "";
  const { properties } = pattern.left;
  const isRich = properties.some(
    (one) => one.kind === "pair" || (one.kind === "shorthand" && one.fallback !== null),
  );
  return assignment({
    left: objectDoc(properties, true),
    operator: " =",
    right: pattern.right,
    breaksLeft: properties.length > 2 && isRich,
  });
}

function alias(reader: TokenReader): Doc {
  const left = `${reader.next().text} ${reader.next().text}`;
  reader.expect("=");
  const type = parseType(reader);
  return [typeAssignment(left, type), end(reader)];
}

function typeAssignment(left: string, type: Type): Doc {
  if (type.kind === "union" && !hugs(type.of))
    return group([left, " =", group(indent([line, typeDoc(type, "alias")]))]);
  return flowing(left, " =", typeDoc(type));
}

function conditional(reader: TokenReader): Doc {
  const word = words(reader, ["else", "if", "while"]).trimEnd();
  if (word === "else") return [word, end(reader)];
  reader.expect("(");
  const test = expressionDoc(parseExpression(reader), "condition");
  reader.expect(")");
  const opening = [word, " (", group([indent([softline, test]), softline]), ")"];
  if (reader.take("{")) return group([opening, " {"]);
  return group([opening, indent([line, simple(reader)])]);
}

function loop(reader: TokenReader): Doc {
  let head = reader.next().text;
  if (reader.take("await")) head += " await";
  reader.expect("(");
  head += ` (${reader.next().text} `;
  if (reader.is("[")) {
    reader.next();
    const first = reader.next().text;
    reader.expect(",");
    head += `[${first}, ${reader.next().text}]`;
    reader.expect("]");
  } else head += reader.next().text;
  const word = reader.next().text;
  if (word !== "of" && word !== "in") reader.fail();
  const list = expressionDoc(parseExpression(reader));
  reader.expect(")");
  const opening = [`${head} ${word} `, list, ")"];
  if (reader.take("{")) return group([opening, " {"]);
  return group([opening, indent([line, simple(reader)])]);
}

const modifiers = ["static", "readonly", "override", "async", "declare", "abstract"];

/** Of a class or an interface. */
function member(reader: TokenReader): Doc {
  const before = words(reader, modifiers);
  let key = reader.next().text;
  if (key === "[") {
    const name = reader.next().text;
    reader.expect(":");
    key = `[${name}: ${reader.next().text}]`;
    reader.expect("]");
  }
  if (reader.take("?")) key += "?";
  if (reader.is("(")) return functionDoc(before + key, reader);
  const type = reader.take(":") ? parseType(reader) : null;
  const left: Doc = [before, key, type === null ? "" : [": ", typeDoc(type)]];
  if (!reader.take("=")) return [left, end(reader)];
  return [assignment({ left, operator: " =", right: parseExpression(reader) }), end(reader)];
}
