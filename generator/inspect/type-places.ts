// Where a schema stands, in words of the SDK: the names of types and the way down inside them.
// Knows nothing of what is looked for there.

import type { DeclId } from "../model/brands.js";
import type { Document } from "../model/document.js";
import type { Schema } from "../model/schema.js";
import { typedChildren } from "../model/walk.js";

export type Names = ReadonlyMap<DeclId, string>;

/** `Order`, and `Order.Line` for a type of its namespace. */
export function qualifiedNames({ decls }: Document): Names {
  const byId = new Map(decls.map((decl) => [decl.id, decl]));
  const nameOf = (id: DeclId): string => {
    const decl = byId.get(id);
    if (!decl) return "";
    return decl.owner === null ? decl.name : `${nameOf(decl.owner)}.${decl.name}`;
  };
  return new Map(decls.map(({ id }) => [id, nameOf(id)]));
}

/** The schemas directly inside with their places: `Order.lines[]`. */
export function below(schema: Schema, name: string): readonly (readonly [Schema, string])[] {
  switch (schema.kind) {
    case "object":
      return [
        ...schema.properties.map((property) => [property.schema, `${name}.${property.wireName}`] as const),
        ...(typeof schema.extra === "string" ? [] : [[schema.extra, `${name}[key]`] as const]),
      ];
    case "array":
      return [[schema.items, `${name}[]`]];
    case "record":
      return [[schema.value, `${name}[key]`]];
    case "refined":
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
    case "never":
    case "literal":
    case "enum":
    case "unlisted":
    case "tuple":
    case "union":
    case "tagged":
    case "intersection":
    case "nullable":
    case "ref":
    case "file":
      return typedChildren(schema).map((inner) => [inner, name] as const);
  }
}
