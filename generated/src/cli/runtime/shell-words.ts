// Copied by sdkwright from its runtime. Changes made here are lost.
// Splits a line that is still being typed into words, as a POSIX shell would. Expands and runs nothing.

export interface TypedLine {
  readonly words: readonly string[];
  /** The last word as written; empty where a new one begins. */
  readonly raw: string;
  /** The quote that is still open. */
  readonly quote: "'" | '"' | null;
}

/** The last word is the one being typed. */
export function shellWords(line: string): TypedLine {
  const words: string[] = [];
  let word = "";
  let begun = 0;
  let quote: TypedLine["quote"] = null;
  let inWord = false;
  for (let n = 0; n < line.length; n++) {
    const mark = line[n] ?? "";
    if (quote === null && /\s/.test(mark)) {
      if (inWord) words.push(word);
      word = "";
      inWord = false;
      continue;
    }
    if (!inWord) begun = n;
    inWord = true;
    if (mark === quote) quote = null;
    else if (quote === null && (mark === "'" || mark === '"')) quote = mark;
    else if (mark === "\\" && quote !== "'" && (quote === null || /["\\$`\n]/.test(line[n + 1] ?? "")))
      word += line[++n] ?? "";
    else word += mark;
  }
  return { words: [...words, word], raw: inWord ? line.slice(begun) : "", quote };
}
