// The properties of a schema. Whoever asks what each object says for itself takes `objectsIn`; whoever wants one answer
// for the whole says by a `Fold` how properties of parts and of variants are joined, since that differs by what is
// asked: passes merge schemas, a form lists them, a validator looks for what excludes.

import type { DefinitionId } from "../brands.js";
import type { ObjectSchema, Property, Schema } from "../schema.js";
import { isIntersection, isNullable, isObject, isRef, isConstrained } from "./kinds.js";
import type { Lookup } from "./resolve.js";

/** By wire name. A Map, since a property may be called `__proto__`. */
export type Properties = ReadonlyMap<string, Property>;

export function propertiesByName({ properties }: Pick<ObjectSchema, "properties">): Properties {
  return new Map(properties.map((property) => [property.serializedName, property]));
}

/** The objects that a value satisfies all of, behind references: the schema itself, or parts of an intersection. */
export function objectsIn(schema: Schema, look: Lookup): readonly ObjectSchema[] {
  const met = new Set<DefinitionId>();
  return objectsOf(schema, (to) => {
    if (met.has(to)) return null;
    met.add(to);
    return look(to);
  });
}

/** Those of them that are written in place. */
export function ownObjects(schema: Schema): readonly ObjectSchema[] {
  return objectsOf(schema, () => null);
}

/** `look` gives null for a declaration that is not to be gone into. */
function objectsOf(schema: Schema, look: (id: DefinitionId) => Schema | null): readonly ObjectSchema[] {
  const found: ObjectSchema[] = [];
  const visit = (inner: Schema): void => {
    if (isObject(inner)) found.push(inner);
    else if (isIntersection(inner)) inner.parts.forEach(visit);
    else if (isNullable(inner) || isConstrained(inner)) visit(inner.of);
    else if (isRef(inner)) {
      const target = look(inner.to);
      if (target) visit(target);
    }
  };
  visit(schema);
  return found;
}
