// `uniqueItems`: equality of JSON values, whatever the order of their keys.

import type { Rule } from "./validator.js";
import { maxDepth, tooDeep } from "./recursion.js";
import { addIssue } from "./collect-issues.js";

export function hasUniqueItems(items: readonly unknown[]): boolean {
  return firstDuplicate(items) === null;
}

/** The indices of the first two equal items; null when all differ. */
export function firstDuplicate(items: readonly unknown[]): readonly [first: number, again: number] | null {
  const seen = new Map<unknown, number>();
  for (let i = 0; i < items.length; i++) {
    const key = keyOf(items[i]);
    const before = seen.get(key);
    if (before !== undefined) return [before, i];
    seen.set(key, i);
  }
  return null;
}

/** Equal for equal values only. Strings get a prefix, so that none equals the key of an object. */
function keyOf(value: unknown): unknown {
  if (typeof value === "string") return `"${value}`;
  return typeof value === "object" && value !== null ? canonical(value, 0) : value;
}

function canonical(value: unknown, depth: number): string {
  if (depth > maxDepth) throw tooDeep;
  if (typeof value === "string") return JSON.stringify(value);
  // -0 and 0 are the same number; `String` writes both as 0.
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) {
    return `[${(value as readonly unknown[]).map((item) => canonical(item, depth + 1)).join()}]`;
  }
  const object = value as Record<string, unknown>;
  const parts: string[] = [];
  for (const key of Object.keys(object).sort()) {
    const item = object[key];
    if (item !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(item, depth + 1)}`);
  }
  return `{${parts.join()}}`;
}

/** `uniqueItems`. */
export const uniqueItems: Rule = {
  validate(value, state) {
    const duplicate = firstDuplicate(value as readonly unknown[]);
    if (duplicate === null) return;
    const [first, again] = duplicate;
    addIssue(
      state,
      { code: "unique_items", first, again },
      {
        keyword: "uniqueItems",
        key: again,
        message: `The items ${first} and ${again} are equal.`,
        expected: "unique items",
        received: "a duplicate item",
      },
    );
  },
};
