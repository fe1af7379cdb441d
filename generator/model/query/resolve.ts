// Following references to the schema that counts. Knows nothing of what it is looked for.

import { bug } from "../../bug.js";
import type { DeclId } from "../brands.js";
import { make } from "../build.js";
import type { NullableSchema, RefinedSchema, Schema } from "../schema.js";
import { isNullable, isRef, isRefined } from "./kinds.js";

/** The schema of a declaration. */
export type Lookup = (id: DeclId) => Schema;

export function declarationsById<D extends { readonly id: DeclId }>({
  decls,
}: {
  readonly decls: readonly D[];
}): ReadonlyMap<DeclId, D> {
  return new Map(decls.map((decl) => [decl.id, decl]));
}

export function lookupIn(decls: ReadonlyMap<DeclId, { readonly schema: Schema }>): Lookup {
  return (id) => decls.get(id)?.schema ?? bug(`no declaration ${id}`);
}

/** The schema at the end of a chain of references. */
export function resolved(schema: Schema, look: Lookup): Schema {
  return follow(schema, look, (_): _ is never => false);
}

/** The same without assertions: the shape that the value has. */
export function resolvedShape(schema: Schema, look: Lookup): Schema {
  return follow(schema, look, isRefined);
}

/** The shape of a value that is not null. */
export function resolvedValue(schema: Schema, look: Lookup): Schema {
  return follow(schema, look, (one) => isRefined(one) || isNullable(one));
}

/** A chain that never ends says nothing of the value: `unknown` is at its end. */
function follow(
  schema: Schema,
  look: Lookup,
  isAround: (schema: Schema) => schema is NullableSchema | RefinedSchema,
): Schema {
  const seen = new Set<DeclId>();
  let current = schema;
  for (;;) {
    if (isAround(current)) current = current.of;
    else if (!isRef(current)) return current;
    else if (seen.has(current.to)) return make.unknown(current.at);
    else {
      seen.add(current.to);
      current = look(current.to);
    }
  }
}
