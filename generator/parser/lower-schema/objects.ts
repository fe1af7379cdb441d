// Objects: those with properties, and those used as maps. Knows nothing of how one property is lowered.

import type { NonEmpty, Pointer } from "../../ir/brands.js";
import { make } from "../../ir/build.js";
import { isNonEmpty } from "../../ir/non-empty.js";
import type { ObjectSchema, Property, Schema } from "../../ir/schema.js";
import { child } from "../pointer.js";
import { entriesAt, isList, isRaw, listAt, objectAt, textAt, valueAt, type Raw } from "../raw.js";
import { patternAt, shown } from "./bounds.js";
import { lowerDiscriminator } from "./discriminator.js";
import { lowerProperty } from "./property.js";
import { inside, type Scope } from "./scope.js";

/** An object without properties of its own is a map, unless it is closed: then it is the empty object. */
export function makeObject(raw: Raw, at: Pointer, scope: Scope): Schema {
  const properties = propertiesOf(raw, at, scope);
  const extra = extraOf(raw, at, scope);
  // On an object it names the schemas that extend this one; the passes make a choice between them of it.
  const discriminator = lowerDiscriminator(objectAt(raw, "discriminator"), child(at, "discriminator"), scope);
  if (properties.length === 0 && !discriminator) return makeRecord(raw, at, { scope, extra });
  reportKeyRules(raw, at, scope);
  const isClosed = extra === "closed" && "patternProperties" in raw;
  const object = make.object(at, properties, isClosed ? patternExtra(raw, at, scope) : extra);
  return discriminator ? { ...object, discriminator } : object;
}

function propertiesOf(raw: Raw, at: Pointer, scope: Scope): readonly Property[] {
  const required = requiredKeys(raw, at, scope);
  const declared = entriesAt(raw, "properties").map(([name, value]) =>
    lowerProperty(
      { name, value, at: child(at, "properties", name), required: required.has(name) },
      inside(scope),
    ),
  );
  for (const { wireName } of declared) required.delete(wireName);
  // A key that is only required belongs to another part of an intersection, which the passes merge.
  const place = child(at, "required");
  const only = [...required].map((name) =>
    make.property(place, name, { schema: make.unknown(place), required: true }),
  );
  return [...declared, ...only].sort((a, b) => (a.wireName < b.wireName ? -1 : 1));
}

function requiredKeys(raw: Raw, at: Pointer, { context }: Scope): Set<string> {
  const value = valueAt(raw, "required");
  const keys = listAt(raw, "required").filter((key) => typeof key === "string");
  const wanted = "a list of property names";
  // `required: true` inside a property, as in drafts 1 to 3, is the commonest slip here.
  if (value !== undefined && (!isList(value) || keys.length < value.length)) {
    context.add("SW302", at, { keyword: "required", found: shown(value), wanted });
  }
  return new Set(keys);
}

function extraOf(raw: Raw, at: Pointer, scope: Scope): ObjectSchema["extra"] {
  const value = valueAt(raw, "additionalProperties");
  if (value === undefined) return "ignored";
  if (value === false) return "closed";
  if (value === true || isRaw(value)) {
    return scope.lower(value, child(at, "additionalProperties"), inside(scope));
  }
  const wanted = "a schema, true or false";
  scope.context.add("SW302", at, { keyword: "additionalProperties", found: shown(value), wanted });
  return "ignored";
}

/** Patterns beside named properties: keys cannot be told apart by pattern, so the values are what can be kept. */
function patternExtra(raw: Raw, at: Pointer, scope: Scope): ObjectSchema["extra"] {
  const values = patternValues(raw, at, scope);
  if (!isNonEmpty(values)) return "closed";
  return values.length === 1 ? values[0] : make.union(at, values);
}

function patternValues(raw: Raw, at: Pointer, scope: Scope): readonly Schema[] {
  return entriesAt(raw, "patternProperties").map(([pattern, value]) =>
    scope.lower(value, child(at, "patternProperties", pattern), inside(scope)),
  );
}

function reportKeyRules(raw: Raw, at: Pointer, { context }: Scope): void {
  for (const keyword of ["patternProperties", "propertyNames"]) {
    if (!(keyword in raw)) continue;
    const why = "beside named properties the model has no rule for keys";
    context.add("SW301", at, { keyword, why });
  }
}

interface MapParts {
  readonly scope: Scope;
  readonly extra: ObjectSchema["extra"];
}

function makeRecord(raw: Raw, at: Pointer, { scope, extra }: MapParts): Schema {
  const patterns = entriesAt(raw, "patternProperties");
  const [first] = patterns;
  const names = keyRules(raw, at, scope);
  if (!first) {
    if (extra === "closed") return make.object(at, [], "closed");
    return make.record(at, extra === "ignored" ? make.unknown(at) : extra, names);
  }
  const values = patternValues(raw, at, scope);
  const everyKey = patterns.length === 1 && takesEveryKey(first[0]);
  const alone = patterns.length === 1 && extra === "closed" && names.keyPattern === null;
  const usable = alone && !everyKey ? patternAt({ pattern: first[0] }, "pattern", { at, scope }) : null;
  if (!everyKey && usable === null) {
    const why =
      "several kinds of keys in one map are not told apart, its values may be of any of their types";
    scope.context.add("SW301", at, { keyword: "patternProperties", why });
    if (extra !== "closed" && extra !== "ignored")
      return make.record(at, oneOf(at, [...values, extra]), names);
    if (extra === "ignored") return make.record(at, make.unknown(at), names);
  }
  return make.record(at, oneOf(at, values), { ...names, keyPattern: usable ?? names.keyPattern });
}

function oneOf(at: Pointer, values: readonly Schema[]): Schema {
  if (!isNonEmpty(values)) return make.unknown(at);
  return values.length === 1 ? values[0] : make.union(at, values);
}

function takesEveryKey(pattern: string): boolean {
  return ["", "^", ".*", "^.*$", "^.*", ".*$", ".+", "^.+$", "^[\\s\\S]*$", "[\\s\\S]*"].includes(pattern);
}

interface KeyRules {
  readonly keys: NonEmpty<string> | null;
  readonly keyPattern: string | null;
}

/** `propertyNames`: a list of keys or a pattern; what else it may say is reported. */
function keyRules(raw: Raw, at: Pointer, scope: Scope): KeyRules {
  const none: KeyRules = { keys: null, keyPattern: null };
  const value = valueAt(raw, "propertyNames");
  if (!isRaw(value)) {
    const why = "only a schema for the keys has a meaning here";
    if (value !== undefined && value !== true)
      scope.context.add("SW301", at, { keyword: "propertyNames", why });
    return none;
  }
  const place = child(at, "propertyNames");
  const names = scope.context.follow(value, place);
  if (names === null) return none;
  const rest = Object.keys(names.raw).filter((key) => !carriedForKeys.has(key) && !key.startsWith("x-"));
  for (const keyword of rest) {
    scope.context.add("SW301", place, { keyword, why: "the model has no such rule for the keys of a map" });
  }
  const fixed = Object.hasOwn(names.raw, "const") ? [names.raw["const"]] : listAt(names.raw, "enum");
  const keys = fixed.filter((key) => typeof key === "string");
  if (isNonEmpty(keys)) return { keys, keyPattern: null };
  const pattern = textAt(names.raw, "pattern");
  return {
    keys: null,
    keyPattern: pattern === null ? null : patternAt(names.raw, "pattern", { at: place, scope }),
  };
}

const carriedForKeys: ReadonlySet<string> = new Set([
  "type",
  "enum",
  "const",
  "pattern",
  "title",
  "description",
  "$comment",
  "example",
  "examples",
]);
