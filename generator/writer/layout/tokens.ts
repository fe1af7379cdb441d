// One line of TypeScript → its tokens. Knows the marks of the language, not its grammar.

export type TokenKind = "word" | "number" | "string" | "comment" | "mark" | "end";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const token =
  /\s*(?:([\p{ID_Start}$_#@][\p{ID_Continue}$\u200c\u200d]*)|(\d[\d.]*(?:[eE][+-]?\d+)?)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(\/\*(?:[^*]|\*(?!\/))*\*\/)|(\.\.\.|=>|===|!==|==|!=|\?\?=|\|\|=|&&=|\*\*|\?\?|\?\.|&&|\|\||<=|>=|\+\+|--|\+=|-=|[-+*%<>=!?:;,.()[\]{}|&~]))/uy;

/** Null = something that this is not made for, such as a template or a regular expression. */
export function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  token.lastIndex = 0;
  while (token.lastIndex < end) {
    const found = token.exec(text);
    if (found === null) return null;
    const [, word, number, string, comment, mark = ""] = found;
    if (word !== undefined) tokens.push({ kind: "word", text: word });
    else if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (string !== undefined) tokens.push({ kind: "string", text: string });
    else if (comment !== undefined) tokens.push({ kind: "comment", text: comment });
    else tokens.push({ kind: "mark", text: mark });
  }
  return tokens;
}

/** Reads tokens one after the other. Once something does not fit, it stays failed and at its end. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #at = 0;
  failed = false;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  peek(ahead = 0): Token {
    return this.#tokens[this.#at + ahead] ?? endToken;
  }

  is(text: string, ahead = 0): boolean {
    const { kind, text: found } = this.peek(ahead);
    return found === text && kind !== "string";
  }

  next(): Token {
    const found = this.peek();
    this.#at += 1;
    return found;
  }

  /** Takes the token if it is next. */
  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.#at += 1;
    return true;
  }

  expect(text: string): void {
    if (!this.take(text)) this.fail();
  }

  fail(): void {
    this.failed = true;
    this.#at = this.#tokens.length;
  }

  get done(): boolean {
    return this.#at >= this.#tokens.length;
  }

  get position(): number {
    return this.#at;
  }

  /** Back to where it was: for the few places where the grammar needs a second try. */
  rewind(position: number): void {
    this.#at = position;
    this.failed = false;
  }
}

const endToken: Token = { kind: "end", text: "" };
