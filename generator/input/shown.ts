// A value of the document in the sentence of a finding. Knows nothing of what it stands for.

import type { Json } from "../model/brands.js";
import { isRaw } from "./raw.js";

/** Short, and on one line. */
export function displayText(value: Json | undefined): string {
  if (isRaw(value)) return "an object";
  if (Array.isArray(value)) return "a list";
  const text = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? "nothing");
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
