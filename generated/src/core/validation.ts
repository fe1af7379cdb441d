// Copied by sdkwright from its runtime. Changes made here are lost.
// The option `validate`. Types only, so that a client without validation bundles none of it.

import type { APIPromise } from "./api-promise.js";
import type { Call } from "./call.js";
import type { LogDetails } from "./logging.js";

/** `warn` logs issues and continues; `throw` rejects the call with a `CallValidationError`. */
export type ValidationLevel = "off" | "warn" | "throw";

export interface ValidationLevels {
  /** Validates what callers pass, before anything is sent. Default `off`. */
  readonly requests?: ValidationLevel | undefined;
  /** Validates values, pages, events and error bodies that the API returns. Default `off`. */
  readonly responses?: ValidationLevel | undefined;
}

export interface Validation extends ValidationLevels {
  /** The validators: `callValidator` of all operations, or `createCallValidator(…)` of some. */
  readonly with: CallValidator;
}

/** What a call validator needs from a client. */
export interface CallSender<T, A> {
  send(call: Call): APIPromise<T, A>;
  warn(message: string, details: LogDetails): void;
}

/** Makes a call and validates its request and response. */
export type CallValidator = <T, A>(
  call: Call,
  levels: ValidationLevels,
  sender: CallSender<T, A>,
) => APIPromise<T, A>;
