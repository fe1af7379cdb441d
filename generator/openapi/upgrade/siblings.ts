// What stands beside a reference: nothing that counts, until draft 2019-09. OpenAPI says so too until 3.1, but its
// documents mean what they write there, so only a schema that names such a draft is held to it. A type that the
// target cannot have is no meaning: without this rule nothing would fit.

import { assertions, checkKeywords, combinators } from "../lower/schema/vocabulary.js";
import type { Json } from "../../model/brands.js";
import { child } from "../../input/pointer.js";
import { isRaw, refOf, textAt, valueAt, type Raw, without } from "../../input/raw.js";
import { pointerOf, type NodePath } from "../../input/resolve/node-path.js";
import { displayText } from "../../input/shown.js";
import type { Upgrading } from "./upgrading.js";

export function upgradeSiblings(schema: Raw, nodePath: NodePath, upgrading: Upgrading): Raw {
  const ref = refOf(schema);
  if (ref === null) return schema;
  const idle = Object.keys(schema).filter((key) => key !== "$ref" && restricting.has(key));
  if (idle.length === 0) return schema;
  return isOld(nodePath) ? without(schema, ...idle) : withoutOtherType(schema, { ref, nodePath }, upgrading);
}

function withoutOtherType(
  schema: Raw,
  { ref, nodePath }: { readonly ref: string; readonly nodePath: NodePath },
  { version, follow, report }: Upgrading,
): Raw {
  const beside = textAt(schema, "type");
  if (beside === null || (version !== "2.0" && version !== "3.0")) return schema;
  const meant = typeOf(follow(ref, nodePath.file)?.value);
  if (meant === null || beside === meant || (isNumeric(beside) && isNumeric(meant))) return schema;
  const wanted = `the type of what it refers to, ${displayText(meant)},`;
  report.add("SW302", child(pointerOf(nodePath), "type"), {
    keyword: "type",
    actual: displayText(beside),
    expected: wanted,
  });
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

function isOld(nodePath: NodePath): boolean {
  for (let at: NodePath | null = nodePath; at; at = at.parent) {
    const dialect = isRaw(at.value) ? textAt(at.value, "$schema") : null;
    if (dialect !== null) return /\/draft-0[3467]\//.test(dialect);
  }
  return false;
}
