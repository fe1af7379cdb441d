// One finding about the user's input, ready to be shown.

import type { Pointer } from "../model/brands.js";
import type { Position } from "./position.js";

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
