// The model as JSON text that is the same for the same model.

import type { Document, Draft } from "./document.js";

/** What tells an object apart stands first; other keys follow by name. */
const first = ["id", "kind", "name", "className", "serializedName", "title", "version", "method", "pointer"];

/** Declarations by id, keys in a fixed order, two spaces of indentation, a newline at the end. */
export function dumpDocument(model: Document | Draft): string {
  const definitions = model.definitions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return `${textOf({ ...model, definitions }, "")}\n`;
}

// Not JSON.stringify with sorted copies: a copy of data with the key `__proto__` would lose it.
function textOf(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const deeper = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => textOf(item, deeper))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
        .map(([key, item]) => `${JSON.stringify(key)}: ${textOf(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  if (lines.length === 0) return `${open}${close}`;
  return `${open}\n${lines.map((line) => deeper + line).join(",\n")}\n${indent}${close}`;
}

function rank(key: string): number {
  const index = first.indexOf(key);
  return index < 0 ? first.length : index;
}
