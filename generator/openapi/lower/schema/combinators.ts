// Schemas made of schemas: allOf, oneOf, anyOf, and several of these beside each other or beside a plain shape. What
// must hold together becomes an intersection, for the passes to simplify.

import { type Json, type Pointer, isNonEmpty } from "../../../model/brands.js";
import { make } from "../../../model/build.js";
import type { Schema } from "../../../model/schema.js";
import { isUnknown, isRef, isIntersection } from "../../../model/query/kinds.js";
import { child } from "../../../input/pointer.js";
import { isList, isRaw, listAt, objectAt, refOf, valueAt, type Raw } from "../../../input/raw.js";
import { lowerDiscriminator } from "./discriminator.js";
import type { SchemaRule, Scope } from "./scope.js";
import { allows, declaredTypes, impliedType, namedTypes, typesOf } from "./types-of.js";
import { annotations, assertions, combinators, type TypeName } from "./vocabulary.js";

export const combinatorRules: readonly SchemaRule[] = [
  {
    name: "several at once",
    when: isSeveral,
    keys: () => [...assertions, ...combinators, "discriminator"],
    make: makeTogether,
  },
  {
    name: "all of",
    when: (raw) => hasParts(raw, "allOf"),
    keys: () => ["allOf"],
    make: (raw, pointer, scope) =>
      extending(together(allParts(raw, pointer, scope), pointer, scope), raw, pointer, scope),
  },
  unionRule("oneOf"),
  unionRule("anyOf"),
];

/** Asked of every schema, so it goes over the keys once. */
function isSeveral(raw: Raw): boolean {
  let count = 0;
  let plain = 0;
  for (const key of Object.keys(raw)) {
    if (assertions.has(key)) plain = 1;
    else if (isCombinator(key) && isSaid(raw, key)) count++;
  }
  return count > 0 && count + plain > 1;
}

function isCombinator(key: string): boolean {
  return combinators.some((combinator) => combinator === key);
}

function unionRule(key: "oneOf" | "anyOf"): SchemaRule {
  return {
    name: key === "oneOf" ? "one of" : "any of",
    when: (raw) => hasParts(raw, key),
    keys: () => [key, "discriminator"],
    make: (raw, pointer, scope) => {
      const variants = listAt(raw, key).map((part, i) => scope.lower(part, child(pointer, key, i), scope));
      if (!isNonEmpty(variants)) return make.unknown(pointer);
      const discriminator = lowerDiscriminator(
        objectAt(raw, "discriminator"),
        child(pointer, "discriminator"),
        scope,
      );
      const oneOf = key === "oneOf";
      if (!oneOf || !scope.strict || discriminator || areApart(raw, pointer, scope))
        return make.union(pointer, variants, { oneOf, discriminator });
      // Passes read a oneOf with lenience; to the letter, each variant is asked.
      return make.constrained(pointer, make.union(pointer, variants), [{ kind: "oneOf", variants }]);
    },
  };
}

/** True when no two variants of a oneOf share a type. */
function areApart(raw: Raw, pointer: Pointer, { context }: Scope): boolean {
  const taken = new Set<TypeName>();
  return listAt(raw, "oneOf").every((variant, i) => {
    const types = typesOf(variant, child(pointer, "oneOf", i), context);
    if (types === null || [...types].some((type) => taken.has(type))) return false;
    for (const type of types) taken.add(type);
    if (types.has("number")) taken.add("integer");
    if (types.has("integer")) taken.add("number");
    return true;
  });
}

function hasParts(raw: Raw, key: string): boolean {
  const value = valueAt(raw, key);
  return isList(value) && value.length > 0;
}

function allParts(raw: Raw, pointer: Pointer, scope: Scope): readonly Schema[] {
  return listAt(raw, "allOf").map((part, i) => scope.lower(part, child(pointer, "allOf", i), scope));
}

/** A part that says nothing, such as one that only carries a description, restricts nothing. */
function together(parts: readonly Schema[], pointer: Pointer, { strict }: Scope): Schema {
  const telling = parts.filter((one) => !isUnknown(one));
  if (!isNonEmpty(telling)) return make.unknown(pointer);
  if (telling.length === 1) return telling[0];
  const all = make.intersection(pointer, telling);
  return strict ? { ...all, strict } : all;
}

/** A component that extends a parent and adds nothing is derived from it, not its other name: an intersection of one part. */
function extending(schema: Schema, raw: Raw, pointer: Pointer, { declaration, context }: Scope): Schema {
  if (!isRef(schema) || (pointer as string) !== declaration || refOf(raw) !== null) return schema;
  return hasParent(raw, pointer, context) ? make.intersection(pointer, [schema]) : schema;
}

/** True when something above it has a discriminator, which tells its derived schemas apart. */
function hasParent(
  raw: Raw,
  pointer: Pointer,
  context: Scope["context"],
  seen: ReadonlySet<Pointer> = new Set(),
): boolean {
  return listAt(raw, "allOf").some((part, i) => {
    const ref = isRaw(part) ? refOf(part) : null;
    const to = ref === null ? null : context.target(ref, child(pointer, "allOf", i));
    const base = to === null || seen.has(to) ? undefined : context.get(to);
    if (to === null || !isRaw(base)) return false;
    return objectAt(base, "discriminator") !== null || hasParent(base, to, context, new Set(seen).add(to));
  });
}

/** The keywords that must hold together: combinators one by one, plain assertions as one. */
interface Slices {
  /** What is extended: references and `allOf`. */
  readonly before: readonly Raw[];
  readonly own: Raw | null;
  /** What is chosen from: `oneOf` and `anyOf`. */
  readonly after: readonly Raw[];
}

function slicesOf(raw: Raw): Slices {
  const slices = combinators
    .filter((key) => isSaid(raw, key))
    .map((key) => [key, sliceOf(raw, key)] as const);
  const isChoice = (key: string): boolean => key === "oneOf" || key === "anyOf";
  return {
    before: slices.filter(([key]) => !isChoice(key)).map(([, slice]) => slice),
    own: assertionsOf(raw),
    after: slices.filter(([key]) => isChoice(key)).map(([, slice]) => slice),
  };
}

function isSaid(raw: Raw, key: string): boolean {
  const value = valueAt(raw, key);
  return typeof value === "string" || (isList(value) && value.length > 0);
}

function sliceOf(raw: Raw, key: string): Raw {
  const [value, discriminator] = [valueAt(raw, key) ?? null, valueAt(raw, "discriminator")];
  const isChoice = key === "oneOf" || key === "anyOf";
  return isChoice && discriminator !== undefined
    ? { [key]: value, discriminator: discriminator }
    : { [key]: value };
}

function assertionsOf(raw: Raw): Raw | null {
  const entries = Object.entries(raw);
  if (!entries.some(([key]) => assertions.has(key))) return null;
  // The two that tell bytes from text restrict nothing, but belong to the type they stand beside; so does a
  // discriminator where there is no choice for it to belong to.
  const beside = new Set(["contentMediaType", "contentEncoding"]);
  if (!hasParts(raw, "oneOf") && !hasParts(raw, "anyOf")) beside.add("discriminator");
  return Object.fromEntries(entries.filter(([key]) => assertions.has(key) || beside.has(key)));
}

function makeTogether(raw: Raw, pointer: Pointer, scope: Scope): Schema {
  const { before, own, after } = slicesOf(raw);
  const named = namedTypes(raw);
  const valueTypes = named.filter((type) => type !== "null");
  // A type that is null and nothing else says the same beside what combines: that it may be null, too.
  const nullable = !scope.strict && valueTypes.length < named.length;
  const [first, second] = valueTypes;
  const single = first !== undefined && second === undefined && (nullable || named.length === 1);
  const inner: Scope = { ...scope, type: single ? first : scope.type };
  const combined = [...before, ...after];
  const place = { pointer, scope: inner };
  const rest = nullable ? withoutNullType(own, valueTypes) : own;
  const said = valueTypes.length > 0 ? own : rest;
  const implied =
    said !== null && (isImplied(said, combined, place) || (!scope.strict && isOverruled(said, after, place)));
  const kept = rest === null || implied || isIdle(rest, combined, place) ? [] : [rest];
  const parts = [...before, ...kept, ...after].map((slice) => scope.core(slice, pointer, inner));
  const all = parts.flatMap((part) =>
    isIntersection(part) && part.pointer === pointer ? part.parts : [part],
  );
  const schema = extending(together(all, pointer, scope), raw, pointer, scope);
  if (!nullable) return schema;
  const isNull = valueTypes.length === 0;
  if (isNull && isUnknown(schema)) return make.null(pointer);
  // Strictly such a null is forbidden, or all there is, but nobody writes it in order to say so.
  const forbidding = combined.filter(
    (slice) => isNull || !allows(typesOf(slice, pointer, scope.context), "null"),
  );
  const by = forbidding.flatMap((slice) => Object.keys(slice)).filter((key) => key !== "discriminator");
  const [forbids] = by;
  if (forbids !== undefined) scope.context.add("SW304", child(pointer, forbids), { by: by.join(" and ") });
  return make.nullable(pointer, schema);
}

function withoutNullType(own: Raw | null, types: readonly TypeName[]): Raw | null {
  if (own === null || types.length > 0) return own && { ...own, type: types };
  const { type: _, ...rest } = own;
  return Object.keys(rest).some((key) => assertions.has(key)) ? rest : null;
}

interface Place {
  readonly pointer: Pointer;
  readonly scope: Scope;
}

function isBareType(own: Raw): boolean {
  return Object.keys(own).every((key) => key === "type" || annotations.has(key));
}

/** True when a `type` is all that stands beside a choice, and some of what there is to choose is of another type. */
function isOverruled(own: Raw, choices: readonly Raw[], { pointer, scope }: Place): boolean {
  if (!isBareType(own)) return false;
  const declared = declaredTypes(own, scope.strict);
  const isOther = (value: Json, childPointer: Pointer): boolean => {
    const types = typesOf(value, childPointer, scope.context);
    return types !== null && ![...types].some((type) => type === "null" || allows(declared, type));
  };
  const by = choices.flatMap((slice) =>
    Object.keys(slice).filter((key) =>
      listAt(slice, key).some((part, i) => isOther(part, child(pointer, key, i))),
    ),
  );
  if (by.length === 0) return false;
  // Strictly those variants take no value at all, but nobody lists them in order to forbid them.
  scope.context.add("SW317", child(pointer, "type"), {
    type: namedTypes(own).join(" or "),
    by: by.join(" and "),
  });
  return true;
}

/** True for keywords that name no type and hint at one that what stands beside them cannot have. */
function isIdle(own: Raw, combined: readonly Raw[], { pointer, scope }: Place): boolean {
  const meant = scope.strict || scope.type !== null || "type" in own ? null : impliedType(own);
  if (meant === null) return false;
  const idle = combined.some((slice) => {
    const types = typesOf(slice, pointer, scope.context);
    return types !== null && !allows(types, meant) && !(meant === "number" && types.has("integer"));
  });
  const why = "what stands beside it is of another type";
  for (const keyword of idle ? Object.keys(own) : []) {
    if (!annotations.has(keyword)) scope.context.add("SW301", child(pointer, keyword), { keyword, why });
  }
  return idle;
}

/** True when all that stands beside the combinators is a `type` that they restrict further anyway. */
function isImplied(own: Raw, combined: readonly Raw[], { pointer, scope }: Place): boolean {
  const declared = declaredTypes(own, scope.strict);
  if (!isBareType(own)) return false;
  const fits = (value: Json, childPointer: Pointer): boolean => {
    const types = typesOf(value, childPointer, scope.context);
    // A variant that names no type takes the one beside the combinator.
    if (types === null) return scope.type !== null && isRaw(value) && refOf(value) === null;
    return [...types].every((type) => (type === "null" && !scope.strict) || allows(declared, type));
  };
  return combined.some((slice) => {
    const [key = ""] = Object.keys(slice);
    const parts = listAt(slice, key);
    if (parts.length === 0) return fits(slice, pointer);
    const each = parts.map((part, i) => fits(part, child(pointer, key, i)));
    return key === "allOf" ? each.some(Boolean) : each.every(Boolean);
  });
}
