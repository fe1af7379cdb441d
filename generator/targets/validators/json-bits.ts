// Which JSON types a schema may have, as bits; those of the declarations are worked out once for all.
// Knows nothing of files.

import type { DeclId } from "../../model/brands.js";
import type { Declaration } from "../../model/document.js";
import { matchSchema } from "../../model/match.js";
import type { LiteralValue, Schema } from "../../model/schema.js";

/** The same bits as in the runtime's check-describe.ts. */
export const jsonBits = {
  string: 1,
  number: 2,
  boolean: 4,
  null: 8,
  array: 16,
  object: 32,
  other: 64,
} as const;
const everything = 127;

export type DeclaredBits = ReadonlyMap<DeclId, number>;

/**
 * The least answer that fits all declarations, since a type that is only itself has no value. Rounds rather than
 * recursion: each declaration is looked at a few times however they refer to each other.
 */
export function declaredBits(declarations: readonly Declaration[]): DeclaredBits {
  const known = new Map<DeclId, number>();
  for (let changed = true; changed;) {
    changed = false;
    for (const { id, schema } of declarations) {
      const found = bitsOf(schema, known);
      if (found === (known.get(id) ?? 0)) continue;
      known.set(id, found);
      changed = true;
    }
  }
  return known;
}

/** A declaration that is not known yet counts as having no value. */
export function bitsOf(schema: Schema, known: DeclaredBits): number {
  const of = (inner: Schema): number => bitsOf(inner, known);
  const anyOf = (schemas: readonly Schema[]): number =>
    schemas.reduce((found, inner) => found | of(inner), 0);
  return matchSchema<number>(schema, {
    string: () => jsonBits.string,
    number: () => jsonBits.number,
    boolean: () => jsonBits.boolean,
    null: () => jsonBits.null,
    unknown: () => everything,
    never: () => 0,
    literal: (s) => bitOf(s.value),
    enum: (s) => s.members.reduce((found, member) => found | bitOf(member.value), 0),
    unlisted: (s) => jsonBits[s.type],
    array: () => jsonBits.array,
    tuple: () => jsonBits.array,
    object: () => jsonBits.object,
    record: () => jsonBits.object,
    union: (s) => anyOf(s.variants),
    tagged: (s) => jsonBits.object | anyOf(s.untagged),
    intersection: (s) => s.parts.reduce((found, part) => found & of(part), everything),
    nullable: (s) => jsonBits.null | of(s.of),
    ref: (s) => known.get(s.to) ?? 0,
    file: () => jsonBits.object,
    refined: (s) => of(s.of),
  });
}

function bitOf(value: LiteralValue): number {
  return jsonBits[typeof value as "string" | "number" | "boolean"];
}
