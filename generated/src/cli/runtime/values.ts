// Copied by sdkwright from its runtime. Changes made here are lost.
// Parses a flag's text as the value the flag takes.

import { losslessString, nullValue, type Lossless } from "./lossless.js";
import { tryJSON } from "./read-json.js";
import { usage } from "./failure.js";
import { isFile, type Files } from "./files.js";
import { didYouMean } from "./nearest.js";
import { numberText } from "./number-text.js";
import type { JSONType, Shape } from "./program.js";

export interface Typed {
  readonly text: string;
  readonly shape: Shape;
  /** Its name for messages: `--audio.format`. */
  readonly flag: string;
  /** The type, for messages. */
  readonly type: string;
}

/** @throws Failure when the text is not such a value. */
export async function readValue(typed: Typed, files: Files): Promise<Lossless> {
  const { text, shape, flag } = typed;
  const { takes } = shape;
  if (takes.includes("null") && text === "null") return nullValue;
  if (takes.includes("file") && !(takesStructure(takes) && /^\s*[[{]/.test(text)))
    return readFile(typed, files);
  if (!takesStructure(takes)) return readScalar(typed, files);
  // A JSON or YAML file, where the value cannot be a string.
  const source = text.startsWith("@") && !takes.includes("string") ? await files.expand(text, flag) : text;
  const { value, verbatim } = await readStructure({ ...typed, text: source });
  if (!verbatim && shape.items && value.kind === "array") {
    return { kind: "array", items: await openFiles(value.items, shape.items, { flag, files }) };
  }
  if (!verbatim) return files.expandAll(value, flag);
  return losslessString(await files.expand(text, flag));
}

/** A path; where a string is allowed too, only the path of an existing file, or one after an at sign. */
async function readFile({ text, shape, flag }: Typed, files: Files): Promise<Lossless> {
  const isPath = !shape.takes.includes("string") || text.startsWith("@") || (await isFile(text));
  return isPath ? files.open(text, flag) : losslessString(text);
}

interface Opening {
  readonly flag: string;
  readonly files: Files;
}

/** The items of an array: opens paths where items are files, else expands their strings. */
export function openFiles(
  items: readonly Lossless[],
  shape: Shape,
  { flag, files }: Opening,
): Promise<readonly Lossless[]> {
  const isPath = (item: Lossless): item is Extract<Lossless, { kind: "string" }> =>
    item.kind === "string" && shape.takes.includes("file") && !shape.takes.includes("string");
  return Promise.all(
    items.map((item) => (isPath(item) ? files.open(item.value, flag) : files.expandAll(item, flag))),
  );
}

/** Parses a text as JSON or YAML. @throws Failure with the line and column of the error. */
export async function readDocument(text: string, what: string): Promise<Lossless> {
  const json = tryJSON(text);
  if (json !== undefined) return json;
  const { readYAML } = await import("./yaml-tree.js");
  const read = readYAML(text);
  if (read.ok) return read.value;
  return usage(
    `${what} is neither JSON nor YAML: ${read.message} (line ${read.line}, column ${read.column}).`,
  );
}

function takesStructure(takes: readonly JSONType[]): boolean {
  return takes.includes("array") || takes.includes("object");
}

async function readScalar(typed: Typed, files: Files): Promise<Lossless> {
  const { text, shape, flag, type } = typed;
  const { takes } = shape;
  if (takes.includes("number")) {
    const number = numberText(text);
    if (number !== null) return { kind: "number", text: number };
  }
  if (takes.includes("boolean")) {
    if (/^(?:true|t|1)$/i.test(text)) return { kind: "boolean", value: true };
    if (/^(?:false|f|0)$/i.test(text)) return { kind: "boolean", value: false };
  }
  if (takes.includes("string")) return losslessString(await files.expand(text, flag));
  return usage(`${flag} expects ${type}, not ${quoted(text)}.`);
}

/** `verbatim`: the value is the text itself. */
interface Structure {
  readonly value: Lossless;
  readonly verbatim: boolean;
}

/**
 * Parses a text for a flag that takes arrays or objects. Where it takes strings too, only what is clearly meant as
 * structure is parsed: a sentence with a colon stays a string.
 */
async function readStructure({ text, shape, flag, type }: Typed): Promise<Structure> {
  const { takes } = shape;
  const asText: Structure = { value: losslessString(text), verbatim: true };
  const json = tryJSON(text);
  if (json !== undefined && takes.includes(json.kind)) return { value: json, verbatim: false };
  const orText = takes.includes("string");
  // Many sentences are YAML by accident: "Note: this", "# Title", "- one".
  if (orText && !/^\s*[[{"']/.test(text)) return asText;
  const { readYAML } = await import("./yaml-tree.js");
  const read = readYAML(text);
  if (!read.ok) {
    if (orText && /^\s*["']/.test(text)) return asText;
    const where = `line ${read.line}, column ${read.column}`;
    return usage(
      `${flag}: the value is neither JSON nor YAML: ${read.message} (${where}).`,
      `Expected: ${type}${orText ? `. A string that begins with a bracket needs double quotes: ${flag} '"[…"'` : ""}`,
    );
  }
  const { value, plain } = read;
  const fits = takes.includes(value.kind);
  if (orText && (!fits || (plain && value.kind === "string"))) return asText;
  const hint = takes.includes("object")
    ? `An object is given as YAML or JSON: ${flag} '{name: value}'`
    : null;
  if (!fits) usage(`${flag} expects ${type}, not ${kindName(value)}.`, hint);
  return { value, verbatim: false };
}

/** Rejects a value that is not one of the allowed values. */
export function requireListed(value: Lossless, { shape, flag }: Pick<Typed, "shape" | "flag">): void {
  const { values, items } = shape;
  if (value.kind === "array" && items) {
    for (const item of value.items) requireListed(item, { shape: items, flag });
    return;
  }
  if (values === undefined) return;
  const text = value.kind === "string" ? value.value : value.kind === "number" ? value.text : null;
  if (text === null || values.includes(text)) return;
  usage(`${flag} is one of ${values.join(", ")}, not ${quoted(text)}.`, didYouMean(text, values));
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

function kindName({ kind }: Lossless): string {
  if (kind === "null") return "null";
  return { boolean: "true or false", array: "an array", object: "an object" }[kind as string] ?? `a ${kind}`;
}
