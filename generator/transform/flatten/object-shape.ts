// The properties a schema is known to have, through references, intersections and unions.

import { type NonEmpty, isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { Property, Schema } from "../../model/schema.js";
import { schemaEquals } from "../../model/walk.js";
import { type Properties, propertiesByName } from "../../model/query/properties.js";
import { type Fold, folding } from "../../model/query/fold.js";
import { isObject } from "../../model/query/kinds.js";
import { type IntersectContext, intersect } from "./intersect.js";
import { intersectProperties } from "./merge-objects.js";

export type ShapeOf = (schema: Schema) => Properties;

const nothing: Properties = new Map();

/** Of a schema that is no object: nothing. */
export function shapesWith(m: IntersectContext): ShapeOf {
  const fold: Fold<Properties> = {
    leaf: (schema) => (isObject(schema) ? propertiesByName(schema) : nothing),
    union: among,
    intersection: (parts) => parts.reduce((a, b) => together(a, b, m)),
  };
  return folding(fold, m.look, nothing);
}

function together(a: Properties, b: Properties, m: IntersectContext): Properties {
  if (a.size === 0 || b.size === 0) return a.size === 0 ? b : a;
  const all = new Map(a);
  for (const [name, property] of b) {
    const other = all.get(name);
    all.set(name, other ? intersectProperties(other, property, (x, y) => intersect(x, y, m)) : property);
  }
  return all;
}

/** What a value of one of several shapes may have: a property some lack is optional and of any type. */
function among(shapes: readonly Properties[]): Properties {
  const names = new Set(shapes.flatMap((shape) => [...shape.keys()]));
  const found = new Map<string, Property>();
  for (const name of names) {
    const properties = shapes.flatMap((shape) => shape.get(name) ?? []);
    if (!isNonEmpty(properties)) continue;
    const [first] = properties;
    const everywhere = properties.length === shapes.length;
    const schema = everywhere
      ? either([first.schema, ...properties.slice(1).map((p) => p.schema)])
      : make.unknown(first.pointer);
    const required = everywhere && properties.every((p) => p.required);
    found.set(name, make.property(first.pointer, name, { schema, required, access: first.access }));
  }
  return found;
}

/** One schema for all; a property whose types differ by variant keeps them there and is of any type here. */
function either(schemas: NonEmpty<Schema>): Schema {
  const [first, ...others] = schemas;
  return others.every((other) => schemaEquals(first, other)) ? first : make.unknown(first.pointer);
}
