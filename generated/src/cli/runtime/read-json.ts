// Copied by sdkwright from its runtime. Changes made here are lost.
// Parses JSON text (RFC 8259) and keeps the spelling of numbers and strings.

import { nullValue, type Lossless, type LosslessEntry } from "./lossless.js";

/** How deep values may be nested; real responses stay far below. */
const maxDepth = 2000;

const blank = /[ \t\n\r]*/y;
const numeral = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/**
 * The end of a string, or a character that is not plain. Searched for, since engines keep a stack entry for each
 * repetition of a pattern.
 */
const special = /["\\\u0000-\u001f]/g;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Where parsing failed, and why. */
export class JSONSyntaxError extends SyntaxError {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** @throws JSONFault */
export function readJSON(text: string): Lossless {
  const reader = { text, at: 0 };
  const value = readValue(reader, 0);
  skip(reader);
  if (reader.at < text.length) syntaxError(reader, "expected the end");
  return value;
}

/** The value of the text; undefined when it is not JSON. */
export function tryJSON(text: string): Lossless | undefined {
  try {
    return readJSON(text);
  } catch (error) {
    if (error instanceof JSONSyntaxError) return undefined;
    throw error;
  }
}

/** True for a text that is a JSON number. */
export function isNumeral(text: string): boolean {
  numeral.lastIndex = 0;
  return numeral.test(text) && numeral.lastIndex === text.length;
}

interface Reader {
  readonly text: string;
  at: number;
}

function syntaxError({ at }: Reader, message: string): never {
  throw new JSONSyntaxError(message, at);
}

function skip(reader: Reader): void {
  blank.lastIndex = reader.at;
  blank.test(reader.text);
  reader.at = blank.lastIndex;
}

/** Consumes what the pattern matches at the current offset; undefined when it does not match. */
function take(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0];
  if (found !== undefined) reader.at += found.length;
  return found;
}

function takes(reader: Reader, mark: string): boolean {
  if (!reader.text.startsWith(mark, reader.at)) return false;
  reader.at += mark.length;
  return true;
}

function readValue(reader: Reader, depth: number): Lossless {
  if (depth > maxDepth) syntaxError(reader, "too deeply nested");
  skip(reader);
  const first = reader.text[reader.at];
  if (first === "{") return readObject(reader, depth);
  if (first === "[") return readArray(reader, depth);
  if (first === '"') return readString(reader);
  if (takes(reader, "null")) return nullValue;
  if (takes(reader, "true")) return { kind: "boolean", value: true };
  if (takes(reader, "false")) return { kind: "boolean", value: false };
  const text = take(reader, numeral);
  return text === undefined ? syntaxError(reader, "expected a value") : { kind: "number", text };
}

function readString(reader: Reader): Extract<Lossless, { kind: "string" }> {
  const { text, at } = reader;
  const end = text[at] === '"' ? literalEnd(text, at + 1) : undefined;
  if (end === undefined) return syntaxError(reader, "expected a string in double quotes");
  reader.at = end;
  const source = text.slice(at, end);
  return { kind: "string", value: JSON.parse(source) as string, source };
}

/** The offset after the closing quote; undefined where there is none, or the string is not valid. */
function literalEnd(text: string, start: number): number | undefined {
  for (let at = start; ; at = escape.lastIndex) {
    special.lastIndex = at;
    const mark = special.exec(text);
    if (mark === null) return undefined;
    if (mark[0] === '"') return special.lastIndex;
    escape.lastIndex = mark.index;
    if (!escape.test(text)) return undefined;
  }
}

function readArray(reader: Reader, depth: number): Lossless {
  const items: Lossless[] = [];
  reader.at++;
  skip(reader);
  if (takes(reader, "]")) return { kind: "array", items };
  for (;;) {
    items.push(readValue(reader, depth + 1));
    skip(reader);
    if (takes(reader, "]")) return { kind: "array", items };
    if (!takes(reader, ",")) syntaxError(reader, 'expected "," or "]"');
  }
}

function readObject(reader: Reader, depth: number): Lossless {
  const entries: LosslessEntry[] = [];
  reader.at++;
  skip(reader);
  if (takes(reader, "}")) return { kind: "object", entries };
  for (;;) {
    skip(reader);
    const name = readString(reader).value;
    skip(reader);
    if (!takes(reader, ":")) syntaxError(reader, 'expected ":"');
    entries.push([name, readValue(reader, depth + 1)]);
    skip(reader);
    if (takes(reader, "}")) return { kind: "object", entries };
    if (!takes(reader, ",")) syntaxError(reader, 'expected "," or "}"');
  }
}
