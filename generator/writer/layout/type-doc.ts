// A type → its document, by the formatter's rules. Knows nothing of the line around it.

import { group, ifBreak, indent, join, line, softline, type Doc } from "./doc.js";
import type { Member, Parameter, Type } from "./nodes.js";

/** What decides whether a union brings its own indentation. */
export type TypePlace = "free" | "argument" | "alias";

export function typeDoc(type: Type, place: TypePlace = "free"): Doc {
  switch (type.kind) {
    case "name":
      return [type.text, typeArgumentsDoc(type.arguments)];
    case "literal":
      return type.text;
    case "union":
      return unionDoc(type.of, place);
    case "intersection":
      return intersectionDoc(type.of);
    case "tuple":
      return tupleDoc(type.of);
    case "array":
      return [inParentheses(type.of), "[]"];
    case "operator":
      return [type.word, " ", inParentheses(type.of)];
    case "indexed":
      return [inParentheses(type.of), "[", typeDoc(type.index), "]"];
    case "rest":
      return ["...", typeDoc(type.of)];
    case "object":
      return objectDoc(type.members);
    case "function":
      return group([group(parametersDoc(type.parameters)), " => ", typeDoc(type.returns)]);
    case "predicate":
      return [`${type.asserts ? "asserts " : ""}${type.name} is `, typeDoc(type.type)];
  }
}

const compound: ReadonlySet<Type["kind"]> = new Set(["union", "intersection", "function", "operator"]);

/** Before `[]` and after `keyof`. */
function inParentheses(type: Type): Doc {
  if (!compound.has(type.kind)) return typeDoc(type);
  if (type.kind !== "union" || hugs(type.of)) return ["(", typeDoc(type), ")"];
  return ["(", group([indent([softline, variants(type.of)]), softline]), ")"];
}

function unionDoc(types: readonly Type[], place: TypePlace): Doc {
  if (hugs(types)) return join(" | ", types.map(variant));
  const inner = variants(types);
  return place === "free" ? group(indent([softline, inner])) : inner;
}

function variants(types: readonly Type[]): Doc {
  return group(
    types.map((type, index) => [index === 0 ? ifBreak("| ") : [line, "| "], indent(variant(type))]),
  );
}

function variant(type: Type): Doc {
  const isOpen = type.kind === "function" || type.kind === "intersection";
  return isOpen ? ["(", typeDoc(type), ")"] : typeDoc(type);
}

/** `Thing | null` stays on the line it starts on. */
export function hugs(types: readonly Type[]): boolean {
  const main = types.find(
    (type) => type.kind === "object" || (type.kind === "name" && !keywords.has(type.text)),
  );
  return main !== undefined && types.every((type) => type === main || isNothing(type));
}

function isNothing(type: Type): boolean {
  return type.kind === "name" && (type.text === "null" || type.text === "void");
}

const keywords: ReadonlySet<string> = new Set([
  ...["any", "bigint", "boolean", "intrinsic", "never", "null", "number", "object", "string", "symbol"],
  ...["this", "undefined", "unknown", "void"],
]);

function intersectionDoc(types: readonly Type[]): Doc {
  let indented = false;
  const parts = types.map((type, index): Doc => {
    const doc = type.kind === "union" || type.kind === "function" ? inParentheses(type) : typeDoc(type);
    const before = types[index - 1];
    if (!before) return doc;
    const [isObject, wasObject] = [type.kind === "object", before.kind === "object"];
    if (isObject && wasObject) return [" & ", indented ? indent(doc) : doc];
    if (!isObject && !wasObject) return indent([" &", line, doc]);
    if (index > 1) indented = true;
    return [" & ", index > 1 ? indent(doc) : doc];
  });
  return group(parts);
}

function tupleDoc(types: readonly Type[]): Doc {
  if (types.length === 0) return "[]";
  const items = types.map((type) => {
    if (type.kind !== "union" || hugs(type.of) || types.length === 1) return typeDoc(type, "argument");
    return group([indent([ifBreak(["(", softline]), variants(type.of)]), softline, ifBreak(")")]);
  });
  const last = types.at(-1)?.kind === "rest" ? "" : ifBreak(",");
  return group(["[", indent([softline, join([",", line], items), last]), softline, "]"]);
}

/** `<A, B>`, or nothing. One plain type is no place to break. */
export function typeArgumentsDoc(types: readonly Type[]): Doc {
  const [first, ...others] = types;
  if (!first) return "";
  if (others.length === 0 && isPlain(first)) return ["<", typeDoc(first, "argument"), ">"];
  const items = types.map((type) => typeDoc(type, "argument"));
  return group(["<", indent([softline, join([",", line], items)]), softline, ">"]);
}

function isPlain(type: Type): boolean {
  if (type.kind === "name") return type.arguments.length === 0;
  return type.kind === "object" || (type.kind === "union" && hugs(type.of));
}

function objectDoc(members: readonly Member[]): Doc {
  if (members.length === 0) return "{}";
  const items = members.map(({ key, type }): Doc => [key, ": ", typeDoc(type)]);
  return group(["{", indent([line, join([";", line], items)]), ifBreak(";"), line, "}"]);
}

export function parametersDoc(parameters: readonly Parameter[]): Doc {
  const [first, ...others] = parameters;
  if (!first) return "()";
  if (others.length === 0 && first.type?.kind === "object") return ["(", parameterDoc(first), ")"];
  const last = parameters.at(-1)?.name.startsWith("...") ? "" : ifBreak(",");
  return ["(", indent([softline, join([",", line], parameters.map(parameterDoc))]), last, softline, ")"];
}

/** A default value is written by whoever knows expressions: such a parameter does not come here. */
export function parameterDoc({ name, optional, type }: Parameter): Doc {
  return [name, optional ? "?" : "", type === null ? "" : [": ", typeDoc(type)]];
}
