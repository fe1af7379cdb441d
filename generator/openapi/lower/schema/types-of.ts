// Which JSON types a schema may take, through references and combinators, as far as they are said.

import type { Json, Pointer } from "../../../model/brands.js";
import type { LowerContext } from "../lower-context.js";
import { child } from "../../../input/pointer.js";
import { isList, isRaw, listAt, refOf, valueAt, type Raw } from "../../../input/raw.js";
import { isTypeName, keywordsOf, typeNames, type TypeName } from "./vocabulary.js";

/** Null = any type. */
export type TypeSet = ReadonlySet<TypeName> | null;

/** `context` follows references; one that comes back to where it started says nothing. */
export function typesOf(value: Json | undefined, pointer: Pointer, context: LowerContext): TypeSet {
  return typesAt(value, pointer, { context, strict: context.strictAt(pointer), visited: new Map() });
}

interface Walk {
  readonly context: LowerContext;
  /** Only `type` names types there. */
  readonly strict: boolean;
  /** What references met so far lead to, each followed once; null also while it is being followed. */
  readonly visited: Map<Pointer, TypeSet>;
}

function typesAt(value: Json | undefined, pointer: Pointer, walk: Walk): TypeSet {
  if (value === false) return new Set();
  if (!isRaw(value)) return null;
  const found = [declaredTypes(value, walk.strict), valueTypes(value), referredTypes(value, pointer, walk)];
  listAt(value, "allOf").forEach((part, i) => found.push(typesAt(part, child(pointer, "allOf", i), walk)));
  for (const key of ["oneOf", "anyOf"]) {
    const variants = listAt(value, key);
    if (variants.length === 0) continue;
    found.push(either(variants.map((variant, i) => typesAt(variant, child(pointer, key, i), walk))));
  }
  return found.reduce(both);
}

function referredTypes(raw: Raw, pointer: Pointer, { context, visited }: Walk): TypeSet {
  const ref = refOf(raw);
  const to = ref === null ? null : context.target(ref, pointer);
  if (to === null) return null;
  const known = visited.get(to);
  if (known !== undefined) return known;
  visited.set(to, null);
  const found = typesAt(context.get(to), to, { context, strict: context.strictAt(to), visited });
  visited.set(to, found);
  return found;
}

/** The types that `type` names, each once, in its order. */
export function namedTypes(raw: Raw): readonly TypeName[] {
  const type = valueAt(raw, "type");
  if (!isList(type)) return isTypeName(type) ? [type] : [];
  return [...new Set(type.filter(isTypeName))];
}

/** The types that `type` names, or else the one that other keywords hint at where hints count. */
export function declaredTypes(raw: Raw, strict: boolean): TypeSet {
  const named = namedTypes(raw);
  if (named.length > 0) return new Set(named);
  if (strict) return null;
  const implied = impliedType(raw);
  return implied === null ? null : new Set([implied]);
}

/** The type a schema means that names none but restricts it; null = nothing hints at one. */
export function impliedType(raw: Raw): TypeName | null {
  if (typeof valueAt(raw, "type") === "string" || hasFixedValues(raw)) return null;
  const has = (type: TypeName): boolean => keywordsOf[type].some((key) => key !== "format" && key in raw);
  const format = valueAt(raw, "format");
  if (has("object")) return "object";
  if (has("array")) return "array";
  if (has("number")) return "number";
  if (format === "int32" || format === "int64") return "integer";
  if (format === "float" || format === "double") return "number";
  const text = ["format", "contentMediaType", "contentEncoding"];
  return has("string") || text.some((key) => typeof valueAt(raw, key) === "string") ? "string" : null;
}

/** True where `enum` or `const` lists the values. */
export function hasFixedValues(raw: Raw): boolean {
  return "enum" in raw || "const" in raw;
}

function valueTypes(raw: Raw): TypeSet {
  if (Object.hasOwn(raw, "const")) return new Set([typeOfValue(raw["const"] ?? null)]);
  return isList(valueAt(raw, "enum")) ? new Set(listAt(raw, "enum").map(typeOfValue)) : null;
}

/** The JSON type of a value; a whole number is an integer. */
export function typeOfValue(value: Json): TypeName {
  if (value === null) return "null";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  if (typeof value === "object") return isList(value) ? "array" : "object";
  return typeof value === "string" ? "string" : "boolean";
}

/** An integer is a number. */
export function allows(types: TypeSet, type: TypeName): boolean {
  return types === null || types.has(type) || (type === "integer" && types.has("number"));
}

function both(left: TypeSet, right: TypeSet): TypeSet {
  if (left === null || right === null) return left ?? right;
  return new Set(typeNames.filter((type) => allows(left, type) && allows(right, type)));
}

function either(sets: readonly TypeSet[]): TypeSet {
  const all = new Set<TypeName>();
  for (const set of sets) {
    if (set === null) return null;
    for (const type of set) all.add(type);
  }
  return all;
}
