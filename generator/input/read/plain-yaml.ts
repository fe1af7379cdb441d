// YAML of the kind that descriptions are written in → value, some ten times faster than the library: maps, lists and
// scalars in block style. What is not of that kind is read by the library, a scalar or a list in brackets alone where
// that is enough, else the whole text. Held to the library by test/parser/plain-yaml.test.ts.

import type { Json } from "../../model/brands.js";
import { maxDepth, maxValues } from "../budgets.js";
import { setOwn, type MutableRaw } from "../set-own.js";
import type { Duplicate, ParsedText } from "./parsed-text.js";
import { Lines, Unfamiliar, unfamiliar } from "./plain-yaml/lines.js";
import { blockLines, literalText } from "./plain-yaml/literal-text.js";
import { plainOffsets } from "./plain-yaml/plain-offsets.js";
import { plainValue } from "./plain-yaml/plain-value.js";
import { readPiece } from "./yaml-piece.js";

/** Null = for the library. */
export function parsePlainYaml(text: string): ParsedText | null {
  try {
    const reader = new PlainYaml(text, null);
    const value = reader.read();
    return { ok: true, value, duplicates: reader.duplicates, find: plainOffsets(text) };
  } catch (caught) {
    if (caught instanceof Unfamiliar) return null;
    throw caught;
  }
}

/** Told where keys and items stand, by the map or list they are in. */
export interface OffsetSink {
  add(container: object, segment: string, offset: number): void;
  /** A list or map in brackets, which the library has read. */
  addPiece(container: object, start: number, end: number): void;
}

/** Where the scalar of a line begins, and what it must be indented more than if it has more lines. */
interface Position {
  readonly at: number;
  readonly outside: number;
  readonly depth: number;
}

/** One reading of one text. Invariant: between methods, the lines stand at the next one that is not read yet. */
export class PlainYaml {
  readonly duplicates: Duplicate[] = [];
  readonly #lines: Lines;
  readonly #sink: OffsetSink | null;
  #values = 0;

  constructor(text: string, sink: OffsetSink | null) {
    // Other line breaks, directives, and several documents.
    if (/\r|^%|^\.\.\.|[^]\n(?:---|\.\.\.|%)/.test(text)) unfamiliar();
    this.#lines = new Lines(text);
    this.#sink = sink;
    if (/^---[ ]*$/m.test(text.slice(this.#lines.start, this.#lines.end))) this.#lines.next();
  }

  /** The whole text: a map. */
  read(): Json {
    const lines = this.#lines;
    if (lines.column !== 0) unfamiliar();
    const map = this.#readMap(0, 1);
    if (!lines.isOver) unfamiliar();
    return map;
  }

  /** What begins at the content of this line. */
  #readBlock(outside: number, depth: number): Json {
    if (depth > maxDepth || ++this.#values > maxValues) unfamiliar();
    const { text, at, column } = this.#lines;
    if (isDash(text, at)) return this.#readList(column, depth + 1);
    const map = this.#readMapIfAny(column, depth + 1);
    return map === null ? this.#readScalar({ at, outside, depth }) : map;
  }

  #readList(column: number, depth: number): Json {
    const lines = this.#lines;
    const list: Json[] = [];
    while (lines.column === column && isDash(lines.text, lines.at)) {
      const dash = lines.at;
      if (lines.endsAt(dash + 1)) {
        lines.next();
        this.#sink?.add(list, String(list.length), lines.column > column ? lines.at : dash + 1);
        if (lines.column > column) list.push(this.#readBlock(column, depth));
        else list.push(this.#nothing());
      } else {
        let at = dash + 2;
        while (lines.text.charCodeAt(at) === 0x20) at++;
        this.#sink?.add(list, String(list.length), at);
        lines.indentTo(at);
        list.push(this.#readBlock(column, depth));
      }
      if (lines.column > column) unfamiliar();
    }
    return list;
  }

  #readMapIfAny(column: number, depth: number): Json | null {
    return keyAt(this.#lines) === null ? null : this.#readMap(column, depth);
  }

  #readMap(column: number, depth: number): Json {
    const lines = this.#lines;
    const target: MutableRaw = {};
    const seen = new Map<string, number>();
    while (lines.column === column) {
      const found = keyAt(lines) ?? unfamiliar();
      const { key, offset } = found;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, offset);
      else this.duplicates.push({ key, first, later: offset });
      this.#sink?.add(target, key, offset);
      setOwn(target, key, this.#readValue(found.end, { column, depth }));
      if (lines.column > column) unfamiliar();
    }
    return target;
  }

  /** What follows a key's colon, on its line or below. */
  #readValue(colon: number, { column, depth }: { readonly column: number; readonly depth: number }): Json {
    const lines = this.#lines;
    if (!lines.endsAt(colon)) {
      if (depth > maxDepth || ++this.#values > maxValues) unfamiliar();
      let at = colon;
      while (lines.text.charCodeAt(at) === 0x20) at++;
      if (isDash(lines.text, at)) unfamiliar();
      return this.#readScalar({ at, outside: column, depth });
    }
    lines.next();
    if (lines.column > column) return this.#readBlock(column, depth);
    // A list may stand as far left as the key it belongs to.
    if (lines.column === column && isDash(lines.text, lines.at)) {
      this.#values++;
      return this.#readList(column, depth + 1);
    }
    return this.#nothing();
  }

  #nothing(): null {
    this.#values++;
    return null;
  }

  #readScalar(position: Position): Json {
    const lines = this.#lines;
    const { text } = lines;
    switch (text[position.at]) {
      case "|":
      case ">":
        return this.#readBlockText(position);
      case '"':
      case "'":
        return this.#readQuoted(position);
      case "[":
      case "{":
        return this.#readBrackets(position);
      default:
        return this.#readPlain(position);
    }
  }

  #readBlockText({ at, outside }: Position): Json {
    const lines = this.#lines;
    const { text } = lines;
    const chomp = text[at + 1] === "-" || text[at + 1] === "+" ? (text[at + 1] as "-" | "+") : "";
    // An indentation of its own is the library's.
    if (!lines.endsAt(at + 1 + chomp.length)) unfamiliar();
    const block = blockLines(text, lines.end + 1, outside);
    lines.goTo(block.to);
    if (text[at] === "|" && !block.isOdd) return literalText(text, block, chomp);
    const written = `${text[at] ?? ""}${chomp}\n${text.slice(block.from, block.to)}`;
    const piece = readPiece(written);
    return piece === null || typeof piece.value !== "string" ? unfamiliar() : piece.value;
  }

  #readQuoted({ at, outside }: Position): Json {
    const lines = this.#lines;
    const end = endOfQuoted(lines.text, at);
    if (!lines.endsAt(end)) unfamiliar();
    const written = lines.text.slice(at, end);
    this.#goPast(end, outside);
    return textOf(written);
  }

  /** A list or map in brackets. Of lists of scalars most are JSON. */
  #readBrackets({ at, outside, depth }: Position): Json {
    const lines = this.#lines;
    const end = endOfBrackets(lines.text, at);
    if (!lines.endsAt(end)) unfamiliar();
    const written = lines.text.slice(at, end);
    // Anchors and what they name may be elsewhere; a comment may hold a bracket.
    if (/(?:^|[\s,[{:])[&*!#]/.test(written)) unfamiliar();
    const nested = written.match(/[[{,]/g)?.length ?? 0;
    this.#values += nested;
    if (depth + nested > maxDepth) unfamiliar();
    this.#goPast(end, outside);
    const value = written === "[]" ? [] : written === "{}" ? {} : readPiece(written)?.value;
    if (typeof value !== "object" || value === null) return unfamiliar();
    this.#sink?.addPiece(value, at, end);
    return value;
  }

  /** To the line after what ended here; its own lines must be indented. */
  #goPast(end: number, outside: number): void {
    const lines = this.#lines;
    while (lines.end < end) {
      lines.next();
      const closes = lines.column === outside && /[\]}]/.test(lines.text[lines.at] ?? "");
      // A line of it that looks like a comment was passed over.
      if ((lines.column <= outside && !closes) || lines.start >= end) unfamiliar();
    }
    lines.next();
  }

  #readPlain({ at, outside }: Position): Json {
    const lines = this.#lines;
    const mark = lines.text[at] ?? "";
    if (indicators.test(mark) && (!/[-?:]/.test(mark) || isBlank(lines.text, at + 1))) unfamiliar();
    const first = plainLine(lines.text, at, lines.end);
    lines.next();
    if (lines.column <= outside) return plainValue(first.text);
    // Lines that go on: joined by spaces, an empty one becomes a line break.
    if (first.hasComment) unfamiliar();
    let whole = first.text;
    let last = first.end;
    while (lines.column > outside) {
      const { text, end, hasComment } = plainLine(lines.text, lines.at, lines.end);
      const breaks = breaksBetween(lines.text, last, lines.start);
      whole += (breaks === 0 ? " " : "\n".repeat(breaks)) + text;
      last = end;
      lines.next();
      if (hasComment && lines.column > outside) unfamiliar();
    }
    return whole;
  }
}

function isDash(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 0x2d) return false;
  const after = text.charCodeAt(at + 1);
  return after === 0x20 || after === 0x0a || Number.isNaN(after);
}

interface Key {
  readonly key: string;
  readonly offset: number;
  /** After the colon. */
  readonly end: number;
}

/** Marks that mean more than themselves where a scalar begins. */
const indicators = /[-?:,[\]{}#&*!|>'"%@`]/;

/** Null = the line is no entry of a map. */
function keyAt({ text, at, end }: Lines): Key | null {
  const first = text[at] ?? "";
  if (first === '"' || first === "'") {
    const close = endOfQuoted(text, at);
    if (close > end || text[close] !== ":" || !isBlank(text, close + 1)) return null;
    return { key: textOf(text.slice(at, close)), offset: at, end: close + 1 };
  }
  if (indicators.test(first)) {
    // Letters after a dash, a colon or a question mark are a word like any other.
    if (!/[-?:]/.test(first) || isBlank(text, at + 1)) return null;
  }
  for (let colon = at; colon < end; colon++) {
    if (text.charCodeAt(colon) !== 0x3a || !isBlank(text, colon + 1)) continue;
    const key = text.slice(at, colon).trimEnd();
    // Merged maps, comments, and keys of more than the library's length.
    if (key === "<<" || key.includes(" #") || key.includes("\t") || key.length > 1000) unfamiliar();
    return { key, offset: at, end: colon + 1 };
  }
  return null;
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || unit === 0x0a || Number.isNaN(unit);
}

/** After the quote that closes. */
function endOfQuoted(text: string, start: number): number {
  const quote = text[start] ?? "";
  for (let at = text.indexOf(quote, start + 1); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (quote === "'") {
      if (text[at + 1] !== "'") return at + 1;
      at++;
      continue;
    }
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
  return unfamiliar();
}

function textOf(written: string): string {
  const inside = written.slice(1, -1);
  if (!inside.includes("\n") && !inside.includes("\\")) {
    return written.startsWith("'") ? inside.replaceAll("''", "'") : inside;
  }
  const piece = readPiece(written);
  return piece === null || typeof piece.value !== "string" ? unfamiliar() : piece.value;
}

/** After the bracket that closes. */
function endOfBrackets(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const unit = text[at];
    if (unit === "[" || unit === "{") depth++;
    else if (unit === "]" || unit === "}") {
      if (--depth === 0) return at + 1;
    } else if ((unit === '"' || unit === "'") && /[\s,[{:]/.test(text[at - 1] ?? "")) {
      at = endOfQuoted(text, at) - 1;
    }
  }
  return unfamiliar();
}

/** One line of a scalar without quotes. */
function plainLine(text: string, at: number, end: number) {
  const whole = text.slice(at, end);
  const comment = whole.indexOf(" #");
  const hasComment = comment !== -1;
  const line = (hasComment ? whole.slice(0, comment) : whole).trimEnd();
  // A map where a scalar is: the library says what is wrong. Tabs may be more than space.
  if (line.includes(": ") || line.endsWith(":") || whole.includes("\t")) unfamiliar();
  return { text: line, end: at + line.length, hasComment };
}

/** Empty lines between two lines of one scalar. A comment between them is no line of it. */
function breaksBetween(text: string, from: number, to: number): number {
  const between = text.slice(from, to);
  if (between.includes("#")) unfamiliar();
  return between.split("\n").length - 2;
}
