// The program's environment: arguments, variables and standard streams. Passed in, so that a test can run the program
// in its own process.

export interface Output {
  /** Resolves when more may be written. @throws ClosedPipe when nobody reads. */
  write(text: string | Uint8Array): Promise<void>;
  readonly isTTY: boolean;
  readonly columns: number;
  readonly rows: number;
}

/** A program that shows text piece by piece. */
export interface Pager {
  /** @throws ClosedPipe when its reader has left. */
  write(text: string | Uint8Array): Promise<void>;
  /** Resolves when its reader has left. */
  end(): Promise<void>;
}

export interface Input {
  /** `closed`: there is nothing to read, as with /dev/null. */
  readonly kind: "terminal" | "file" | "pipe" | "closed";
  /** Whether something, or its end, comes within so many milliseconds. */
  soon(milliseconds: number): Promise<boolean>;
  /** Everything up to the end; once. */
  read(): Promise<Uint8Array>;
}

export interface IO {
  /** After the name of the program. */
  readonly args: readonly string[];
  readonly env: { readonly [name: string]: string | undefined };
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Starts the reader's pager; null when there is none. Absent = it is never wanted. */
  readonly pager?: () => Promise<Pager | null>;
  /** Calls back at Ctrl-C, until the returned function is called. */
  onInterrupt(stop: () => void): () => void;
}
