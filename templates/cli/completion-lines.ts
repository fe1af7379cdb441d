// Formats completion candidates for each shell: one per line, safe to insert into a command line.

import type { Shell } from "./completion-scripts.js";
import type { TypedLine } from "./shell-words.js";
import { oneLine } from "./terminal.js";

export interface Candidate {
  readonly text: string;
  readonly about: string;
}

/** Asks the shell to list files whose paths begin with `typed`, each prefixed with `before`. */
export interface FileCompletion {
  readonly before: string;
  readonly typed: string;
}

/** The word being typed, as the shell reports it. */
export interface TypedWord {
  readonly shell: Shell;
  readonly word: string;
  /** For Bash only, which splits words at colons and the like: the line, and the word as Bash sees it. */
  readonly line?: TypedLine & { readonly current: string };
}

/** Begins a line that asks for file names. */
export const filesMark = "\u0001files:";

export function filesLine({ before, typed }: FileCompletion, word: TypedWord): string {
  const shown = word.shell === "bash" ? withoutDone(before, word) : before;
  return `${filesMark}${shown}\u0001${typed}`;
}

/** None where the text contains control characters, which nobody can type. */
export function candidateLine({ text, about }: Candidate, word: TypedWord): readonly string[] {
  if (oneLine(text) !== text) return [];
  const said = oneLine(about);
  switch (word.shell) {
    case "bash":
      return bashText(text, word);
    case "zsh": {
      const name = text.replace(/[\\:]/g, "\\$&");
      return [said === "" ? name : `${name}:${said}`];
    }
    case "fish":
      return [said === "" ? text : `${text}\t${said}`];
    case "pwsh":
      return [said === "" ? pwshText(text) : `${pwshText(text)}\t${said}`];
  }
}

/** Fish and zsh quote what they insert; Bash does not. */
function bashText(text: string, word: TypedWord): readonly string[] {
  const quote = word.line?.quote ?? null;
  if (quote === "'") return text.includes("'") ? [] : [withoutDone(`'${text}`, word)];
  const quoted =
    quote === '"'
      ? `"${text.replace(/["\\$`]/g, "\\$&")}`
      : text.replace(/[^\p{L}\p{N}_./:=@%+,-]/gu, "\\$&");
  return [withoutDone(quoted, word)];
}

/** Removes what precedes the word as Bash sees it. */
function withoutDone(text: string, { line }: TypedWord): string {
  if (!line || !line.raw.endsWith(line.current)) return text;
  const done = line.raw.slice(0, line.raw.length - line.current.length);
  return text.startsWith(done) ? text.slice(done.length) : text;
}

/** PowerShell treats curly quotes as straight ones. */
function pwshText(text: string): string {
  return /^[\p{L}\p{N}_./:=+-]+$/u.test(text) ? text : `'${text.replace(/['\u2018-\u201b]/g, "$&$&")}'`;
}
