// Copied by sdkwright from its runtime. Changes made here are lost.
// How issues describe a value: its type, or the value itself when it is short.

import type { JSONTypeName } from "./issue.js";

/** JSON types as bits, so that "string or array" is a number. Separate constants, which bundlers inline. */
export const stringType = 1;
export const numberType = 2;
export const booleanType = 4;
export const nullType = 8;
export const arrayType = 16;
export const objectType = 32;
/** Values JSON cannot represent. */
export const otherType = 64;
export const everyType = 127;

export function typeBit(value: unknown): number {
  if (typeof value === "string") return stringType;
  if (typeof value === "number") return Number.isFinite(value) ? numberType : otherType;
  if (typeof value === "boolean") return booleanType;
  if (typeof value !== "object") return otherType;
  return value === null ? nullType : Array.isArray(value) ? arrayType : objectType;
}

/** In the order of their bits. */
const names: readonly JSONTypeName[] = ["string", "number", "boolean", "null", "array", "object"];

/** The names of the types, without `other`. */
export function typesOf(bits: number): readonly JSONTypeName[] {
  return names.filter((_, index) => bits & (1 << index));
}

/** `string or array`. */
export function typeNames(bits: number): string {
  return disjunction(typesOf(bits));
}

export function typeName(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  return Array.isArray(value) ? "array" : typeof value;
}

/** The value as JSON text when it is short, else its beginning or its type. */
export function displayText(value: unknown): string {
  if (typeof value === "string") {
    return value.length > 40 ? `${JSON.stringify(value.slice(0, 40))}…` : JSON.stringify(value);
  }
  return typeof value === "number" || typeof value === "boolean" ? String(value) : typeName(value);
}

const maxListed = 20;

/** `"a", "b" or "c"`; long lists end with how many more there are. */
export function disjunction(texts: readonly string[]): string {
  if (texts.length > maxListed) {
    return `${texts.slice(0, maxListed).join(", ")} or ${texts.length - maxListed} more`;
  }
  const last = texts.at(-1) ?? "nothing";
  return texts.length > 1 ? `${texts.slice(0, -1).join(", ")} or ${last}` : last;
}
