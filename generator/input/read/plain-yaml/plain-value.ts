// A scalar without quotes → its value, by the core schema (YAML 1.2.2, 10.3.2). Knows nothing of lines.

import type { Json } from "../../../model/brands.js";
import { readPiece } from "../yaml-piece.js";
import { unfamiliar } from "./lines.js";

const words: ReadonlyMap<string, Json> = new Map<string, Json>([
  ["null", null],
  ["Null", null],
  ["NULL", null],
  ["~", null],
  ["true", true],
  ["True", true],
  ["TRUE", true],
  ["false", false],
  ["False", false],
  ["FALSE", false],
]);

export function plainValue(text: string): Json {
  const first = text.charCodeAt(0);
  const isNumberLike = (first >= 0x30 && first <= 0x39) || first === 0x2d || first === 0x2b || first === 0x2e;
  if (isNumberLike) return numberOrText(text);
  if (text.length > 5) return text;
  const word = words.get(text);
  return word === undefined ? text : word;
}

/** Every spelling of a number, an infinity among them. */
const numeric =
  /^[-+]?(?:(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+|\.(?:inf|Inf|INF|nan|NaN|NAN))$/;

function numberOrText(text: string): Json {
  if (/^(?:0|-?[1-9]\d{0,14})$/.test(text)) return Number(text);
  if (!numeric.test(text)) return text;
  const piece = readPiece(text);
  return piece === null ? unfamiliar() : piece.value;
}
