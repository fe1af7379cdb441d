// What every part of the model may carry: where it stood in the source, and what was written about it.

import type { Pointer } from "./brands.js";

export interface Located {
  readonly pointer: Pointer;
}

export interface Documented {
  /** One line, plain text. */
  readonly summary?: string;
  /** CommonMark, as written in the document. */
  readonly details?: string;
  /** `true`, or the sentence that says what to use instead. */
  readonly deprecated?: string | true;
}

/** What was written about something, for what stands for it. */
export function documentationOf({ summary, details, deprecated }: Documented): Documented {
  return {
    ...(summary !== undefined && { summary }),
    ...(details !== undefined && { details }),
    ...(deprecated !== undefined && { deprecated }),
  };
}
