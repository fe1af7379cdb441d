// Which JSON types a schema may have, and whether two schemas can share a value. Follows references.
// Knows nothing of how a check is spelled.

import type { LiteralValue, Property, Schema } from "../../model/schema.js";
import { bitsOf, jsonBits } from "./json-bits.js";
import { declarationOf, type Layout } from "../modules.js";

export function typeBits(schema: Schema, layout: Layout): number {
  return bitsOf(schema, layout.bits);
}

/** True when `undefined` itself would pass, so that being there must be asked for apart. */
export function takesUndefined(schema: Schema, layout: Layout): boolean {
  return (typeBits(schema, layout) & jsonBits.other) !== 0;
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
