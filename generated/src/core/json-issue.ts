// Copied by sdkwright from its runtime. Changes made here are lost.
// Finds where a text stops being JSON (RFC 8259): what engines say about it differs, or lacks the position.

import { displayText } from "./describe-value.js";
import type { Issue } from "./issue.js";

/** Searches, not repetitions: engines keep a stack entry for each repetition of a pattern. */
const solid = /[^\t\n\r ]/g;
const special = /["\\\u0000-\u001f]/g;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const word = /true|false|null/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** The issue for a text that `JSON.parse` rejected. */
export function jsonIssue(text: string): Issue {
  const offset = errorOffset(text);
  const before = text.slice(0, offset).split("\n");
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  const received =
    offset < text.length ? displayText(String.fromCodePoint(text.codePointAt(offset) ?? 0)) : "its end";
  return {
    path: "",
    schemaPath: "#",
    code: "json",
    line,
    column,
    offset,
    message: `The text is not JSON: unexpected ${received} at line ${line}, column ${column}.`,
    expected: "JSON text",
    received,
  };
}

/** The offset of the first character that is not valid JSON; the length when the text ends too soon. */
function errorOffset(text: string): number {
  const open: ("{" | "[")[] = [];
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const find = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    at = pattern.exec(text)?.index ?? text.length;
    return text[at] ?? "";
  };
  const next = (): string => find(solid);
  const quoted = (): boolean => {
    if (next() !== '"') return false;
    at++;
    for (;;) {
      if (find(special) === '"') return ++at > 0;
      if (!skip(escape)) return false;
    }
  };
  const key = (): boolean => quoted() && next() === ":" && at++ >= 0;
  for (;;) {
    const start = next();
    if (start === "{" || start === "[") {
      at++;
      const end = next();
      if (end !== (start === "{" ? "}" : "]")) {
        open.push(start);
        if (start === "{" && !key()) return at;
        continue;
      }
      at++;
    } else if (start === '"' ? !quoted() : !skip(word) && !skip(number)) return at;
    // A value is complete: what may follow depends on the enclosing object or array.
    for (;;) {
      const follows = next();
      const around = open.at(-1);
      if (around === undefined) return at;
      if (follows === ",") {
        at++;
        if (around === "{" && !key()) return at;
        break;
      }
      if (follows !== (around === "{" ? "}" : "]")) return at;
      at++;
      open.pop();
    }
  }
}
