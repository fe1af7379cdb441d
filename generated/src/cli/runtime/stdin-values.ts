// Copied by sdkwright from its runtime. Changes made here are lost.
// Reads values from standard input, YAML or JSON. Values given as flags take precedence.

import { covers, requestedType } from "./build-body.js";
import type { Lossless, LosslessEntry } from "./lossless.js";
import { usage } from "./failure.js";
import type { Files } from "./files.js";
import type { Gathered, Values } from "./gather.js";
import type { Input } from "./io.js";
import type { Command, Flag } from "./program.js";
import { readDocument, readValue } from "./values.js";

/**
 * Milliseconds to wait for a silent pipe when nothing is missing: many programs are started with a pipe that nobody
 * writes to.
 */
const patience = 100;

/**
 * Whether to read standard input: never from a terminal; from a pipe if a required flag is missing, or if data
 * arrives soon.
 */
export async function shouldReadStdin(input: Input, missing: boolean): Promise<boolean> {
  if (input.kind === "terminal" || input.kind === "closed") return false;
  return input.kind === "file" || missing || input.soon(patience);
}

/** Adds the values of standard input to those of the command line, which take precedence. */
export async function mergeStdin(command: Command, line: Values, files: Files): Promise<Gathered> {
  const bytes = await files.stdin("the values of the command");
  const text = new TextDecoder().decode(bytes).replace(/^\ufeff/, "");
  if (text.trim() === "") return { values: line, more: [] };
  const raw = command.flags.find((flag) => flag.location === "content");
  const isOnlyRaw = raw && isRaw(raw) && !canBeParts(command, line);
  if (isOnlyRaw) return content(line, raw, text);
  const read = await readDocument(text, "Standard input").catch((error: unknown) => {
    if (raw && isRaw(raw)) return null;
    throw error;
  });
  if (read?.kind === "object") {
    const whole =
      raw && !command.flags.some((flag) => flag.location !== "content" && known(flag, read.entries));
    if (!whole) return fromEntries({ command, line, files }, read.entries);
  }
  if (!raw) return usage("Standard input must be an object of values by name.");
  if (read === null || isRaw(raw)) return content(line, raw, text);
  if (line.has(raw.name)) usage(`--${raw.name} and standard input both give the body; use one of them.`);
  const body = await files.expandAll(read, "standard input");
  return { values: new Map([...line, [raw.name, body]]), more: [] };
}

/** Whether the body may still be given by its properties. */
function canBeParts(command: Command, line: Values): boolean {
  const requested = requestedType(command, { values: line, more: [] });
  const contents = command.body?.contents ?? [];
  return contents.some((one) => one.encoding !== "whole" && covers(one, requested));
}

/** True for a body that is text or bytes: it is standard input unchanged. */
function isRaw({ takes }: Flag): boolean {
  return takes.every((type) => type === "string" || type === "file" || type === "null");
}

function content(line: Values, flag: Flag, text: string): Gathered {
  if (line.has(flag.name)) usage(`--${flag.name} and standard input both give the body; use one of them.`);
  return { values: new Map([...line, [flag.name, { kind: "string", value: text } as const]]), more: [] };
}

function known({ serializedName, name }: Flag, entries: readonly LosslessEntry[]): boolean {
  return entries.some(([key]) => key === serializedName || key === name);
}

interface Merging {
  readonly command: Command;
  readonly line: Values;
  readonly files: Files;
}

async function fromEntries(
  { command, line, files }: Merging,
  entries: readonly LosslessEntry[],
): Promise<Gathered> {
  const values = new Map<string, Lossless>();
  const more: LosslessEntry[] = [];
  for (const [key, value] of entries) {
    // Names of the API first, then names of flags.
    const flag =
      command.flags.find(({ serializedName }) => serializedName === key) ??
      command.flags.find(({ name }) => name === key);
    if (flag === undefined) more.push([key, await files.expandAll(value, `standard input, ${key}`)]);
    else if (!line.has(flag.name)) values.set(flag.name, await settled(flag, value, files));
  }
  const takesMore = command.body?.contents.some(({ encoding }) => encoding !== "whole");
  const [first] = more;
  if (first && !takesMore) {
    const names = command.flags.map(({ serializedName }) => serializedName).join(", ");
    usage(`Standard input: unknown property ${JSON.stringify(first[0])}.`, `Available: ${names || "none"}`);
  }
  return { values: new Map([...values, ...line]), more };
}

/** Files are given by their paths here too. */
async function settled(flag: Flag, value: Lossless, files: Files): Promise<Lossless> {
  const label = `standard input, ${flag.serializedName}`;
  const open = (item: Lossless, shape: Flag["items"]): Promise<Lossless> =>
    item.kind === "string" && shape?.takes.includes("file") === true
      ? readValue({ text: item.value, shape, flag: label, type: flag.type }, files)
      : files.expandAll(item, label);
  if (value.kind !== "array") return open(value, flag);
  const items: Lossless[] = [];
  for (const item of value.items) items.push(await open(item, flag.items));
  return { kind: "array", items };
}
