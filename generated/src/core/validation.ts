// Copied by sdkwright from its runtime. Changes made here are lost.
// The option that has calls checked. Types only, so that a client that checks nothing bundles nothing of it.

import type { APIPromise } from "./api-promise.js";
import type { Call } from "./call.js";
import type { LogDetails } from "./logging.js";

/** `warn` logs what is wrong and goes on; `throw` ends the call with a `CheckError`. */
export type CheckLevel = "off" | "warn" | "throw";

export interface CheckLevels {
  /** What callers pass, before anything is sent. Default `off`. */
  readonly requests?: CheckLevel | undefined;
  /** Values, pages, events and error bodies that the API answers with. Default `off`. */
  readonly responses?: CheckLevel | undefined;
}

export interface Validation extends CheckLevels {
  /** What is checked, and by what: `checks`, or `checksOf(…)` for some operations. */
  readonly with: Checks;
}

/** What checks need of a client. */
export interface CheckedSender<T, A> {
  send(call: Call): APIPromise<T, A>;
  warn(message: string, details: LogDetails): void;
}

/** Makes a call and checks both of its ends. */
export type Checks = <T, A>(call: Call, levels: CheckLevels, sender: CheckedSender<T, A>) => APIPromise<T, A>;
