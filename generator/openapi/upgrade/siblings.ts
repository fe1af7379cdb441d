// What stands beside a reference: nothing that counts, until draft 2019-09. OpenAPI says so too until 3.1, but its
// documents mean what they write there, so only a schema that names such a draft is held to it. A type that the
// target cannot have is no meaning: without this rule nothing would fit.

import { assertions, checkKeywords, combinators } from "../lower/schema/vocabulary.js";
import type { Json } from "../../model/brands.js";
import { child } from "../../input/pointer.js";
import { isRaw, refOf, textAt, valueAt, type Raw, without } from "../../input/raw.js";
import { pointerOf, type Trail } from "../../input/resolve/trail.js";
import { shown } from "../../input/shown.js";
import type { Upgrading } from "./upgrading.js";

export function upgradeSiblings(schema: Raw, trail: Trail, upgrading: Upgrading): Raw {
  const ref = refOf(schema);
  if (ref === null) return schema;
  const idle = Object.keys(schema).filter((key) => key !== "$ref" && restricting.has(key));
  if (idle.length === 0) return schema;
  return isOld(trail) ? without(schema, ...idle) : withoutOtherType(schema, { ref, trail }, upgrading);
}

function withoutOtherType(
  schema: Raw,
  { ref, trail }: { readonly ref: string; readonly trail: Trail },
  { version, follow, report }: Upgrading,
): Raw {
  const beside = textAt(schema, "type");
  if (beside === null || (version !== "2.0" && version !== "3.0")) return schema;
  const meant = typeOf(follow(ref, trail.file)?.value);
  if (meant === null || beside === meant || (isNumeric(beside) && isNumeric(meant))) return schema;
  const wanted = `the type of what it refers to, ${shown(meant)},`;
  report.add("SW302", child(pointerOf(trail), "type"), { keyword: "type", found: shown(beside), wanted });
  return without(schema, "type");
}

function typeOf(target: Json | undefined): string | null {
  if (!isRaw(target)) return null;
  return textAt(target, "type") ?? (valueAt(target, "properties") === undefined ? null : "object");
}

function isNumeric(type: string): boolean {
  return type === "integer" || type === "number";
}

const restricting: ReadonlySet<string> = new Set([
  ...assertions,
  ...combinators,
  ...Object.values(checkKeywords).flat(),
]);

function isOld(trail: Trail): boolean {
  for (let at: Trail | null = trail; at; at = at.parent) {
    const dialect = isRaw(at.value) ? textAt(at.value, "$schema") : null;
    if (dialect !== null) return /\/draft-0[3467]\//.test(dialect);
  }
  return false;
}
