// Copied by sdkwright from its runtime. Changes made here are lost.
// Errors that end a run, with their exit codes.

/**
 * 0 success, 1 error from the API, 2 usage error, 3 unknown command, 4 missing credentials, 5 connection error or
 * timeout, 130 interrupted.
 */
export const exits = {
  done: 0,
  refused: 1,
  usage: 2,
  unknown: 3,
  credentials: 4,
  connection: 5,
  interrupted: 130,
} as const;

/** Ends the run with a message; `hint` is its second line. */
export class Failure extends Error {
  readonly exit: number;
  readonly hint: string | null;

  constructor(exit: number, message: string, hint: string | null = null) {
    super(message);
    this.exit = exit;
    this.hint = hint;
  }
}

/** A usage error; nothing was sent. */
export function usage(message: string, hint: string | null = null): never {
  throw new Failure(exits.usage, message, hint);
}

/** The reader of the output is gone (EPIPE). */
export class ClosedPipe extends Error {}
