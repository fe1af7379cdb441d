// `nullable: true` and `x-nullable: true` → null as a type, a value of the enum, or a variant.

import type { Json } from "../../model/brands.js";
import { isList, isRaw, valueAt, type Raw, without } from "../../input/raw.js";
import { pointerOf, type NodePath } from "../../input/resolve/node-path.js";
import { type Upgrading, warnOfDialect } from "./upgrading.js";

export function upgradeNullable(schema: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  // Asked of every schema, and rarely so.
  if (!Object.hasOwn(schema, "nullable") && !Object.hasOwn(schema, "x-nullable")) return schema;
  const flags = ["nullable", "x-nullable"].filter((key) => typeof valueAt(schema, key) === "boolean");
  if (flags.length === 0) return schema;
  if (flags.includes("nullable")) {
    warnOfDialect({ key: "nullable", instead: '"null" as one of the types' }, nodePath, upgrading);
  }
  const rest = without(schema, ...flags);
  const isNullable = flags.some((key) => valueAt(schema, key) === true);
  if (!isNullable || acceptsNull(rest)) return rest;
  if (isBareVariant(rest, nodePath)) {
    upgrading.report.add("SW310", pointerOf(nodePath), {});
    return { ...rest, ...nullSchema };
  }
  const combining = combiners.filter((key) => Object.hasOwn(rest, key));
  if (combining.length === 0) return withNullType(rest);
  const [only] = combining;
  if (combining.length === 1 && (only === "anyOf" || only === "oneOf") && !hasShape(rest)) {
    return withNullType(withNullVariant(rest, only));
  }
  return wrapped(rest, nodePath, upgrading);
}

/** Keywords that a null beside `type` would not get past. */
const combiners = ["$ref", "allOf", "anyOf", "oneOf", "const", "not", "if"] as const;

const shapes = [
  { type: "object", keys: ["properties", "additionalProperties", "patternProperties", "required"] },
  { type: "array", keys: ["items", "prefixItems"] },
] as const;

const nullSchema: Raw = { type: "null" };

/**
 * `anyOf: [X, { nullable: true }]`. Strictly the second variant takes any value, since `nullable` without a type
 * means nothing in 3.0; whoever writes it means that X may be null.
 */
function isBareVariant(schema: Raw, { parent }: NodePath): boolean {
  const isChoice = parent?.key === "anyOf" || parent?.key === "oneOf";
  const hasOthers = isList(parent?.value) && parent.value.length > 1;
  return isChoice && hasOthers && Object.keys(schema).every(saysNothing);
}

function hasShape(schema: Raw): boolean {
  return shapes.some(({ keys }) => keys.some((key) => Object.hasOwn(schema, key)));
}

/** Said twice, once in each dialect. */
function acceptsNull(schema: Raw): boolean {
  const isNull = (value: Json): boolean => isRaw(value) && valueAt(value, "type") === "null";
  const type = valueAt(schema, "type");
  const variants = [valueAt(schema, "anyOf"), valueAt(schema, "oneOf")].filter(isList).flat();
  const values = valueAt(schema, "enum");
  const typeAccepts = type === "null" || (isList(type) && type.includes("null"));
  if (isList(values) && !values.includes(null)) return false;
  return typeAccepts || (type === undefined && (variants.some(isNull) || isList(values)));
}

function withNullVariant(schema: Raw, key: "anyOf" | "oneOf"): Raw {
  const variants = valueAt(schema, key);
  return isList(variants) ? { ...schema, [key]: [...variants, nullSchema] } : schema;
}

/** Without a type and a shape to take one from, anything goes, null included. */
function withNullType(schema: Raw): Raw {
  const values = valueAt(schema, "enum");
  const upgraded: Raw =
    isList(values) && !values.includes(null) ? { ...schema, enum: [...values, null] } : schema;
  const type = valueAt(schema, "type") ?? shapeOf(schema);
  if (type === undefined || type === "null") return upgraded;
  const types = isList(type) ? type : [type];
  return types.includes("null") ? upgraded : { ...upgraded, type: [...types, "null"] };
}

function shapeOf(schema: Raw): string | undefined {
  return shapes.find(({ keys }) => keys.some((key) => Object.hasOwn(schema, key)))?.type;
}

const annotations: ReadonlySet<string> = new Set([
  ...["title", "summary", "description", "deprecated", "default", "example", "examples"],
  ...["readOnly", "writeOnly", "externalDocs", "xml", "$comment"],
]);

/** True for keywords that do not decide which values are taken. */
function saysNothing(key: string): boolean {
  return annotations.has(key) || key.startsWith("x-");
}

/** What is said about the value stays outside, so that it holds for null as well. */
function wrapped(schema: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  const inside = Object.keys(schema).filter((key) => !saysNothing(key));
  const pointer = pointerOf(nodePath);
  for (const key of inside) upgrading.pointerMap.add(pointer, [key], ["anyOf", "0", key]);
  const outside = without(schema, ...inside);
  return { ...outside, anyOf: [without(schema, ...Object.keys(outside)), nullSchema] };
}
