// Copied by sdkwright from its runtime. Changes made here are lost.
// Collects a command's values from its flags and positional arguments.

import { losslessString, type Lossless, type LosslessEntry } from "./lossless.js";
import { usage } from "./failure.js";
import type { Files } from "./files.js";
import type { Tail, Use } from "./parse-line.js";
import type { Command, Field, Flag } from "./program.js";
import { readValue } from "./values.js";

/** The values by flag name, in the order of the command line. */
export type Values = ReadonlyMap<string, Lossless>;

export interface Gathered {
  readonly values: Values;
  /** Keys of standard input that are no flags; they are added to the body. */
  readonly more: readonly LosslessEntry[];
}

/** The values of the command line only. */
export async function gatherLine(command: Command, tail: Tail, files: Files): Promise<Map<string, Lossless>> {
  const flags = new Map(command.flags.map((flag) => [flag.name, flag]));
  const values = new Map<string, Lossless>();
  for (const [flag, text] of positionalValues(command, tail)) {
    const shape = flags.get(flag);
    if (shape) values.set(flag, await readValue({ text, shape, flag: `--${flag}`, type: shape.type }, files));
  }
  for (const name of new Set(tail.uses.map((use) => use.flag))) {
    const flag = flags.get(name);
    const uses = tail.uses.filter((use) => use.flag === name);
    if (flag) values.set(name, await valueOf(flag, uses, files));
  }
  return values;
}

/** Positional arguments: path parameters in order. */
function positionalValues(command: Command, tail: Tail): readonly (readonly [string, string])[] {
  const pathFlags = command.path.flatMap((part) => (typeof part === "string" ? [] : [part.flag]));
  const given = new Set(tail.uses.map(({ flag }) => flag));
  // Those given as flags are skipped, so that the others keep their order.
  const open = pathFlags.filter((pathFlag) => !given.has(pathFlag));
  const extra = tail.positionals.slice(open.length);
  if (extra.length > 0) {
    const taken = pathFlags.filter((pathFlag) => given.has(pathFlag)).map((pathFlag) => `--${pathFlag}`);
    const said = taken.length > 0 ? ` ${taken.join(" and ")} is already given as a flag.` : "";
    usage(`${extra.map((text) => JSON.stringify(text)).join(" ")}: unexpected argument.${said}`);
  }
  return tail.positionals.map((text, n) => [open[n] ?? "", text]);
}

async function valueOf(flag: Flag, uses: readonly Use[], files: Files): Promise<Lossless> {
  const inner = uses.filter(({ field }) => field !== null);
  if (inner.length > 0 && inner.length < uses.length) {
    const parts = [...new Set(inner.map(({ field }) => `--${flag.name}.${field}`))];
    usage(`--${flag.name} and ${parts.join(", ")} set the same value; use one of them.`);
  }
  if (inner.length > 0) return fromParts(flag, inner, files);
  return flagValue(flag, uses, { label: `--${flag.name}`, files });
}

/** The value of a flag or of one of its fields. Where an array is one of several types, a repeated flag is an array. */
async function flagValue(
  flag: Flag | Field,
  uses: readonly Use[],
  { label, files }: Reading,
): Promise<Lossless> {
  const isList = flag.takes.every((type) => type === "array" || type === "null") || uses.length > 1;
  if (isList && flag.takes.includes("array") && flag.items)
    return listOf(flag, flag.items, { uses, label, files });
  if (uses.length > 1) usage(`${label} is given ${uses.length} times, but takes one value.`);
  const [use] = uses;
  return use ? single(flag, use, { label, files }) : losslessString("");
}

interface Reading {
  readonly label: string;
  readonly files: Files;
}

/** A boolean, or the value that was given. */
async function single(flag: Flag | Field, use: Use, { label, files }: Reading): Promise<Lossless> {
  if (use.negated) {
    if (use.text !== null) usage(`${label}: the form with no- takes no value.`);
    return { kind: "boolean", value: false };
  }
  if (use.text === null) return { kind: "boolean", value: true };
  return readValue({ text: use.text, shape: flag, flag: label, type: flag.type }, files);
}

interface ListReading extends Reading {
  readonly uses: readonly Use[];
}

/** An array, given by items, by whole arrays, or by both. */
async function listOf(
  flag: Flag | Field,
  items: NonNullable<Flag["items"]>,
  { uses, label, files }: ListReading,
): Promise<Lossless> {
  const found: Lossless[] = [];
  for (const { text } of uses) {
    const said = text ?? "true";
    if (said === "null" && flag.takes.includes("null")) {
      if (uses.length > 1) usage(`${label} is given as null and with items; use one of them.`);
      return { kind: "null" };
    }
    if (isWholeList(said, items)) {
      const shape = { takes: ["array"] as const, items };
      const list = await readValue({ text: said, shape, flag: label, type: flag.type }, files);
      if (list.kind === "array") found.push(...list.items);
      continue;
    }
    const value = await readValue(
      { text: said, shape: withArrays(items), flag: label, type: flag.type },
      files,
    );
    if (value.kind === "array" && !items.takes.includes("array")) found.push(...value.items);
    else found.push(value);
  }
  return { kind: "array", items: found };
}

/** True for a text that can only be a whole array: for arrays of strings and numbers, one in brackets. */
function isWholeList(text: string, items: NonNullable<Flag["items"]>): boolean {
  const trimmed = text.trim();
  if (!trimmed.startsWith("[") || !trimmed.endsWith("]")) return false;
  return !items.takes.includes("array") || /^\[\s*\[/.test(trimmed);
}

/** Where items are objects, the value may be an array of them: block YAML has no brackets to distinguish them. */
function withArrays(items: NonNullable<Flag["items"]>): NonNullable<Flag["items"]> {
  return items.takes.includes("object") && !items.takes.includes("array")
    ? { ...items, takes: [...items.takes, "array"] }
    : items;
}

/** An object by its fields; in an array of objects, a repeated field begins the next object. */
async function fromParts(flag: Flag, uses: readonly Use[], files: Files): Promise<Lossless> {
  if (!flag.takes.includes("array")) return { kind: "object", entries: await partsOf(flag, uses, files) };
  const objects: Use[][] = [];
  for (const use of uses) {
    const last = objects.at(-1);
    if (!last || last.some(({ field }) => field === use.field)) objects.push([use]);
    else last.push(use);
  }
  const items: Lossless[] = [];
  for (const own of objects) items.push({ kind: "object", entries: await partsOf(flag, own, files) });
  return { kind: "array", items };
}

async function partsOf(flag: Flag, uses: readonly Use[], files: Files): Promise<readonly LosslessEntry[]> {
  const entries: LosslessEntry[] = [];
  for (const name of new Set(uses.map(({ field }) => field))) {
    const field = flag.fields?.find((one) => one.name === name);
    if (!field) continue;
    const own = uses.filter((use) => use.field === name);
    entries.push([
      field.serializedName,
      await flagValue(field, own, { label: `--${flag.name}.${field.name}`, files }),
    ]);
  }
  return entries;
}
