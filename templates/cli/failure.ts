// Errors that end a run, with their exit codes.

/** 0 done, 1 the API refused, 2 usage, 3 unknown command, 4 credentials missing, 5 connection or timeout, 130 interrupted. */
export const exits = {
  done: 0,
  refused: 1,
  usage: 2,
  unknown: 3,
  credentials: 4,
  connection: 5,
  interrupted: 130,
} as const;

/** Ends the run with a message of ours; `hint` is a second line. */
export class Failure extends Error {
  readonly exit: number;
  readonly hint: string | null;

  constructor(exit: number, message: string, hint: string | null = null) {
    super(message);
    this.exit = exit;
    this.hint = hint;
  }
}

/** The line was not understood; nothing was sent. */
export function usage(message: string, hint: string | null = null): never {
  throw new Failure(exits.usage, message, hint);
}

/** The reader of our output is gone (EPIPE): there is nobody to tell. */
export class ClosedPipe extends Error {}
