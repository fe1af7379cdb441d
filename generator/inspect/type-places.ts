// Where a schema stands, in words of the SDK: the names of types and the way down inside them.
// Knows nothing of what is looked for there.

import type { DeclId } from "../model/brands.js";
import type { Document } from "../model/document.js";
import type { Schema } from "../model/schema.js";
import { typedChildren } from "../model/walk.js";
import { isObject, isArray, isRecord } from "../model/query/kinds.js";
import { declarationsById } from "../model/query/resolve.js";

export type Names = ReadonlyMap<DeclId, string>;

/** `Order`, and `Order.Line` for a type of its namespace. */
export function qualifiedNames(document: Document): Names {
  const byId = declarationsById(document);
  const nameOf = (id: DeclId): string => {
    const decl = byId.get(id);
    if (!decl) return "";
    return decl.owner === null ? decl.name : `${nameOf(decl.owner)}.${decl.name}`;
  };
  return new Map(document.decls.map(({ id }) => [id, nameOf(id)]));
}

/** The schemas directly inside with their places: `Order.lines[]`. */
export function below(schema: Schema, name: string): readonly (readonly [Schema, string])[] {
  if (isObject(schema))
    return [
      ...schema.properties.map((property) => [property.schema, `${name}.${property.wireName}`] as const),
      ...(typeof schema.extra === "string" ? [] : [[schema.extra, `${name}[key]`] as const]),
    ];
  const step = isArray(schema) ? "[]" : isRecord(schema) ? "[key]" : "";
  return typedChildren(schema).map((inner) => [inner, name + step] as const);
}
