// Which JSON types a schema can take, so that two schemas are known to exclude each other.
// Knows nothing of values, limits or properties.

import type { DeclId } from "../../model/brands.js";
import { matchSchema } from "../../model/match.js";
import type { LiteralValue, Schema } from "../../model/schema.js";
import type { Lookup } from "../lookup.js";

/** A set of JSON types, one bit each. */
export type JsonTypes = number;

export const jsonType = { string: 1, number: 2, boolean: 4, null: 8, array: 16, object: 32 } as const;
const every: JsonTypes = 63;

export type JsonTypesOf = (schema: Schema) => JsonTypes;

/** The types are worked out once per declaration. A declaration met again on the way counts as taking any. */
export function jsonTypesWith(look: Lookup): JsonTypesOf {
  const known = new Map<DeclId, JsonTypes>();
  const ofDeclaration = (id: DeclId): JsonTypes => {
    const types = known.get(id);
    if (types !== undefined) return types;
    known.set(id, every);
    const found = of(look(id));
    known.set(id, found);
    return found;
  };
  const anyOf = (schemas: readonly Schema[]): JsonTypes => schemas.reduce((types, s) => types | of(s), 0);
  const of: JsonTypesOf = (schema) =>
    matchSchema<JsonTypes>(schema, {
      string: () => jsonType.string,
      number: () => jsonType.number,
      boolean: () => jsonType.boolean,
      null: () => jsonType.null,
      unknown: () => every,
      never: () => 0,
      literal: (s) => typeOf(s.value),
      enum: (s) => s.members.reduce((types, member) => types | typeOf(member.value), 0),
      unlisted: (s) => jsonType[s.type],
      array: () => jsonType.array,
      tuple: () => jsonType.array,
      object: () => jsonType.object,
      record: () => jsonType.object,
      union: (s) => anyOf(s.variants),
      tagged: (s) => anyOf([...s.cases.flatMap((c) => c.variants), ...s.untagged]),
      intersection: (s) => s.parts.reduce((types, part) => types & of(part), every),
      nullable: (s) => of(s.of) | jsonType.null,
      ref: (s) => ofDeclaration(s.to),
      refined: (s) => of(s.of),
      // Bytes have no JSON type of their own; a text schema may describe them as well.
      file: () => every,
    });
  return of;
}

function typeOf(value: LiteralValue): JsonTypes {
  const type = typeof value;
  if (type === "string") return jsonType.string;
  return type === "number" ? jsonType.number : jsonType.boolean;
}
