// Parses JSON without losing digits of integers that a number cannot represent.

/** Possibly an integer beyond 2^53. */
const long = /\d{16}/;
const mark = /"|-?\d[\d.eE+-]*/g;
const textEnd = /["\\]/g;

/**
 * The value of a JSON text with integers of 16 digits and more as strings; `value` where there are none. The text
 * must be valid JSON.
 */
export function losslessJSON(text: string, value: unknown): unknown {
  return long.test(text) ? JSON.parse(quoteIntegers(text)) : value;
}

/** Searches, not repetitions: engines keep a stack entry for each repetition of a pattern, and strings may be long. */
function quoteIntegers(text: string): string {
  let done = "";
  let from = 0;
  let at = 0;
  for (;;) {
    mark.lastIndex = at;
    const found = mark.exec(text);
    if (!found) return done + text.slice(from);
    const [token] = found;
    at = token === '"' ? afterString(text, mark.lastIndex) : mark.lastIndex;
    if (!/^-?\d{16,}$/.test(token)) continue;
    done += `${text.slice(from, found.index)}"${token}"`;
    from = at;
  }
}

function afterString(text: string, start: number): number {
  for (let at = start; ; at = textEnd.lastIndex + 1) {
    textEnd.lastIndex = at;
    if (textEnd.exec(text)?.[0] !== "\\") return textEnd.lastIndex || text.length;
  }
}
