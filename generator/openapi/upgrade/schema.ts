// One schema, its children upgraded already → JSON Schema 2020-12 spelling.
// Knows nothing of what stands around the schema.

import { type Raw, numberAt, valueAt, isRaw, isTrueAt, textAt, without } from "../../input/raw.js";
import { type Trail, pointerOf } from "../../input/resolve/trail.js";
import { upgradeDependencies, upgradeTupleItems } from "./draft-keywords.js";
import { upgradeNullable } from "./nullable.js";
import { upgradeSiblings } from "./siblings.js";
import { upgradeDiscriminator, upgradeItemsFormat, upgradeType } from "./swagger-keywords.js";
import { upgradeTagValues } from "./tag-values.js";
import { type Upgrading, warnOfDialect } from "./upgrading.js";
import { child } from "../../input/pointer.js";
import type { Kind } from "../../input/resolve/grammar.js";
import { placeRef } from "../../input/resolve/links.js";

/** `trail` leads to the schema as it was read. */
export function upgradeSchema(raw: Raw, trail: Trail, upgrading: Upgrading): Raw {
  let schema = raw;
  for (const rule of rules) schema = rule(schema, trail, upgrading);
  return schema;
}

type SchemaRule = (schema: Raw, trail: Trail, upgrading: Upgrading) => Raw;

/** `nullable` comes last: it adds to `type` and may put all the rest one level deeper. */
const rules: readonly SchemaRule[] = [
  upgradeSiblings,
  upgradeRecursion,
  upgradeBounds,
  upgradeTupleItems,
  upgradeDependencies,
  upgradeType,
  upgradeDiscriminator,
  upgradeTagValues,
  upgradeItemsFormat,
  upgradeNullable,
];

const bounds = [
  { limit: "minimum", key: "exclusiveMinimum" },
  { limit: "maximum", key: "exclusiveMaximum" },
] as const;

/** OpenAPI 3.0 excludes the limit beside the boolean; JSON Schema 2020-12 section 6.2 gives the limit itself. */
function upgradeBounds(schema: Raw, trail: Trail, upgrading: Upgrading): Raw {
  let upgraded = schema;
  for (const { limit, key } of bounds) {
    const flag = valueAt(upgraded, key);
    if (typeof flag !== "boolean") continue;
    warnOfDialect({ key, keyword: `a boolean ${key}`, instead: `${key} with the limit` }, trail, upgrading);
    const value = numberAt(upgraded, limit);
    upgraded = without(upgraded, key);
    if (!flag) continue;
    if (value === null) {
      const why = `there is no ${limit} beside it`;
      upgrading.report.add("SW301", child(pointerOf(trail), key), { keyword: key, why });
    } else {
      upgraded = { ...without(upgraded, limit), [key]: value };
    }
  }
  return upgraded;
}

function upgradeRecursion(schema: Raw, trail: Trail, upgrading: Upgrading): Raw {
  const upgraded =
    valueAt(schema, "$recursiveAnchor") === undefined ? schema : without(schema, "$recursiveAnchor");
  if (textAt(upgraded, "$recursiveRef") === "#") {
    warnOfDialect({ key: "$recursiveRef", instead: "$ref or $dynamicRef" }, trail, upgrading);
    const whole = pointerOf(wholeSchema(trail, upgrading.kinds));
    return { ...without(upgraded, "$recursiveRef"), $ref: placeRef(whole) };
  }
  return upgraded;
}

/**
 * What `#` means inside: the outermost schema around that says it may be recursed to, else the outermost schema.
 * Read literally it would be the whole OpenAPI document, which is no schema.
 */
function wholeSchema(trail: Trail, kinds: ReadonlyMap<object, Kind>): Trail {
  let outermost = trail;
  let anchored: Trail | null = null;
  for (let at: Trail | null = trail; at; at = at.parent) {
    if (!isRaw(at.value) || kinds.get(at.value) !== "schema") continue;
    outermost = at;
    if (isTrueAt(at.value, "$recursiveAnchor")) anchored = at;
  }
  return anchored ?? outermost;
}
