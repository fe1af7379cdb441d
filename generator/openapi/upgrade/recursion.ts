// `$recursiveRef` of draft 2019-09 → `$ref`, to where it leads without being overridden.

import type { Kind } from "../../input/resolve/grammar.js";
import { placeRef } from "../../input/resolve/links.js";
import { isRaw, isTrueAt, textAt, valueAt, type Raw } from "../../input/raw.js";
import { pointerOf, type Trail } from "../../input/resolve/trail.js";
import { without } from "../lower/without.js";
import { warnOfDialect } from "./dialect.js";
import type { Upgrading } from "./upgrading.js";

export function upgradeRecursion(schema: Raw, trail: Trail, upgrading: Upgrading): Raw {
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
