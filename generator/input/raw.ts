// Reading an unchecked document without believing it: every key may be absent or of another type than it should be.

import type { Json } from "../model/brands.js";

/** Any object of the document. Keys are document text, so they are read with the functions below, never by dot. */
export type Raw = { readonly [key: string]: Json };

export function isRaw(value: Json | undefined): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value of an own key; inherited ones such as `constructor` do not count. */
export function valueAt(raw: Raw, key: string): Json | undefined {
  return Object.hasOwn(raw, key) ? raw[key] : undefined;
}

/** The object at a key; null = absent or something else. */
export function objectAt(raw: Raw, key: string): Raw | null {
  const value = valueAt(raw, key);
  return isRaw(value) ? value : null;
}

/** The list at a key; empty = absent or something else. */
export function listAt(raw: Raw, key: string): readonly Json[] {
  const value = valueAt(raw, key);
  return isList(value) ? value : [];
}

export function textAt(raw: Raw, key: string): string | null {
  const value = valueAt(raw, key);
  return typeof value === "string" ? value : null;
}

/** A text that somebody may have forgotten to quote: `version: 1.5`, `default: 8443`. */
export function wordAt(raw: Raw, key: string): string | null {
  const value = valueAt(raw, key);
  return typeof value === "number" || typeof value === "boolean" ? String(value) : textAt(raw, key);
}

export function numberAt(raw: Raw, key: string): number | null {
  const value = valueAt(raw, key);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** True only for a literal `true`. */
export function isTrueAt(raw: Raw, key: string): boolean {
  return valueAt(raw, key) === true;
}

/** The keys and values of the map at a key, in document order; empty = absent or something else. */
export function entriesAt(raw: Raw, key: string): readonly (readonly [key: string, value: Json])[] {
  const value = objectAt(raw, key);
  return value ? Object.entries(value) : [];
}

/** The text of a `$ref`, when the object is a reference. */
export function refOf(raw: Raw): string | null {
  return textAt(raw, "$ref");
}

export function without(raw: Raw, ...keys: readonly string[]): Raw {
  // fromEntries defines properties, so a key named `__proto__` stays one.
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !keys.includes(key)));
}

export type MutableRaw = { [key: string]: Json };

/** `__proto__` becomes an own property like any other; plain assignment would set the prototype. */
export function setOwn(target: MutableRaw, key: string, value: Json): void {
  if (key === "__proto__") {
    Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
  } else {
    target[key] = value;
  }
}

/** Short, and on one line. */
export function displayText(value: Json | undefined): string {
  if (isRaw(value)) return "an object";
  if (Array.isArray(value)) return "a list";
  const text = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? "nothing");
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
