// The program's environment: arguments, variables and standard streams. Passed in, so that a test can run the program
// in its own process.

export interface Output {
  /** Resolves when more may be written. @throws ClosedPipe when the reader is gone. */
  write(text: string | Uint8Array): Promise<void>;
  readonly isTTY: boolean;
  readonly columns: number;
  readonly rows: number;
}

/** A program that shows text as it is written. */
export interface Pager {
  /** @throws ClosedPipe when the user has quit it. */
  write(text: string | Uint8Array): Promise<void>;
  /** Resolves when the user has quit it. */
  end(): Promise<void>;
}

export interface Input {
  /** `closed`: there is nothing to read, as with /dev/null. */
  readonly kind: "terminal" | "file" | "pipe" | "closed";
  /** Whether data, or the end, arrives within so many milliseconds. */
  soon(milliseconds: number): Promise<boolean>;
  /** Reads to the end. Can be called once. */
  read(): Promise<Uint8Array>;
}

export interface IO {
  /** After the name of the program. */
  readonly args: readonly string[];
  readonly env: { readonly [name: string]: string | undefined };
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Starts the user's pager; null when there is none. Absent: never page. */
  readonly pager?: () => Promise<Pager | null>;
  /** Calls `stop` on Ctrl-C, until the returned function is called. */
  onInterrupt(stop: () => void): () => void;
}
