// Copied by sdkwright from its runtime. Changes made here are lost.
// Candidates for the word being typed: resources, commands, flags, values, and whether files may follow.
// Knows nothing of any shell.

import { globalFlags } from "./globals.js";
import { isSwitch, parseHead } from "./parse-line.js";
import type { Command, Program, Shape } from "./program.js";
import { oneLine } from "./terminal.js";

export interface CompletionRequest {
  /** Between name and description. */
  readonly separator: string | null;
  /** The words before the one being typed, without the program's name. */
  readonly before: readonly string[];
  readonly word: string;
}

/** A line that asks the shell for file names; what stands after it is put before them. */
export const filesMark = "\u0001files:";

/** `__complete --style zsh -- words… word`. */
export function readCompletionRequest(args: readonly string[]): CompletionRequest {
  const end = args.indexOf("--");
  const style = args.slice(0, Math.max(end, 0)).at(-1);
  const words = args.slice(end + 1);
  const separator = { zsh: ":", fish: "\t", pwsh: "\t" }[style ?? ""] ?? null;
  return { separator, before: words.slice(0, -1), word: words.at(-1) ?? "" };
}

interface Candidate {
  readonly text: string;
  readonly about: string;
}

export async function completions(program: Program, request: CompletionRequest): Promise<readonly string[]> {
  const { separator, word } = request;
  const file = /^(?:.*=)?@(?:file:\/\/|data:\/\/)?/su.exec(word)?.[0];
  if (file !== undefined) return [`${filesMark}${file}`];
  const found = await candidates(program, request);
  if (found === "files") return [filesMark];
  return found
    .filter(({ text }) => text.startsWith(word))
    .map(({ text, about }) => {
      const name = separator === ":" ? text.replaceAll(":", "\\:") : text;
      return separator === null || about === "" ? name : `${name}${separator}${oneLine(about)}`;
    });
}

async function candidates(
  program: Program,
  { before, word }: CompletionRequest,
): Promise<readonly Candidate[] | "files"> {
  const flags = globalFlags(program);
  const line = headOf(before, program);
  const resource = program.resources.find(({ name }) => name === line.resource);
  const command =
    resource && line.command !== null
      ? (await resource.load()).commands.find(({ name }) => name === line.command)
      : undefined;
  const last = before.at(-1) ?? "";
  const [, flagName, typed] = /^--([^=]+)=(.*)$/su.exec(word) ?? [];
  const named = flagName ?? (last.startsWith("--") ? last.slice(2) : undefined);
  const values = named === undefined ? undefined : valuesOf(named, command, program);
  if (values !== undefined && (typed !== undefined || !word.startsWith("-"))) {
    if (values === "files") return typed === undefined ? "files" : [];
    return values.map((text) => ({ text: typed === undefined ? text : `--${flagName}=${text}`, about: "" }));
  }
  if (word.startsWith("-")) {
    const own = command ? ownFlags(command) : [];
    const taken = new Set(own.map(({ text }) => text));
    const globals = flags.map(({ name, about }) => ({ text: `--${name}`, about }));
    return [...own, ...globals.filter(({ text }) => !taken.has(text))];
  }
  if (line.resource === null)
    return program.resources.map(({ name, about, commands }) => ({
      text: name,
      about: about === "" ? commands.map((one) => one.name).join(", ") : about,
    }));
  if (line.command === null)
    return resource?.commands.map(({ name, about }) => ({ text: name, about })) ?? [];
  return [];
}

/** What is typed may be no line yet: a mistake in it is no reason to complain. */
function headOf(
  before: readonly string[],
  program: Program,
): { readonly resource: string | null; readonly command: string | null } {
  try {
    return parseHead(before, globalFlags(program));
  } catch {
    return { resource: null, command: null };
  }
}

function ownFlags({ flags }: Command): readonly Candidate[] {
  return flags.flatMap(({ name, about = "", takes, fields = [] }) => [
    { text: `--${name}`, about: firstSentence(about) },
    ...(isSwitch(takes) ? [{ text: `--no-${name}`, about: "" }] : []),
    ...fields.map((field) => ({ text: `--${name}.${field.name}`, about: firstSentence(field.about ?? "") })),
  ]);
}

/** The values a flag is known to take; `files` where it takes one; undefined where nothing follows it. */
function valuesOf(
  name: string,
  command: Command | undefined,
  program: Program,
): readonly string[] | "files" | undefined {
  const own = command?.flags.find((flag) => flag.name === name);
  const [outer, inner] = name.split(".");
  const field = command?.flags.find((flag) => flag.name === outer)?.fields?.find((one) => one.name === inner);
  const shape = own ?? field;
  if (shape) return isSwitch(shape.takes) ? undefined : shapeValues(shape);
  const known = globalFlags(program).find((flag) => flag.name === name);
  if (!known || known.value === null) return undefined;
  return name === "output" ? "files" : (known.values ?? []);
}

function shapeValues(shape: Shape): readonly string[] | "files" {
  const { takes, values, known, items } = shape;
  if (takes.includes("file")) return "files";
  return values ?? known ?? (items ? shapeValues(items) : []);
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/su.exec(text.trim())?.[0] ?? text;
}
