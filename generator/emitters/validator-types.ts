// Which JSON types a schema may have, and whether two schemas can share a value. Follows references.
// Knows nothing of how a check is spelled.

import type { DeclId } from "../ir/brands.js";
import { matchSchema } from "../ir/match.js";
import type { LiteralValue, Property, Schema } from "../ir/schema.js";
import { declarationOf, type Layout } from "./modules.js";

/** The same bits as `jsonType` of the runtime's check-describe.ts: they travel into the output as numbers. */
const bits = { string: 1, number: 2, boolean: 4, null: 8, array: 16, object: 32, other: 64 } as const;
const everything = 127;

export function typeBits(schema: Schema, layout: Layout): number {
  return bitsOf(schema, layout, new Set());
}

/** True when `undefined` itself would pass, so that being there must be asked for apart. */
export function takesUndefined(schema: Schema, layout: Layout): boolean {
  return (typeBits(schema, layout) & bits.other) !== 0;
}

function bitsOf(schema: Schema, layout: Layout, seen: ReadonlySet<DeclId>): number {
  const union = (schemas: readonly Schema[]): number =>
    schemas.reduce((found, inner) => found | bitsOf(inner, layout, seen), 0);
  return matchSchema<number>(schema, {
    string: () => bits.string,
    number: () => bits.number,
    boolean: () => bits.boolean,
    null: () => bits.null,
    unknown: () => everything,
    never: () => 0,
    literal: (s) => bitOf(s.value),
    enum: (s) => s.members.reduce((found, member) => found | bitOf(member.value), 0),
    array: () => bits.array,
    tuple: () => bits.array,
    object: () => bits.object,
    record: () => bits.object,
    union: (s) => union(s.variants),
    tagged: (s) => bits.object | union(s.untagged),
    intersection: (s) => s.parts.reduce((found, part) => found & bitsOf(part, layout, seen), everything),
    nullable: (s) => bits.null | bitsOf(s.of, layout, seen),
    // A type that is only itself has no value: the least answer is the right one.
    ref: (s) =>
      seen.has(s.to) ? 0 : bitsOf(declarationOf(layout, s.to).schema, layout, new Set(seen).add(s.to)),
    file: () => bits.object,
    refined: (s) => bitsOf(s.of, layout, seen),
  });
}

function bitOf(value: LiteralValue): number {
  return bits[typeof value as "string" | "number" | "boolean"];
}

/** True when surely no value satisfies both; false also when that is merely hard to see. */
export function areDisjoint(left: Schema, right: Schema, layout: Layout): boolean {
  return disjoint(resolved(left, layout), resolved(right, layout), { layout, depth: 0 });
}

interface Search {
  readonly layout: Layout;
  readonly depth: number;
}

/** Objects inside objects are compared this deep. */
const deepest = 3;

function disjoint(left: Schema, right: Schema, search: Search): boolean {
  if ((typeBits(left, search.layout) & typeBits(right, search.layout)) === 0) return true;
  const values = [listedValues(left), listedValues(right)] as const;
  if (values[0] && values[1]) {
    const [first, second] = values;
    return !first.some((value) => second.includes(value));
  }
  if (search.depth >= deepest) return false;
  const [mine, theirs] = [propertiesOf(left, search.layout), propertiesOf(right, search.layout)];
  if (!mine || !theirs) return false;
  return forbids(mine, theirs) || forbids(theirs, mine) || differ(mine, theirs, search);
}

/** A closed object never has a property that the other one must have. */
function forbids(one: Properties, other: Properties): boolean {
  const required = [...other.byName.values()].filter((property) => property.required);
  return one.closed && required.some((property) => !one.byName.has(property.wireName));
}

/** A property that both must have, with no value in common. */
function differ(mine: Properties, theirs: Properties, { layout, depth }: Search): boolean {
  return [...mine.byName.values()].some((property) => {
    const other = theirs.byName.get(property.wireName);
    if (!other || !property.required || !other.required) return false;
    const [left, right] = [resolved(property.schema, layout), resolved(other.schema, layout)];
    return disjoint(left, right, { layout, depth: depth + 1 });
  });
}

interface Properties {
  readonly byName: ReadonlyMap<string, Property>;
  readonly closed: boolean;
}

/** Properties of an object or of the objects of an intersection; null when the schema may be something else. */
function propertiesOf(schema: Schema, layout: Layout): Properties | null {
  if (schema.kind === "object") {
    const byName = new Map(schema.properties.map((property) => [property.wireName, property]));
    return { byName, closed: schema.extra === "closed" };
  }
  if (schema.kind !== "intersection") return null;
  const parts = schema.parts.map((part) => resolved(part, layout)).filter((part) => part.kind === "object");
  // The part that requires a property is the one that counts.
  const byName = new Map(
    parts
      .flatMap((part) => part.properties)
      .sort((a, b) => Number(a.required) - Number(b.required))
      .map((property) => [property.wireName, property]),
  );
  return { byName, closed: false };
}

/** Every value the schema takes, when they are listed. */
export function listedValues(schema: Schema): readonly LiteralValue[] | null {
  if (schema.kind === "literal") return [schema.value];
  return schema.kind === "enum" ? schema.members.map((member) => member.value) : null;
}

/** The shape a reference leads to in the end, without its assertions. A reference that leads only to itself stays one. */
export function resolved(schema: Schema, layout: Layout): Schema {
  const seen = new Set<Schema>();
  let current = schema;
  while ((current.kind === "ref" || current.kind === "refined") && !seen.has(current)) {
    seen.add(current);
    current = current.kind === "ref" ? declarationOf(layout, current.to).schema : current.of;
  }
  return current;
}

/** True when an object without the property may still be one of these: its own tag is optional there. */
export function mayLack(schema: Schema, property: string, layout: Layout): boolean {
  const found = propertiesOf(resolved(schema, layout), layout)?.byName.get(property);
  return found !== undefined && !found.required;
}
