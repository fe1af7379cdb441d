// The option that has calls checked. Types only, so that a client that checks nothing bundles nothing of it.

import type { APIPromise } from "./api-promise.js";
import type { Call } from "./call.js";
import type { LogDetails } from "./logging.js";

/** `warn` logs what is wrong and goes on; `throw` ends the call with a `CheckError`. */
export type ValidationLevel = "off" | "warn" | "throw";

export interface ValidationLevels {
  /** What callers pass, before anything is sent. Default `off`. */
  readonly requests?: ValidationLevel | undefined;
  /** Values, pages, events and error bodies that the API answers with. Default `off`. */
  readonly responses?: ValidationLevel | undefined;
}

export interface Validation extends ValidationLevels {
  /** What is checked, and by what: `checks`, or `checksOf(…)` for some operations. */
  readonly with: CallValidator;
}

/** What checks need of a client. */
export interface CallSender<T, A> {
  send(call: Call): APIPromise<T, A>;
  warn(message: string, details: LogDetails): void;
}

/** Makes a call and checks both of its ends. */
export type CallValidator = <T, A>(
  call: Call,
  levels: ValidationLevels,
  sender: CallSender<T, A>,
) => APIPromise<T, A>;
