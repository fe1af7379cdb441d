// JSON text → value, with the duplicate keys that JSON.parse hides.

import type { Json } from "../../model/brands.js";
import { maxDepth, maxValues } from "../budgets.js";
import { jsonDuplicates, jsonOffsets } from "./json-offsets.js";
import type { ParsedText } from "./parsed-text.js";

/** Null = this is not JSON. */
export function parseJson(text: string): ParsedText | null {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return null;
  }
  const size = measure(value);
  if (size === null) {
    return { ok: false, faults: [{ kind: "budget", offset: 0, reason: overBudget }] };
  }
  const duplicates = size.keys === countWrittenKeys(text) ? [] : jsonDuplicates(text);
  return { ok: true, value, duplicates, find: jsonOffsets(text) };
}

const overBudget = `more than ${maxDepth} levels of nesting or ${maxValues} values`;

/** Without recursion, since the depth is what is being measured; null = over budget. */
function measure(root: Json): { readonly keys: number } | null {
  let keys = 0;
  let values = 1;
  let level: Json[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth || values > maxValues) return null;
    const next: Json[] = [];
    for (const value of level) {
      if (typeof value !== "object" || value === null) continue;
      const items: readonly Json[] = Array.isArray(value) ? value : Object.values(value);
      if (!Array.isArray(value)) keys += items.length;
      values += items.length;
      for (const item of items) if (typeof item === "object" && item !== null) next.push(item);
    }
    level = next;
  }
  return { keys };
}

/** A cheap count: only when it differs from what was parsed are the duplicates looked for. */
function countWrittenKeys(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at)) {
    at = endOfString(text, at);
    let after = at;
    while (isSpace(text.charCodeAt(after))) after++;
    if (text.charCodeAt(after) === 0x3a) count++;
  }
  return count;
}

function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
  return text.length;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}
