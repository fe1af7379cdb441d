// The singular of a name: its last word. Knows nothing of identifiers beyond that.

import { singularWord } from "../../model/singular-word.js";
import { words } from "./identifiers.js";

/** The text with its last word in the singular: `topLogprobs` → `topLogprob`, `file_batches` → `file_batch`. */
export function singular(text: string): string {
  const last = words(text).at(-1);
  if (last === undefined) return text;
  // Words of all-capital texts come back lower, so the place is found without regard to case.
  const at = text.toLowerCase().lastIndexOf(last.toLowerCase());
  if (at < 0) return text;
  const own = text.slice(at, at + last.length);
  return text.slice(0, at) + singularWord(own) + text.slice(at + last.length);
}
