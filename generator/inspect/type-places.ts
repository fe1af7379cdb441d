// Where a schema stands, in words of the SDK: the names of types and the way down inside them.
// Knows nothing of what is looked for there.

import type { DefinitionId } from "../model/brands.js";
import type { Document } from "../model/document.js";
import type { Schema } from "../model/schema.js";
import { typedChildren } from "../model/walk.js";
import { isObject, isArray, isMap } from "../model/query/kinds.js";
import { definitionsById } from "../model/query/resolve.js";

export type Names = ReadonlyMap<DefinitionId, string>;

/** `Order`, and `Order.Line` for a type of its namespace. */
export function qualifiedNames(document: Document): Names {
  const byId = definitionsById(document);
  const nameOf = (id: DefinitionId): string => {
    const definition = byId.get(id);
    if (!definition) return "";
    return definition.owner === null ? definition.name : `${nameOf(definition.owner)}.${definition.name}`;
  };
  return new Map(document.definitions.map(({ id }) => [id, nameOf(id)]));
}

/** The schemas directly inside with their places: `Order.lines[]`. */
export function below(schema: Schema, name: string): readonly (readonly [Schema, string])[] {
  if (isObject(schema))
    return [
      ...schema.properties.map(
        (property) => [property.schema, `${name}.${property.serializedName}`] as const,
      ),
      ...(typeof schema.additionalProperties === "string"
        ? []
        : [[schema.additionalProperties, `${name}[key]`] as const]),
    ];
  const step = isArray(schema) ? "[]" : isMap(schema) ? "[key]" : "";
  return typedChildren(schema).map((inner) => [inner, name + step] as const);
}
