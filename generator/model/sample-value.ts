// A value for a place where an example shows that something must stand.

import { bug } from "../bug.js";
import type { DefinitionId, Json } from "./brands.js";
import type { Definition } from "./document.js";
import { matchSchema } from "./match.js";
import type { ObjectSchema, Schema } from "./schema.js";

export interface SampleContext {
  readonly definitions: ReadonlyMap<DefinitionId, Definition>;
  /** Text for a string of which nothing is known: the name of its property or parameter. */
  readonly name: string;
  /** How deep the sample is already; a schema that requires itself ends in null. */
  readonly depth: number;
  /** How many values the whole sample may still have: a page has room for some, and types can ask for millions. */
  readonly room: { left: number };
  /** Which properties it has: those a request may send, or those a response holds. Default: `request`. */
  readonly direction?: "request" | "response";
}

/** Values of one sample. */
export const sampleRoom = 400;

/** The smallest value that says what is meant: required properties only, first variants, first members. */
export function sampleValue(schema: Schema, context: SampleContext): Json {
  if (context.depth > 12 || context.room.left <= 0) return null;
  context.room.left--;
  const inside = (inner: Schema): Json => sampleValue(inner, { ...context, depth: context.depth + 1 });
  return matchSchema<Json>(schema, {
    string: (s) => (s.format === "uri" ? "https://example.com" : context.name),
    number: (s) => s.constraints.min ?? 0,
    boolean: () => true,
    null: () => null,
    unknown: () => context.name,
    never: () => null,
    literal: (s) => s.value,
    enum: (s) => s.members[0].value,
    unknownVariant: (s) => (s.type === "string" ? context.name : 0),
    array: (s) => [inside(s.items)],
    tuple: (s) => s.items.slice(0, s.constraints.min ?? 0).map(inside),
    object: (s) => sampleObject(s, context),
    map: (s) => (s.keys ? {} : { key: inside(s.value) }),
    union: (s) => inside(s.variants[0]),
    discriminated: (s) => inside(s.cases[0].variants[0]),
    intersection: (s) => s.parts.map(inside).reduce(merged),
    nullable: (s) => inside(s.of),
    ref: (s) => inside((context.definitions.get(s.to) ?? bug(`no declaration ${s.to}`)).schema),
    binary: () => null,
    constrained: (s) => inside(s.of),
  });
}

function sampleObject(schema: ObjectSchema, context: SampleContext): Json {
  const left = context.direction === "response" ? "writeOnly" : "readOnly";
  const required = schema.properties.filter((property) => property.required && property.access !== left);
  const next = context.depth + 1;
  return Object.fromEntries(
    required.map(({ serializedName, schema: inner }) => [
      serializedName,
      sampleValue(inner, { ...context, name: serializedName, depth: next }),
    ]),
  );
}

/** Spreading defines properties, so that one called `__proto__` stays a property. */
function merged(a: Json, b: Json): Json {
  return typeof a === "object" && typeof b === "object" ? { ...a, ...b } : a;
}
