// One schema, its children upgraded already → JSON Schema 2020-12 spelling, from Swagger 2.0, OpenAPI 3.0 and older
// drafts.

import {
  type Raw,
  numberAt,
  valueAt,
  isRaw,
  isTrueAt,
  textAt,
  without,
  isList,
  refOf,
} from "../../input/raw.js";
import { type NodePath, pointerOf } from "../../input/resolve/node-path.js";
import { upgradeNullable } from "./nullable.js";
import { upgradeDiscriminatorValues } from "./discriminator-values.js";
import { type Upgrading, warnOfDialect } from "./upgrading.js";
import { child } from "../../input/pointer.js";
import type { Kind } from "../../input/resolve/grammar.js";
import { placeRef } from "../../input/resolve/links.js";
import { assertions, checkKeywords, combinators, isStrictDialect } from "../lower/schema/vocabulary.js";
import type { Json } from "../../model/brands.js";

/** `nodePath` leads to the schema as it was read. */
export function upgradeSchema(raw: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  let schema = raw;
  for (const rule of rules) schema = rule(schema, nodePath, upgrading);
  return schema;
}

type SchemaRule = (schema: Raw, nodePath: NodePath, upgrading: Upgrading) => Raw;

/** `nullable` comes last: it adds to `type` and may put all the rest one level deeper. */
const rules: readonly SchemaRule[] = [
  upgradeSiblings,
  upgradeEnum,
  upgradeRecursion,
  upgradeBounds,
  upgradeTupleItems,
  upgradeDependencies,
  upgradeType,
  upgradeDiscriminator,
  upgradeDiscriminatorValues,
  upgradeItemsFormat,
  upgradeNullable,
];

const bounds = [
  { limit: "minimum", key: "exclusiveMinimum" },
  { limit: "maximum", key: "exclusiveMaximum" },
] as const;

/** OpenAPI 3.0 excludes the limit beside the boolean; JSON Schema 2020-12 section 6.2 gives the limit itself. */
function upgradeBounds(schema: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  let upgraded = schema;
  for (const { limit, key } of bounds) {
    const flag = valueAt(upgraded, key);
    if (typeof flag !== "boolean") continue;
    warnOfDialect(
      { key, keyword: `a boolean ${key}`, instead: `${key} with the limit` },
      nodePath,
      upgrading,
    );
    const value = numberAt(upgraded, limit);
    upgraded = without(upgraded, key);
    if (!flag) continue;
    if (value === null) {
      const why = `there is no ${limit} beside it`;
      upgrading.report.add("SW301", child(pointerOf(nodePath), key), { keyword: key, why });
    } else {
      upgraded = { ...without(upgraded, limit), [key]: value };
    }
  }
  return upgraded;
}

function upgradeRecursion(schema: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  const upgraded =
    valueAt(schema, "$recursiveAnchor") === undefined ? schema : without(schema, "$recursiveAnchor");
  if (textAt(upgraded, "$recursiveRef") === "#") {
    warnOfDialect({ key: "$recursiveRef", instead: "$ref or $dynamicRef" }, nodePath, upgrading);
    const whole = pointerOf(wholeSchema(nodePath, upgrading.kinds));
    return { ...without(upgraded, "$recursiveRef"), $ref: placeRef(whole) };
  }
  return upgraded;
}

/**
 * What `#` means inside: the outermost schema around that says it may be recursed to, else the outermost schema.
 * Read literally it would be the whole OpenAPI document, which is no schema.
 */
function wholeSchema(nodePath: NodePath, kinds: ReadonlyMap<object, Kind>): NodePath {
  let outermost = nodePath;
  let anchored: NodePath | null = null;
  for (let at: NodePath | null = nodePath; at; at = at.parent) {
    if (!isRaw(at.value) || kinds.get(at.value) !== "schema") continue;
    outermost = at;
    if (isTrueAt(at.value, "$recursiveAnchor")) anchored = at;
  }
  return anchored ?? outermost;
}

/** `items: [a, b]` and `additionalItems`, until draft 2019-09. */
function upgradeTupleItems(schema: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  const items = valueAt(schema, "items");
  if (!isList(items)) return schema;
  if (upgrading.version === "2.0") return withChoice(schema, nodePath, upgrading);
  warnOfDialect({ key: "items", keyword: "a list of items", instead: "prefixItems" }, nodePath, upgrading);
  const pointer = pointerOf(nodePath);
  upgrading.pointerMap.add(pointer, ["items"], ["prefixItems"]);
  const rest = valueAt(schema, "additionalItems");
  const upgraded = { ...without(schema, "items", "additionalItems"), prefixItems: items };
  if (rest === undefined) return upgraded;
  upgrading.pointerMap.add(pointer, ["additionalItems"], ["items"]);
  return { ...upgraded, items: rest };
}

/**
 * Swagger 2.0 has neither tuples nor choices: a list of schemas under `items` stands for anyOf, of the items where
 * the schema says it is an array, else of the value itself.
 */
function withChoice(schema: Raw, nodePath: NodePath, { pointerMap, report }: Upgrading): Raw {
  const pointer = pointerOf(nodePath);
  report.add("SW318", child(pointer, "items"), {});
  const choice: Raw = { anyOf: valueAt(schema, "items") ?? [] };
  const rest = without(schema, "items", "additionalItems");
  const isArray = valueAt(schema, "type") === "array";
  pointerMap.add(pointer, ["items"], isArray ? ["items", "anyOf"] : ["anyOf"]);
  return isArray ? { ...rest, items: choice } : { ...rest, ...choice };
}

/** `dependencies`, until draft 2019-09: lists of names and schemas under one keyword. */
function upgradeDependencies(schema: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  const dependencies = valueAt(schema, "dependencies");
  if (!isRaw(dependencies)) return schema;
  const instead = "dependentRequired or dependentSchemas";
  warnOfDialect({ key: "dependencies", instead }, nodePath, upgrading);
  const entries = Object.entries(dependencies);
  const lists = entries.filter(([, value]) => isList(value));
  const schemas = entries.filter(([, value]) => !isList(value));
  const pointer = pointerOf(nodePath);
  for (const [key] of lists)
    upgrading.pointerMap.add(pointer, ["dependencies", key], ["dependentRequired", key]);
  for (const [key] of schemas)
    upgrading.pointerMap.add(pointer, ["dependencies", key], ["dependentSchemas", key]);
  return {
    ...without(schema, "dependencies"),
    ...(lists.length > 0 && { dependentRequired: Object.fromEntries(lists) }),
    ...(schemas.length > 0 && { dependentSchemas: Object.fromEntries(schemas) }),
  };
}

/** What Swagger 2.0 spells in its own way inside schemas, and a null that was not put in quotes. */
function upgradeType(schema: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  const type = valueAt(schema, "type");
  if (type === "file") {
    warnOfDialect(
      { key: "type", keyword: "type: file", instead: "type: string with format: binary" },
      nodePath,
      upgrading,
    );
    return { ...schema, type: "string", format: "binary" };
  }
  const isBare = type === null || (isList(type) && type.includes(null));
  if (!isBare) return schema;
  upgrading.report.add("SW109", child(pointerOf(nodePath), "type"), {
    keyword: "the type null without quotes",
    instead: 'type: "null"',
  });
  return { ...schema, type: isList(type) ? type.map((one) => one ?? "null") : "null" };
}

/** Lists inside lists, which no style of OpenAPI 3 can tell apart: the outer list's format is what counts. */
function upgradeItemsFormat(schema: Raw, nodePath: NodePath, { report }: Upgrading): Raw {
  const format = valueAt(schema, "collectionFormat");
  if (format === undefined) return schema;
  if (format !== "csv") {
    const why = "lists inside lists have one format in OpenAPI 3";
    report.add("SW301", child(pointerOf(nodePath), "collectionFormat"), { keyword: "collectionFormat", why });
  }
  return without(schema, "collectionFormat");
}

/** The bare name of the property, in Swagger 2.0. */
function upgradeDiscriminator(schema: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  const propertyName = textAt(schema, "discriminator");
  if (propertyName === null) return schema;
  const instead = "an object with propertyName";
  warnOfDialect({ key: "discriminator", keyword: "a discriminator of text", instead }, nodePath, upgrading);
  return { ...schema, discriminator: { propertyName } };
}

/**
 * Nothing beside a reference restricts values in OpenAPI until 3.1, nor in JSON Schema until draft 2019-09; only
 * `nullable` and what documents the place are meant as they are written.
 */
function upgradeSiblings(schema: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  const ref = refOf(schema);
  if (ref === null) return schema;
  const idle = Object.keys(schema).filter((key) => key !== "$ref" && restricting.has(key));
  if (idle.length === 0) return schema;
  const dialect = dialectOf(nodePath);
  if (dialect !== null) return /\/draft-0[3467]\//.test(dialect) ? without(schema, ...idle) : schema;
  if (upgrading.version !== "2.0" && upgrading.version !== "3.0") return schema;
  const target = upgrading.follow(ref, nodePath.file)?.value;
  // Of a schema made of others the type is not looked for: it is mostly the one that is repeated.
  const isComposed = isRaw(target) && combinators.some((key) => key in target);
  const isSame = isComposed || textAt(schema, "type") === typeOf(target);
  const said = idle.filter((key) => key !== "type" || !isSame);
  if (said.length > 0)
    upgrading.report.add("SW329", pointerOf(nodePath), { keywords: said.sort().join(", ") });
  return without(schema, ...idle);
}

function typeOf(target: Json | undefined): string | null {
  if (!isRaw(target)) return null;
  return textAt(target, "type") ?? (valueAt(target, "properties") === undefined ? null : "object");
}

const restricting: ReadonlySet<string> = new Set([
  ...assertions,
  ...combinators,
  ...Object.values(checkKeywords).flat(),
]);

/** What the schema, or one around it, says it is written in; null = none does. */
function dialectOf(nodePath: NodePath): string | null {
  for (let at: NodePath | null = nodePath; at; at = at.parent) {
    const dialect = isRaw(at.value) ? textAt(at.value, "$schema") : null;
    if (dialect !== null) return dialect;
  }
  return null;
}

/** A list of no values is what tools write who know none; to the letter it takes none. */
function upgradeEnum(schema: Raw, nodePath: NodePath, { report }: Upgrading): Raw {
  const values = valueAt(schema, "enum");
  if (!isList(values) || values.length > 0) return schema;
  const dialect = dialectOf(nodePath);
  if (dialect !== null && isStrictDialect(dialect)) return schema;
  const facts = { keyword: "enum", actual: "an empty list", expected: "at least one value" };
  report.add("SW302", child(pointerOf(nodePath), "enum"), facts);
  return without(schema, "enum");
}
