// What a value may be, as far as reading it from a line needs to know.

import type { Json } from "../../model/brands.js";
import { matchSchema } from "../../model/match.js";
import type { LiteralValue, Schema } from "../../model/schema.js";
import { definitionOf, type ModuleMap } from "../modules.js";

export type JSONType = "string" | "number" | "boolean" | "null" | "array" | "object" | "file";

/** As the `Shape` of the output's `program.ts`. */
export interface Shape {
  readonly takes: readonly JSONType[];
  readonly items?: Shape;
  readonly values?: readonly string[];
  readonly known?: readonly string[];
}

const everything: readonly JSONType[] = ["string", "number", "boolean", "null", "array", "object"];
const order: readonly JSONType[] = ["file", "string", "number", "boolean", "array", "object", "null"];

/** `depth` counts references: lists of lists of themselves end somewhere. */
export function shapeOf(schema: Schema, modules: ModuleMap, depth = 0): Shape {
  const of = (...takes: JSONType[]): Shape => ({ takes });
  const object = (): Shape => of("object");
  return matchSchema<Shape>(schema, {
    string: () => of("string"),
    number: () => of("number"),
    boolean: () => of("boolean"),
    null: () => of("null"),
    unknown: () => ({ takes: everything }),
    never: () => of(),
    literal: (s) => listed([s.value]),
    enum: (s) => listed(s.members.map(({ value }) => value)),
    unknownVariant: (s) => of(s.type),
    array: (s) => ({ takes: ["array"], items: shapeOf(s.items, modules, depth) }),
    tuple: () => of("array"),
    object,
    map: object,
    discriminated: object,
    intersection: (s) => intersected(s.parts.map((part) => shapeOf(part, modules, depth))),
    union: (s) => joinedShapes(s.variants.map((variant) => shapeOf(variant, modules, depth))),
    nullable: (s) => joinedShapes([shapeOf(s.of, modules, depth), of("null")]),
    ref: (s) =>
      depth > 16 ? { takes: everything } : shapeOf(definitionOf(modules, s.to).schema, modules, depth + 1),
    constrained: (s) => shapeOf(s.of, modules, depth),
    binary: () => of("file"),
  });
}

function listed(values: readonly LiteralValue[]): Shape {
  const takes = new Set(values.map((value) => typeof value as "string" | "number" | "boolean"));
  const only = [...takes];
  // true and false say themselves.
  if (only.includes("boolean")) return { takes: sorted(takes) };
  return { takes: sorted(takes), values: values.map(String) };
}

/** Whatever one of them takes. Values are the only ones there are when no other text can be meant. */
export function joinedShapes(shapes: readonly Shape[]): Shape {
  const takes = new Set(shapes.flatMap((shape) => shape.takes));
  const items = shapes.flatMap((shape) => (shape.items ? [shape.items] : []));
  const values = [...new Set(shapes.flatMap((shape) => [...(shape.values ?? []), ...(shape.known ?? [])]))];
  const free = shapes.some(
    ({ takes: types, values: own }) =>
      own === undefined && types.some((type) => type === "string" || type === "number" || type === "file"),
  );
  return {
    takes: sorted(takes),
    ...(items.length > 0 && { items: items.length === 1 && items[0] ? items[0] : joinedShapes(items) }),
    ...(values.length > 0 && (free ? { known: values } : { values })),
  };
}

/** What every part takes. */
function intersected(shapes: readonly Shape[]): Shape {
  const [first, ...rest] = shapes;
  if (!first) return { takes: everything };
  const takes = first.takes.filter((type) => rest.every((shape) => shape.takes.includes(type)));
  return { ...first, takes: takes.length > 0 ? takes : first.takes };
}

function sorted(takes: ReadonlySet<JSONType>): readonly JSONType[] {
  return order.filter((type) => takes.has(type));
}

/** The shape as data. */
export function shapeData({ takes, items, values, known }: Shape): { readonly [key: string]: Json } {
  return {
    takes,
    ...(items && { items: shapeData(items) }),
    ...(values && { values }),
    ...(known && { known }),
  };
}
