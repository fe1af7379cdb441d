// What the last reading of a file left to this one: what is as it was keeps its identity. Knows nothing of how texts
// are read.

import type { Memory, Part } from "../../memory/memory.js";
import type { ParsedText } from "./parsed-text.js";
import { KnownBlocks } from "./plain-yaml/blocks.js";

/** Of every file by its name. */
const blocksPart: Part<Map<string, KnownBlocks>> = { name: "blocks of texts", make: () => new Map() };

export class ReadBefore {
  readonly #memory: Memory;
  readonly #file: string;

  constructor(memory: Memory, file: string) {
    this.#memory = memory;
    this.#file = file;
  }

  /** For a reading that is about to begin. */
  blocks(): KnownBlocks {
    const kept = this.#memory.of(blocksPart);
    const known = new KnownBlocks(kept.get(this.#file) ?? null);
    kept.set(this.#file, known);
    return known;
  }

  /** A text that was read as a whole. */
  same(parsed: ParsedText): ParsedText {
    return parsed.ok
      ? { ...parsed, value: this.#memory.same(`value of ${this.#file}`, parsed.value) }
      : parsed;
  }
}
