// JSON values that keep the spelling of numbers and strings, so that what is read can be written digit for digit.

/** A file that is sent unchanged, and its path. */
export interface LosslessFile {
  readonly kind: "file";
  readonly path: string;
  readonly blob: Blob;
}

export type Lossless =
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `text` follows the grammar of JSON (RFC 8259 §6). */
  | { readonly kind: "number"; readonly text: string }
  /** `source`: the literal as it was written, with its escapes. */
  | { readonly kind: "string"; readonly value: string; readonly source?: string }
  | LosslessFile
  | { readonly kind: "array"; readonly items: readonly Lossless[] }
  /** Entries in order; JSON allows repeated names. */
  | { readonly kind: "object"; readonly entries: readonly LosslessEntry[] };

export type LosslessEntry = readonly [name: string, value: Lossless];

export const nullValue: Lossless = { kind: "null" };

export function losslessString(value: string): Lossless {
  return { kind: "string", value };
}

/** The last value of a name, as in `JSON.parse`; undefined when there is none. */
export function member(value: Lossless | undefined, name: string): Lossless | undefined {
  if (value?.kind !== "object") return undefined;
  return value.entries.findLast(([key]) => key === name)?.[1];
}

/** The value at a path of names; undefined where there is none. */
export function losslessAt(value: Lossless, path: readonly string[]): Lossless | undefined {
  return path.reduce<Lossless | undefined>(member, value);
}

/** Compact JSON. Files are represented by their paths. */
export function losslessText(value: Lossless): string {
  switch (value.kind) {
    case "null":
      return "null";
    case "boolean":
      return String(value.value);
    case "number":
      return value.text;
    case "string":
      return value.source ?? JSON.stringify(value.value);
    case "file":
      return JSON.stringify(value.path);
    case "array":
      return `[${value.items.map(losslessText).join(",")}]`;
    case "object":
      return `{${value.entries.map(([name, item]) => `${JSON.stringify(name)}:${losslessText(item)}`).join(",")}}`;
  }
}

/** A plain JavaScript value; `number` converts a number's text. Names such as `__proto__` stay properties. */
export function plain(value: Lossless, number: (text: string) => unknown): unknown {
  switch (value.kind) {
    case "null":
      return null;
    case "boolean":
    case "string":
      return value.value;
    case "number":
      return number(value.text);
    case "file":
      return value.blob;
    case "array":
      return value.items.map((item) => plain(item, number));
    case "object":
      return Object.fromEntries(value.entries.map(([name, item]) => [name, plain(item, number)]));
  }
}

/** With numbers as strings: for queries, paths and forms, which are text in the end. */
export function asTexts(value: Lossless): unknown {
  return plain(value, (text) => text);
}

/** With numbers as JavaScript numbers: for validators, which need no more digits. */
export function asNumbers(value: Lossless): unknown {
  return plain(value, Number);
}
