// One schema, its children upgraded already → JSON Schema 2020-12 spelling.
// Knows nothing of what stands around the schema.

import type { Raw } from "../../input/raw.js";
import type { Trail } from "../../input/resolve/trail.js";
import { upgradeBounds } from "./bounds.js";
import { upgradeDependencies, upgradeTupleItems } from "./draft-keywords.js";
import { upgradeNullable } from "./nullable.js";
import { upgradeRecursion } from "./recursion.js";
import { upgradeSiblings } from "./siblings.js";
import { upgradeDiscriminator, upgradeItemsFormat, upgradeType } from "./swagger-keywords.js";
import { upgradeTagValues } from "./tag-values.js";
import type { Upgrading } from "./upgrading.js";

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
