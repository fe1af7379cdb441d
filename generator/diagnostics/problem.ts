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

export type Severity = "error" | "warning";

/** The shape of a catalogue entry: the facts a sentence needs are typed per code. */
export interface Rule {
  readonly severity: Severity;
  readonly say: (facts: never) => string;
  readonly help: string;
}

export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  /** Null = the finding has no place in a document (a flag, a folder). */
  readonly pointer: Pointer | null;
  /** A position in a text that could not be parsed, so that no pointer leads there. */
  readonly position?: Position;
  readonly text: string;
  readonly help: string;
}
