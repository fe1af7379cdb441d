// Objects: those with properties, and those used as maps.

import { type Json, type NonEmpty, type Pointer, isNonEmpty } from "../../../model/brands.js";
import { make } from "../../../model/build.js";
import { patternFlags } from "../../../model/pattern.js";
import type { ObjectSchema, Property, Schema } from "../../../model/schema.js";
import { isUnknown } from "../../../model/query/kinds.js";
import { child } from "../../../input/pointer.js";
import type { SourceNode } from "../lower-context.js";
import {
  entriesAt,
  isList,
  isRaw,
  listAt,
  objectAt,
  textAt,
  valueAt,
  type Raw,
  displayText,
} from "../../../input/raw.js";
import { patternAt } from "./scalars.js";
import { describesRest } from "./evaluated.js";
import { lowerDiscriminator } from "./discriminator.js";
import { lowerProperty } from "./property.js";
import { inside, type Scope } from "./scope.js";
import { annotations } from "./vocabulary.js";

/** An object without properties of its own is a map, unless it is closed: then it is the empty object. */
export function makeObject(raw: Raw, pointer: Pointer, scope: Scope): Schema {
  const properties = propertiesOf(raw, pointer, scope);
  const additionalProperties = additionalPropertiesOf(raw, pointer, scope);
  // On an object it names the schemas that extend this one; the passes make a choice between them of it.
  const discriminator = lowerDiscriminator(
    objectAt(raw, "discriminator"),
    child(pointer, "discriminator"),
    scope,
  );
  if (properties.length === 0 && !discriminator)
    return makeMap(raw, pointer, { scope, additionalProperties });
  const patterns = entriesAt(raw, "patternProperties");
  // Where other keys may be anything, patterns are left to assert: then the type says of keys what the patterns do.
  const isOpen =
    patterns.length === 0 ||
    (additionalProperties === "ignored" && !takesEveryKey(patterns)) ||
    (typeof additionalProperties === "object" && isUnknown(additionalProperties));
  const object = make.object(
    pointer,
    properties,
    isOpen ? additionalProperties : patternAdditional(raw, pointer, { scope, additionalProperties }),
  );
  return discriminator ? { ...object, discriminator } : object;
}

function propertiesOf(raw: Raw, pointer: Pointer, scope: Scope): readonly Property[] {
  const required = requiredKeys(raw, pointer, scope);
  const declared = entriesAt(raw, "properties").map(([name, value]) =>
    lowerProperty(
      { name, value, pointer: child(pointer, "properties", name), required: required.has(name) },
      inside(scope),
    ),
  );
  for (const { serializedName } of declared) required.delete(serializedName);
  // A key that is only required belongs to another part of an intersection, which the passes merge.
  const childPointer = child(pointer, "required");
  const only = [...required].map((name) =>
    make.property(childPointer, name, { schema: make.unknown(childPointer, "required"), required: true }),
  );
  return [...declared, ...only].sort((a, b) => (a.serializedName < b.serializedName ? -1 : 1));
}

function requiredKeys(raw: Raw, pointer: Pointer, { context }: Scope): Set<string> {
  const value = valueAt(raw, "required");
  const keys = listAt(raw, "required").filter((key) => typeof key === "string");
  const wanted = "a list of property names";
  // `required: true` inside a property, as in drafts 1 to 3, is the commonest slip here.
  if (value !== undefined && (!isList(value) || keys.length < value.length)) {
    context.add("SW302", child(pointer, "required"), {
      keyword: "required",
      actual: displayText(value),
      expected: wanted,
    });
  }
  return new Set(keys);
}

/** The keyword that describes the keys which neither `properties` nor `patternProperties` does. */
export function restKeyword(raw: Raw, scope: Scope): "additionalProperties" | "unevaluatedProperties" {
  const isUnevaluated =
    !("additionalProperties" in raw) && describesRest(raw, "unevaluatedProperties", scope);
  return isUnevaluated ? "unevaluatedProperties" : "additionalProperties";
}

function additionalPropertiesOf(
  raw: Raw,
  pointer: Pointer,
  scope: Scope,
): ObjectSchema["additionalProperties"] {
  const keyword = restKeyword(raw, scope);
  const value = valueAt(raw, keyword);
  if (value === undefined) return "ignored";
  if (value === false) return "closed";
  if (value === true || isRaw(value)) {
    return scope.lower(value, child(pointer, keyword), inside(scope));
  }
  const wanted = "a schema, true or false";
  scope.context.add("SW302", child(pointer, keyword), {
    keyword,
    actual: displayText(value),
    expected: wanted,
  });
  return "ignored";
}

/** Patterns beside named properties: a type cannot tell keys apart by pattern, but it can say what all may hold. */
function patternAdditional(
  raw: Raw,
  pointer: Pointer,
  { scope, additionalProperties }: MapParts,
): ObjectSchema["additionalProperties"] {
  const values = [
    ...patternValues(raw, pointer, scope),
    ...(typeof additionalProperties === "string" ? [] : [additionalProperties]),
  ];
  if (!isNonEmpty(values)) return "closed";
  return values.length === 1 ? values[0] : make.union(pointer, values);
}

function patternValues(raw: Raw, pointer: Pointer, scope: Scope): readonly Schema[] {
  return byKey(entriesAt(raw, "patternProperties")).map(([pattern, value]) =>
    scope.lower(value, child(pointer, "patternProperties", pattern), inside(scope)),
  );
}

export function byKey<T extends Json>(
  entries: readonly (readonly [key: string, value: T])[],
): readonly (readonly [key: string, value: T])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}

interface MapParts {
  readonly scope: Scope;
  readonly additionalProperties: ObjectSchema["additionalProperties"];
}

function makeMap(raw: Raw, pointer: Pointer, { scope, additionalProperties }: MapParts): Schema {
  const patterns = entriesAt(raw, "patternProperties");
  const [first] = patterns;
  const names = keyRules(raw, pointer, scope);
  if (!first) {
    if (additionalProperties === "closed") return make.object(pointer, [], "closed");
    return make.map(
      pointer,
      additionalProperties === "ignored" ? make.unknown(pointer, "unsaid") : additionalProperties,
      names,
    );
  }
  const values = patternValues(raw, pointer, scope);
  const usable = onlyPattern(raw, pointer, scope);
  if (usable === null && !takesEveryKey(patterns)) {
    if (additionalProperties === "ignored") return make.map(pointer, make.unknown(pointer, "unsaid"), names);
    if (additionalProperties !== "closed")
      return make.map(pointer, oneOf(pointer, [...values, additionalProperties]), names);
  }
  return make.map(pointer, oneOf(pointer, values), { ...names, keyPattern: usable ?? names.keyPattern });
}

/** The pattern that every key of a closed map matches, where there is one. */
function onlyPattern(raw: Raw, pointer: Pointer, scope: Scope): string | null {
  const patterns = entriesAt(raw, "patternProperties");
  const [first] = patterns;
  const alone = patterns.length === 1 && first && valueAt(raw, restKeyword(raw, scope)) === false;
  const names = namesSchema(raw, pointer, scope);
  if (!alone || takesEveryKey(patterns) || (names !== null && "pattern" in names.raw)) return null;
  return patternFlags(first[0]) === null ? null : first[0];
}

/** Whether the type made of an object says all that is said of its keys; what it does not say is left to assert. */
export function saidOfKeys(raw: Raw, pointer: Pointer, scope: Scope): { patterns: boolean; names: boolean } {
  const isMap = propertyNames(raw).length === 0 && !("discriminator" in raw);
  const patterns = entriesAt(raw, "patternProperties");
  const names = valueAt(raw, "propertyNames");
  const named = namesSchema(raw, pointer, scope);
  const told = isMap && (takesEveryKey(patterns) || onlyPattern(raw, pointer, scope) !== null);
  const closed = isMap && patterns.length === 0 && valueAt(raw, restKeyword(raw, scope)) === false;
  return {
    patterns: patterns.length === 0 || told,
    names:
      names === undefined || names === true || closed || (isMap && named !== null && areSimple(named.raw)),
  };
}

function propertyNames(raw: Raw): readonly Json[] {
  return [...Object.keys(objectAt(raw, "properties") ?? {}), ...listAt(raw, "required")];
}

/** True for a list of keys, or a pattern, and nothing else. */
function areSimple(raw: Raw): boolean {
  const told = Object.keys(raw).filter((key) => carriedForKeys.has(key) && !annotations.has(key));
  const fixed = Object.hasOwn(raw, "const") ? [raw["const"] ?? null] : listAt(raw, "enum");
  return (
    Object.keys(raw).every(
      (key) => carriedForKeys.has(key) || annotations.has(key) || key.startsWith("x-"),
    ) &&
    told.filter((key) => key !== "type").length <= 1 &&
    (valueAt(raw, "type") ?? "string") === "string" &&
    fixed.every((key) => typeof key === "string") &&
    (fixed.length > 0 || !told.includes("enum"))
  );
}

function oneOf(pointer: Pointer, values: readonly Schema[]): Schema {
  if (!isNonEmpty(values)) return make.unknown(pointer);
  return values.length === 1 ? values[0] : make.union(pointer, values);
}

/** True for a single pattern that leaves no key out. */
function takesEveryKey(patterns: readonly (readonly [pattern: string, value: Json])[]): boolean {
  const every = ["", "^", ".*", "^.*$", "^.*", ".*$", ".+", "^.+$", "^[\\s\\S]*$", "[\\s\\S]*"];
  return patterns.length === 1 && patterns.every(([pattern]) => every.includes(pattern));
}

interface KeyRules {
  readonly keys: NonEmpty<string> | null;
  readonly keyPattern: string | null;
}

function namesSchema(raw: Raw, pointer: Pointer, { context }: Scope): SourceNode | null {
  const value = valueAt(raw, "propertyNames");
  return isRaw(value) ? context.follow(value, child(pointer, "propertyNames")) : null;
}

/** `propertyNames`: a list of keys or a pattern; what else it may say is asserted. */
function keyRules(raw: Raw, pointer: Pointer, scope: Scope): KeyRules {
  const none: KeyRules = { keys: null, keyPattern: null };
  const names = namesSchema(raw, pointer, scope);
  if (names === null) return none;
  const fixed = Object.hasOwn(names.raw, "const") ? [names.raw["const"]] : listAt(names.raw, "enum");
  const keys = fixed.filter((key) => typeof key === "string");
  if (isNonEmpty(keys)) return { keys, keyPattern: null };
  const pattern = textAt(names.raw, "pattern");
  return {
    keys: null,
    keyPattern: pattern === null ? null : patternAt(names.raw, "pattern", { pointer: names.pointer, scope }),
  };
}

const carriedForKeys: ReadonlySet<string> = new Set(["type", "enum", "const", "pattern"]);
