// Copied by sdkwright from its runtime. Changes made here are lost.
// JSON values whose numbers and texts keep their spelling, so that what is read can be written digit for digit.
// Knows nothing of where they come from.

/** A file that is sent as it is; `path` says where it was found. */
export interface ExactFile {
  readonly kind: "file";
  readonly path: string;
  readonly blob: Blob;
}

export type Exact =
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `text` follows the grammar of JSON (RFC 8259 §6). */
  | { readonly kind: "number"; readonly text: string }
  /** `source`: the literal as it came, escapes and all. */
  | { readonly kind: "string"; readonly value: string; readonly source?: string }
  | ExactFile
  | { readonly kind: "array"; readonly items: readonly Exact[] }
  /** Entries in their order; a name may be there twice, as JSON allows. */
  | { readonly kind: "object"; readonly entries: readonly ExactEntry[] };

export type ExactEntry = readonly [name: string, value: Exact];

export const nothing: Exact = { kind: "null" };

export function exactString(value: string): Exact {
  return { kind: "string", value };
}

/** The last value of a name, as `JSON.parse` has it; undefined when there is none. */
export function member(value: Exact | undefined, name: string): Exact | undefined {
  if (value?.kind !== "object") return undefined;
  return value.entries.findLast(([key]) => key === name)?.[1];
}

/** The value at a path of names; undefined where it leaves the data. */
export function exactAt(value: Exact, path: readonly string[]): Exact | undefined {
  return path.reduce<Exact | undefined>(member, value);
}

/** Compact JSON. Files have none: they travel beside it. */
export function exactJSON(value: Exact): string {
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
      return `[${value.items.map(exactJSON).join(",")}]`;
    case "object":
      return `{${value.entries.map(([name, item]) => `${JSON.stringify(name)}:${exactJSON(item)}`).join(",")}}`;
  }
}

/** As JavaScript has it; `number` decides what a number's text becomes. Names such as `__proto__` stay properties. */
export function plain(value: Exact, number: (text: string) => unknown): unknown {
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

/** With numbers as their texts: for queries, paths and forms, where everything is text in the end. */
export function asTexts(value: Exact): unknown {
  return plain(value, (text) => text);
}

/** With numbers as JavaScript has them: for checks, which need no more digits. */
export function asNumbers(value: Exact): unknown {
  return plain(value, Number);
}
