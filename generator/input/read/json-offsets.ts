// Where the values of a JSON text stand, found by skipping over what is not asked for. The text was parsed, so it is
// known to be well-formed.

import type { FindOffset } from "./source-map.js";

interface Entry {
  /** Of the key in an object, of the value in a list. */
  readonly offset: number;
  readonly value: number;
}

/** Each object or list is scanned once, when a pointer first goes through it. */
export function jsonOffsets(text: string): FindOffset {
  const scanned = new Map<number, ReadonlyMap<string, Entry>>();
  const entriesOf = (offset: number): ReadonlyMap<string, Entry> => {
    const known = scanned.get(offset);
    if (known) return known;
    const entries = scanContainer(text, offset);
    scanned.set(offset, entries);
    return entries;
  };
  return (segments) => {
    let value = skipSpace(text, 0);
    let offset = value;
    for (const segment of segments) {
      const entry = entriesOf(value).get(segment);
      if (!entry) break;
      ({ offset, value } = entry);
    }
    return offset;
  };
}

/** Keys that stand twice in one object of a JSON text, with the offsets of both. */
export function jsonDuplicates(text: string): readonly { key: string; first: number; later: number }[] {
  const found: { key: string; first: number; later: number }[] = [];
  const open: (Map<string, number> | null)[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text[at];
    if (unit === "{") open.push(new Map());
    else if (unit === "[") open.push(null);
    else if (unit === "}" || unit === "]") open.pop();
    else if (unit === '"') {
      const end = endOfString(text, at);
      const keys = open.at(-1);
      if (keys && text[skipSpace(text, end)] === ":") {
        const key = JSON.parse(text.slice(at, end)) as string;
        const first = keys.get(key);
        if (first === undefined) keys.set(key, at);
        else found.push({ key, first, later: at });
      }
      at = end - 1;
    }
  }
  return found;
}

function scanContainer(text: string, start: number): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const isObject = text[start] === "{";
  if (!isObject && text[start] !== "[") return entries;
  let at = skipSpace(text, start + 1);
  for (let index = 0; at < text.length && text[at] !== "}" && text[at] !== "]"; index++) {
    const offset = at;
    let key = String(index);
    if (isObject) {
      const end = endOfString(text, at);
      key = JSON.parse(text.slice(at, end)) as string;
      at = skipSpace(text, skipSpace(text, end) + 1);
    }
    entries.set(key, { offset, value: at });
    at = skipSpace(text, endOfValue(text, at));
    if (text[at] === ",") at = skipSpace(text, at + 1);
  }
  return entries;
}

function endOfValue(text: string, start: number): number {
  if (text[start] === '"') return endOfString(text, start);
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const unit = text[at];
    if (unit === '"') at = endOfString(text, at) - 1;
    else if (unit === "{" || unit === "[") depth++;
    else if (unit === "}" || unit === "]") {
      // A number or a word ends where its container does.
      if (depth === 0) return at;
      depth--;
      if (depth === 0) return at + 1;
    } else if (unit === "," && depth === 0) return at;
  }
  return text.length;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && " \t\r\n".includes(text[at] ?? "x")) at++;
  return at;
}
