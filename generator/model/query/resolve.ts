// Following references to the schema that counts.

import { bug } from "../../bug.js";
import type { DefinitionId } from "../brands.js";
import { make } from "../build.js";
import type { NullableSchema, ConstrainedSchema, Schema } from "../schema.js";
import { isNullable, isRef, isConstrained } from "./kinds.js";

/** The schema of a declaration. */
export type Lookup = (id: DefinitionId) => Schema;

export function definitionsById<D extends { readonly id: DefinitionId }>({
  definitions,
}: {
  readonly definitions: readonly D[];
}): ReadonlyMap<DefinitionId, D> {
  return new Map(definitions.map((definition) => [definition.id, definition]));
}

export function lookupIn(definitions: ReadonlyMap<DefinitionId, { readonly schema: Schema }>): Lookup {
  return (id) => definitions.get(id)?.schema ?? bug(`no declaration ${id}`);
}

/** The schema at the end of a chain of references. */
export function resolved(schema: Schema, look: Lookup): Schema {
  return follow(schema, look, (_): _ is never => false);
}

/** The same without assertions: the shape that the value has. */
export function resolvedShape(schema: Schema, look: Lookup): Schema {
  return follow(schema, look, isConstrained);
}

/** The shape of a value that is not null. */
export function resolvedValue(schema: Schema, look: Lookup): Schema {
  return follow(schema, look, (one) => isConstrained(one) || isNullable(one));
}

/** A chain that never ends says nothing of the value: `unknown` is at its end. */
function follow(
  schema: Schema,
  look: Lookup,
  isAround: (schema: Schema) => schema is NullableSchema | ConstrainedSchema,
): Schema {
  const seen = new Set<DefinitionId>();
  let current = schema;
  for (;;) {
    if (isAround(current)) current = current.of;
    else if (!isRef(current)) return current;
    else if (seen.has(current.to)) return make.unknown(current.pointer);
    else {
      seen.add(current.to);
      current = look(current.to);
    }
  }
}
