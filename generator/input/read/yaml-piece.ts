// One scalar or one collection in brackets, read by the library as a text of its own.
// Knows nothing of the text it was cut from.

import { composeYaml } from "./compose-yaml.js";
import { readYamlValue } from "./yaml-value.js";
import type { Json } from "../../model/brands.js";

export interface YamlPiece {
  readonly value: Json;
  /** The library's node. */
  readonly contents: unknown;
}

/** Null = there is something wrong with it, or something to say of it. */
export function readPiece(text: string): YamlPiece | null {
  const [document, ...others] = composeYaml(text);
  if (document === undefined || others.length > 0 || document.errors.length > 0) return null;
  const read = readYamlValue(document.contents);
  return read.ok && read.duplicates.length === 0 ? { value: read.value, contents: document.contents } : null;
}
