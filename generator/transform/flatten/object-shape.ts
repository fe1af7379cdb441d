// The properties a schema is known to have, through references, intersections and unions.
// Knows nothing of what is done with them.

import type { DeclId, NonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import { isNonEmpty } from "../../model/non-empty.js";
import type { Property, Schema } from "../../model/schema.js";
import { schemaEquals } from "../../model/walk.js";
import { type Meeting, meet } from "./meet.js";
import { meetProperties } from "./merge-objects.js";

/** By wire name. A Map, since a property may be called `__proto__`. */
export type Shape = ReadonlyMap<string, Property>;
export type ShapeOf = (schema: Schema) => Shape;

const nothing: Shape = new Map();

/** Shapes are worked out once per declaration. A declaration met again on the way adds nothing. */
export function shapesWith(m: Meeting): ShapeOf {
  const known = new Map<DeclId, Shape>();
  const ofDeclaration = (id: DeclId): Shape => {
    const seen = known.get(id);
    if (seen) return seen;
    known.set(id, nothing);
    const shape = of(m.look(id));
    known.set(id, shape);
    return shape;
  };
  const of: ShapeOf = (schema) => {
    if (schema.kind === "object") return new Map(schema.properties.map((p) => [p.wireName, p]));
    if (schema.kind === "ref") return ofDeclaration(schema.to);
    if (schema.kind === "nullable" || schema.kind === "refined") return of(schema.of);
    if (schema.kind === "intersection") return schema.parts.map(of).reduce((a, b) => together(a, b, m));
    if (schema.kind === "union") return among(schema.variants.map(of));
    if (schema.kind !== "tagged") return nothing;
    return among([...schema.cases.flatMap((c) => c.variants), ...schema.untagged].map(of));
  };
  return of;
}

function together(a: Shape, b: Shape, m: Meeting): Shape {
  if (a.size === 0 || b.size === 0) return a.size === 0 ? b : a;
  const all = new Map(a);
  for (const [name, property] of b) {
    const other = all.get(name);
    all.set(name, other ? meetProperties(other, property, (x, y) => meet(x, y, m)) : property);
  }
  return all;
}

/** What a value of one of several shapes may have: a property some lack is optional and of any type. */
function among(shapes: readonly Shape[]): Shape {
  const names = new Set(shapes.flatMap((shape) => [...shape.keys()]));
  const found = new Map<string, Property>();
  for (const name of names) {
    const properties = shapes.flatMap((shape) => shape.get(name) ?? []);
    if (!isNonEmpty(properties)) continue;
    const [first] = properties;
    const everywhere = properties.length === shapes.length;
    const schema = everywhere
      ? either([first.schema, ...properties.slice(1).map((p) => p.schema)])
      : make.unknown(first.at);
    const required = everywhere && properties.every((p) => p.required);
    found.set(name, make.property(first.at, name, { schema, required, access: first.access }));
  }
  return found;
}

/** One schema for all; a property whose types differ by variant keeps them there and is of any type here. */
function either(schemas: NonEmpty<Schema>): Schema {
  const [first, ...others] = schemas;
  return others.every((other) => schemaEquals(first, other)) ? first : make.unknown(first.at);
}
