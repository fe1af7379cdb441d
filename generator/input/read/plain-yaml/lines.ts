// Walks a text line by line, as far as the indentation of YAML's block style asks for: blank lines and comments are
// passed over. Knows nothing of what the lines mean.

/** Unwinds the reading of a text that the library is to read instead; never leaves `plain-yaml.ts`. */
export class Unfamiliar extends Error {}

export function unfamiliar(): never {
  throw new Unfamiliar();
}

const space = 0x20;
const newline = 0x0a;

/** Invariant: `at` is the first character that is neither space nor comment; at the end of the text `column` is -1. */
export class Lines {
  readonly text: string;
  /** Offset of the content of this line, or of what is left of it. */
  at = 0;
  /** Offset of the line's end. */
  end = 0;
  /** Columns before the content. */
  column = -1;
  /** Offset of the line's start. */
  start = 0;

  constructor(text: string) {
    this.text = text;
    this.#find(0);
  }

  /** True when no line with content is left. */
  get isOver(): boolean {
    return this.column === -1;
  }

  /** To the next line with content. */
  next(): void {
    this.#find(this.end + 1);
  }

  /** To the line that starts at this offset, or the next one with content. */
  goTo(offset: number): void {
    this.#find(offset);
  }

  /** The rest of this line as a line of its own: what follows `- `. */
  indentTo(offset: number): void {
    this.at = offset;
    this.column = offset - this.start;
  }

  #find(from: number): void {
    const { text } = this;
    for (let start = from; start < text.length; start = this.end + 1) {
      const found = text.indexOf("\n", start);
      this.end = found === -1 ? text.length : found;
      let at = start;
      while (text.charCodeAt(at) === space) at++;
      if (at >= this.end || text.charCodeAt(at) === 0x23) continue;
      // A tab is no indentation, though the library lets some pass.
      if (text.charCodeAt(at) === 0x09) unfamiliar();
      this.start = start;
      this.at = at;
      this.column = at - start;
      return;
    }
    this.start = this.at = this.end = text.length;
    this.column = -1;
  }

  /** True when nothing but a comment follows on this line. */
  endsAt(offset: number): boolean {
    let at = offset;
    while (this.text.charCodeAt(at) === space) at++;
    if (at >= this.text.length || this.text.charCodeAt(at) === newline) return true;
    return this.text.charCodeAt(at) === 0x23 && at > offset;
  }
}
