// The blocks of a text in YAML's block style: values below a key, small enough to be read alone. Where they stand, so
// that places are found without reading the whole again; and what came of each, so that the next reading of a changed
// text takes those over whose text is the same. Knows nothing of how a value is read.

import type { Json } from "../../../model/brands.js";
import type { Duplicate } from "../parsed-text.js";
import { isDash, Lines } from "./lines.js";

/** The map that a value is in: its column, and how deep it is. */
export interface Around {
  readonly column: number;
  readonly depth: number;
}

/** An entry of a map: `offset` is that of its key. */
export interface Block extends Around {
  readonly offset: number;
}

export interface Entry extends Block {
  /** False when entries of it are blocks themselves. */
  readonly isWhole: boolean;
}

/** A block that can be known by its text. */
interface Span {
  readonly key: string;
  /** Start of the first line with content that is no longer of it. */
  readonly end: number;
}

/** What came of a block. Offsets count from its key. */
interface ReadBlock {
  readonly value: Json;
  readonly values: number;
  readonly duplicates: readonly Duplicate[];
}

/** Of the last reading and of this one, by column, depth and text. Each is taken once: values are told apart by identity. */
export class KnownBlocks {
  readonly #last: Map<string, ReadBlock>;
  readonly #now = new Map<string, ReadBlock>();

  constructor(before: KnownBlocks | null) {
    this.#last = new Map(before === null ? [] : before.#now);
  }

  take(key: string): ReadBlock | null {
    const known = this.#last.get(key);
    if (known === undefined) return null;
    this.#last.delete(key);
    this.#now.set(key, known);
    return known;
  }

  keep(key: string, block: ReadBlock): void {
    this.#now.set(key, block);
  }
}

/** Characters of the largest block that is read as one: a path or a schema has some thousand. */
const largest = 64 * 1024;

/** Maps deeper than this have no blocks: `components.schemas` is the third. */
const deepest = 4;

export class Blocks {
  readonly #known: KnownBlocks | null;
  readonly #entries = new Map<object, Map<string, Entry>>();
  /** Offset of the first key. */
  start = 0;

  constructor(known: KnownBlocks | null) {
    this.#known = known;
  }

  /** Null = it holds blocks itself. */
  begin({ column, depth }: Around, colon: number, lines: Lines): Span | null {
    const below = lines.end + 1;
    const isMap = lines.endsAt(colon) && !startsList(lines.text, below);
    const limit = isMap && depth < deepest ? colon + largest : Infinity;
    const end = endOfLines(lines.text, { from: below, column, limit });
    if (end === null) return null;
    return { end, key: this.#known === null ? "" : `${column} ${depth} ${lines.text.slice(colon, end)}` };
  }

  known({ key }: Span): ReadBlock | null {
    return this.#known?.take(key) ?? null;
  }

  keep({ key }: Span, block: ReadBlock): void {
    this.#known?.keep(key, block);
  }

  /** Of two entries with one key the later counts. */
  add(map: object, key: string, entry: Entry): void {
    if (this.#entries.size === 0) this.start = entry.offset;
    const inside = this.#entries.get(map);
    if (inside) inside.set(key, entry);
    else this.#entries.set(map, new Map([[key, entry]]));
  }

  entry(map: object, key: string): Entry | undefined {
    return this.#entries.get(map)?.get(key);
  }
}

/** At a line or below what is empty there. Lists have no blocks in them. */
function startsList(text: string, from: number): boolean {
  return /^(?:[ ]*(?:#[^\n]*)?\n)*[ ]*-(?:[ \n]|$)/.test(text.slice(from, from + 2_000));
}

interface Extent {
  readonly from: number;
  readonly column: number;
  readonly limit: number;
}

/** Of the lines that are further in than the key, or of a list as far in as the key; null = beyond the limit. */
function endOfLines(text: string, { from, column, limit }: Extent): number | null {
  for (let start = from; start < text.length;) {
    if (start > limit) return null;
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    let at = start;
    while (text.charCodeAt(at) === 0x20) at++;
    const isEmpty = at >= end || text.charCodeAt(at) === 0x23;
    const indent = at - start;
    if (!isEmpty && (indent < column || (indent === column && !isDash(text, at)))) return start;
    start = end + 1;
  }
  return text.length;
}
