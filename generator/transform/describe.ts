// A schema in a few words, for the sentence of a diagnostic.

import { matchSchema } from "../model/match.js";
import type { LiteralValue, Schema } from "../model/schema.js";

export function describe(schema: Schema): string {
  return matchSchema<string>(schema, {
    string: () => "a string",
    number: (s) => (s.integer ? "an integer" : "a number"),
    boolean: () => "a boolean",
    null: () => "null",
    unknown: () => "anything",
    never: () => "nothing",
    literal: (s) => JSON.stringify(s.value),
    enum: (s) => listValues(s.members.map((member) => member.value)),
    unknownVariant: (s) => `another ${s.type}`,
    array: () => "an array",
    tuple: () => "an array",
    object: () => "an object",
    map: () => "an object",
    union: (s) => s.variants.map(describe).join(" or "),
    discriminated: () => "an object",
    intersection: (s) => s.parts.map(describe).join(" and "),
    nullable: (s) => `${describe(s.of)} or null`,
    ref: (s) => s.to,
    binary: () => "a file",
    constrained: (s) => describe(s.of),
  });
}

/** The first few values, as they stand in JSON. */
export function listValues(values: readonly LiteralValue[]): string {
  const shown = values.slice(0, 5).map((value) => JSON.stringify(value));
  return [...shown, ...(values.length > 5 ? [`${values.length - 5} more`] : [])].join(" or ");
}
