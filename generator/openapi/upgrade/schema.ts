// One schema, its children upgraded already → JSON Schema 2020-12 spelling.
// Knows nothing of what stands around the schema.

import { type Raw, numberAt, valueAt, isRaw, isTrueAt, textAt, without } from "../../input/raw.js";
import { type NodePath, pointerOf } from "../../input/resolve/node-path.js";
import { upgradeDependencies, upgradeTupleItems } from "./draft-keywords.js";
import { upgradeNullable } from "./nullable.js";
import { upgradeSiblings } from "./siblings.js";
import { upgradeDiscriminator, upgradeItemsFormat, upgradeType } from "./swagger-keywords.js";
import { upgradeDiscriminatorValues } from "./discriminator-values.js";
import { type Upgrading, warnOfDialect } from "./upgrading.js";
import { child } from "../../input/pointer.js";
import type { Kind } from "../../input/resolve/grammar.js";
import { placeRef } from "../../input/resolve/links.js";

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
