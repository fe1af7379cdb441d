// Which JSON types a schema may have, and whether two schemas can share a value. Follows references.

import type { Schema } from "../../model/schema.js";
import { programTypes, jsonType } from "../../model/query/json-types.js";
import { resolvedShape } from "../../model/query/resolve.js";
import { type Properties, propertiesByName } from "../../model/query/properties.js";
import { isIntersection, isObject, listedValues } from "../../model/query/kinds.js";
import { type ModuleMap, lookupOf } from "../modules.js";

export function typeBits(schema: Schema, modules: ModuleMap): number {
  return programTypes(schema, modules.types);
}

/** True when `undefined` itself would pass, so that being there must be asked for apart. */
export function takesUndefined(schema: Schema, modules: ModuleMap): boolean {
  return (typeBits(schema, modules) & jsonType.other) !== 0;
}

/** True when surely no value satisfies both; false also when that is merely hard to see. */
export function areDisjoint(left: Schema, right: Schema, modules: ModuleMap): boolean {
  return disjoint(left, right, { modules, depth: 0 });
}

interface Search {
  readonly modules: ModuleMap;
  readonly depth: number;
}

/** Objects inside objects are compared this deep. */
const deepest = 3;

function disjoint(left: Schema, right: Schema, search: Search): boolean {
  if ((typeBits(left, search.modules) & typeBits(right, search.modules)) === 0) return true;
  const look = lookupOf(search.modules);
  const [first, second] = [left, right].map((one) => listedValues(resolvedShape(one, look)));
  if (first && second) return !first.some((value) => second.includes(value));
  if (search.depth >= deepest) return false;
  const [mine, theirs] = [propertiesOf(left, search.modules), propertiesOf(right, search.modules)];
  if (!mine || !theirs) return false;
  return forbids(mine, theirs) || forbids(theirs, mine) || differ(mine, theirs, search);
}

/** A closed object never has a property that the other one must have. */
function forbids(one: ObjectView, other: ObjectView): boolean {
  const required = [...other.byName.values()].filter((property) => property.required);
  return one.closed && required.some((property) => !one.byName.has(property.serializedName));
}

/** A property that both must have, with no value in common. */
function differ(mine: ObjectView, theirs: ObjectView, { modules, depth }: Search): boolean {
  return [...mine.byName.values()].some((property) => {
    const other = theirs.byName.get(property.serializedName);
    if (!other || !property.required || !other.required) return false;
    return disjoint(property.schema, other.schema, { modules, depth: depth + 1 });
  });
}

interface ObjectView {
  readonly byName: Properties;
  readonly closed: boolean;
}

/**
 * Null when the schema may be something else than an object. Of an intersection the objects that are its parts count,
 * not what those extend: what is found here decides which text is emitted.
 */
function propertiesOf(schema: Schema, modules: ModuleMap): ObjectView | null {
  const look = lookupOf(modules);
  const shape = resolvedShape(schema, look);
  if (isObject(shape))
    return { byName: propertiesByName(shape), closed: shape.additionalProperties === "closed" };
  if (!isIntersection(shape)) return null;
  const objects = shape.parts.map((part) => resolvedShape(part, look)).filter(isObject);
  // The part that requires a property is the one that counts.
  const properties = objects
    .flatMap((object) => object.properties)
    .toSorted((a, b) => Number(a.required) - Number(b.required));
  return { byName: propertiesByName({ properties }), closed: false };
}

/** True when an object without the property may still be one of these: its own tag is optional there. */
export function mayLack(schema: Schema, property: string, modules: ModuleMap): boolean {
  const found = propertiesOf(schema, modules)?.byName.get(property);
  return found !== undefined && !found.required;
}
