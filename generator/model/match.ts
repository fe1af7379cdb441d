// Reading the schema union: one case per kind, none may be left out.

import type { Schema } from "./schema.js";

type KindOf<K extends Schema["kind"]> = Schema extends infer S
  ? S extends { kind: infer SK }
    ? K extends SK
      ? S
      : never
    : never
  : never;

export type SchemaCases<R> = { readonly [K in Schema["kind"]]: (schema: KindOf<K>) => R };

/** Calls the case of the schema's kind. A reader that misses a kind does not compile. */
export function matchSchema<R>(schema: Schema, cases: SchemaCases<R>): R {
  // The only cast of this room: the key and the argument come from the same value.
  return (cases[schema.kind] as (schema: Schema) => R)(schema);
}
