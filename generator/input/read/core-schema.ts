// A scalar without quotes → its value, by the core schema (YAML 1.2.2, 10.3.2): `on`, `yes` and dates stay text.
// Knows nothing of where it stands.

import type { Json } from "../../model/brands.js";

const words: ReadonlyMap<string, Json> = new Map<string, Json>([
  ["", null],
  ["~", null],
  ["null", null],
  ["Null", null],
  ["NULL", null],
  ["true", true],
  ["True", true],
  ["TRUE", true],
  ["false", false],
  ["False", false],
  ["FALSE", false],
]);

const longestWord = 5;

export function coreValue(text: string): Json {
  if (mayBeNumber(text.charCodeAt(0))) return numberOrText(text);
  if (text.length > longestWord) return text;
  const word = words.get(text);
  return word === undefined ? text : word;
}

/** It begins with a digit, a sign or a point. */
function mayBeNumber(first: number): boolean {
  return (first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e;
}

const decimal = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const octalOrHexadecimal = /^0(?:o[0-7]+|x[\da-fA-F]+)$/;

/** JSON has no `.inf` and no `.nan`, and none for what is too large for a number: their text is kept. */
function numberOrText(text: string): Json {
  if (!decimal.test(text) && !octalOrHexadecimal.test(text)) return text;
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}
