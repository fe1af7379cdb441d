// The copy of a document that a validator may write into, without what would keep it from looking at the rest.
// Knows nothing of what is found.

import { isRaw, objectAt, refOf, valueAt, type Raw, type MutableRaw } from "../raw.js";
import type { Version } from "../read/version.js";
import { readReference } from "../resolve/reference-text.js";
import { descend } from "../resolve/node-path.js";

/** Versions as swagger-parser knows them: it refuses others of the same minor, and such as are numbers. */
const known: { readonly [V in Version]: Raw } = {
  "2.0": { swagger: "2.0" },
  "3.0": { openapi: "3.0.3" },
  "3.1": { openapi: "3.1.0" },
  "3.2": { openapi: "3.2.0" },
};

export function copyOf(document: Raw, version: Version): MutableRaw {
  const copy: MutableRaw = { ...structuredClone(document), ...known[version] };
  const info = objectAt(copy, "info");
  const said = info && valueAt(info, "version");
  if (typeof said === "number") copy["info"] = { ...info, version: String(said) };
  // It wants `paths` even where 3.1 makes do with components.
  const needsNone = version === "3.1" && valueAt(document, "components") !== undefined;
  if (needsNone && valueAt(document, "paths") === undefined) copy["paths"] = {};
  return copy;
}

/** Makes references of the copy that lead nowhere look like those to other files, which are left alone; null = none. */
export function stubUnresolved(copy: MutableRaw): MutableRaw | null {
  const top = { file: "", parent: null, key: null, value: copy };
  const open: object[] = [copy];
  const seen = new Set<object>();
  let isAny = false;
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (seen.has(value)) continue;
    seen.add(value);
    for (const item of Object.values(value)) if (typeof item === "object" && item !== null) open.push(item);
    const ref = isRaw(value as Raw) ? refOf(value as Raw) : null;
    if (ref === null) continue;
    const { uri, fragment } = readReference(ref);
    if (uri !== "" || (fragment.kind === "pointer" && descend(top, fragment.segments) !== null)) continue;
    (value as MutableRaw)["$ref"] = `elsewhere${ref}`;
    isAny = true;
  }
  return isAny ? copy : null;
}
