// Boolean exclusiveMinimum and exclusiveMaximum → the limits themselves.

import { child } from "../../input/pointer.js";
import { numberAt, valueAt, type Raw } from "../../input/raw.js";
import { pointerOf, type Trail } from "../../input/resolve/trail.js";
import { without } from "../lower/without.js";
import { warnOfDialect } from "./dialect.js";
import type { Upgrading } from "./upgrading.js";

const bounds = [
  { limit: "minimum", key: "exclusiveMinimum" },
  { limit: "maximum", key: "exclusiveMaximum" },
] as const;

/** OpenAPI 3.0 excludes the limit beside the boolean; JSON Schema 2020-12 section 6.2 gives the limit itself. */
export function upgradeBounds(schema: Raw, trail: Trail, upgrading: Upgrading): Raw {
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
