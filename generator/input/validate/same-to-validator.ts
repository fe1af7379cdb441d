// Whether the schema of a version finds the same in two readings of a document: of prose it only says that it is text.
// Knows nothing of what is found.

import type { Json } from "../../model/brands.js";
import { isList, isRaw, valueAt, type Raw } from "../raw.js";

/** Where any text may stand for any other. A property of such a name is an object, or a schema `true` or `false`. */
const prose: ReadonlySet<string> = new Set(["description", "summary", "title"]);

/** Parts that are the same object are not looked into. */
export function isSameToValidator(before: Json | undefined, after: Json | undefined): boolean {
  if (before === after) return true;
  if (isList(before) && isList(after))
    return before.length === after.length && before.every((item, n) => isSameToValidator(item, after[n]));
  if (!isRaw(before) || !isRaw(after)) return false;
  const [olds, keys] = [Object.keys(before), Object.keys(after)];
  // In another order the first findings, of which a few are shown, may be others.
  return olds.length === keys.length && keys.every((key, n) => olds[n] === key && isSame(key, before, after));
}

function isSame(key: string, before: Raw, after: Raw): boolean {
  const [old, value] = [valueAt(before, key), valueAt(after, key)];
  if (prose.has(key) && typeof old === "string" && typeof value === "string") return true;
  return isSameToValidator(old, value);
}
