// Where a finding stands in a text the user can open. Knows nothing of pointers or of how the text was read.

/** Lines and columns count from 1; columns count UTF-16 units, as editors do. */
export interface Position {
  /** Path relative to the working folder with `/` separators, an address, or `<stdin>`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The text of that line; absent = it is not at hand. */
  readonly excerpt?: string;
}
