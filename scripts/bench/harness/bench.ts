// What a bench is: a file `scripts/bench/<name>.ts` that exports `bench`.

/** A promise of the project, and whether this run kept it. */
export interface Bar {
  /** What is promised: `5 times the official SDK's speed at 16 KiB`. */
  readonly want: string;
  /** What came out: `6.1 times`. */
  readonly got: string;
  readonly holds: boolean;
}

/** One thing measured: a table, and the bars that are read off it. */
export interface Section {
  readonly title: string;
  /** How it was measured, so that somebody else could. */
  readonly how: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly bars: readonly Bar[];
}

/** What the command line gives to a bench. */
export interface BenchContext {
  /** Words after the bench's name, as they were written. */
  readonly args: readonly string[];
  /** Says how far it is, on the terminal only. */
  say(line: string): void;
}

export interface Bench {
  readonly title: string;
  /** Packages of `scripts/bench/package.json` it compares with; their versions stand in the results. */
  readonly peers: readonly string[];
  run(context: BenchContext): Promise<readonly Section[]>;
}
