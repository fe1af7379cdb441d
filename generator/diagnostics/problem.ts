// One finding about the user's input, ready to be shown: what, how serious, and where in a text the user can open.

import type { Pointer } from "../model/brands.js";

/** Lines and columns count from 1; columns count UTF-16 units, as editors do. */
export interface Position {
  /** Path relative to the working folder with `/` separators, an address, or `<stdin>`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The text of that line; absent = it is not at hand. */
  readonly excerpt?: string;
}

/**
 * `error`: nothing is written. `warning`: the document or the options are wrong, or mean something else than they say.
 * `note`: the document may rightly say it, and the SDK does not carry it or names it otherwise; `--strict` accepts it.
 */
export type Severity = "error" | "warning" | "note";

/** The shape of a catalogue entry: the facts a sentence needs are typed per code. */
export interface Rule {
  readonly severity: Severity;
  readonly say: (facts: never) => string;
  /** What findings of one cause have in common, where their sentences differ. Absent = the sentence. */
  readonly cause?: (facts: never) => string;
  readonly help: string;
}

export interface Place {
  /** Null = the finding has no place in a document (a flag, a folder). */
  readonly pointer: Pointer | null;
  /** A position in a text that could not be parsed, so that no pointer leads there. */
  readonly position?: Position;
  /** What is found there. */
  readonly text: string;
}

/** What is said once of all places with the same cause; it is itself the first of them. */
export interface Problem extends Place {
  readonly code: string;
  readonly severity: Severity;
  readonly help: string;
  /** The other places. Absent = there are none. */
  readonly others?: readonly Place[];
}

export function placesOf(problem: Problem): readonly Place[] {
  const { pointer, position, text, others = [] } = problem;
  return [{ pointer, text, ...(position && { position }) }, ...others];
}
