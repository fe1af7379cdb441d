// What stands beside a reference: nothing that counts, until draft 2019-09. OpenAPI says so too until 3.1, but its
// documents mean what they write there, so only a schema that names such a draft is held to it.

import { assertions, checkKeywords, combinators } from "../lower/schema/vocabulary.js";
import { isRaw, refOf, textAt, type Raw } from "../raw.js";
import type { Trail } from "../resolve/trail.js";
import { without } from "../lower/without.js";

export function upgradeSiblings(schema: Raw, trail: Trail): Raw {
  if (refOf(schema) === null) return schema;
  const idle = Object.keys(schema).filter((key) => key !== "$ref" && restricting.has(key));
  return idle.length > 0 && isOld(trail) ? without(schema, ...idle) : schema;
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
