// Finds the oneOf whose objects ask for the same properties and tell themselves apart by none of them: read strictly,
// it would refuse the very values both describe. Knows nothing of tags a document declares.

import type { ObjectSchema, Schema, UnionSchema } from "../../model/schema.js";
import { resolved } from "../../model/query/resolve.js";
import { isObject, listedValues } from "../../model/query/kinds.js";
import type { UnionTools } from "./flatten-unions.js";

/** The same union, as an anyOf where two of its objects overlap. */
export function lenient(schema: UnionSchema, tools: UnionTools): UnionSchema {
  if (!schema.oneOf || schema.discriminator) return schema;
  const objects = schema.variants.map((variant) => resolved(variant, tools.look)).filter(isObject);
  const keys = objects.map(requiredOf);
  for (const [index, first] of objects.entries()) {
    const names = keys[index] ?? [];
    const second = objects.findIndex((_, other) => other > index && String(keys[other]) === String(names));
    const found = objects[second];
    if (names.length === 0 || !found || !overlap(first, found, tools)) continue;
    tools.report.add("SW323", schema.pointer, { what: `objects with ${names.join(" and ")}` });
    return { ...schema, oneOf: false };
  }
  return schema;
}

function requiredOf({ properties }: ObjectSchema): readonly string[] {
  return properties
    .filter(({ required }) => required)
    .map(({ serializedName }) => serializedName)
    .sort();
}

/** No property of both keeps a value of one from being a value of the other. */
function overlap(a: ObjectSchema, b: ObjectSchema, tools: UnionTools): boolean {
  const others = new Map(b.properties.map((property) => [property.serializedName, property]));
  return a.properties.every(({ serializedName, schema, required }) => {
    const other = others.get(serializedName);
    return !other || !required || !apart(schema, other.schema, tools);
  });
}

function apart(a: Schema, b: Schema, { look, typesOf }: UnionTools): boolean {
  if ((typesOf(a) & typesOf(b)) === 0) return true;
  const [left, right] = [listedValues(resolved(a, look)), listedValues(resolved(b, look))];
  return left !== null && right !== null && !left.some((value) => right.includes(value));
}
