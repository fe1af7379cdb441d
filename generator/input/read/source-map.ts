// Segments of a pointer → line, column and excerpt, worked out only when a problem is shown. How a text finds its
// offsets is handed over by its parser.

import type { Position } from "../../diagnostics/problem.js";

/**
 * The offset of a place in a text: of its key when it is a property, else of the value itself. When nothing stands
 * there, the offset of the nearest place above that exists.
 */
export type FindOffset = (segments: readonly string[]) => number;

/** Finds what stands at segments, or the nearest place above it. */
export interface Places {
  place(segments: readonly string[]): Position;
}

/** Positions in one text. Invariant: line starts are computed at most once, and not before they are needed. */
export class SourceMap implements Places {
  readonly #file: string;
  readonly #text: string;
  readonly #find: FindOffset;
  #lineStarts: readonly number[] | null = null;

  /** `binary`: the name to show. */
  constructor(file: string, text: string, find: FindOffset) {
    this.#file = file;
    this.#text = text;
    this.#find = find;
  }

  place(segments: readonly string[]): Position {
    return this.placeOfOffset(this.#find(segments));
  }

  placeOfOffset(offset: number): Position {
    const starts = (this.#lineStarts ??= lineStartsOf(this.#text));
    const line = lastAtMost(starts, Math.min(offset, this.#text.length));
    const start = starts[line] ?? 0;
    const end = starts[line + 1] ?? this.#text.length;
    const excerpt = this.#text.slice(start, end).replace(/[\r\n]+$/, "");
    return { file: this.#file, line: line + 1, column: offset - start + 1, excerpt };
  }
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the last element that is at most `value`; the list is ascending and starts with 0. */
function lastAtMost(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
