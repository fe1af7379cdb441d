// Copied by sdkwright from its runtime. Changes made here are lost.
// Shell completion: candidates for the word being typed.

import { type Candidate, candidateLine, filesLine, type TypedWord } from "./completion-lines.js";
import { shells } from "./completion-scripts.js";
import { globalFlags } from "./globals.js";
import { isSwitch, parseHead } from "./parse-line.js";
import type { Command, Program, Shape } from "./program.js";
import { shellWords } from "./shell-words.js";

export interface CompletionRequest {
  /** The words before the one being typed, without the program's name. */
  readonly before: readonly string[];
  readonly typed: TypedWord;
}

/**
 * `__complete --style zsh -- words… word`; `--new` stands for a last word that is empty. For Bash, which takes words
 * apart in its own way: `__complete --style bash --line <line up to the cursor> --word <word as Bash sees it>`.
 */
export function readCompletionRequest(args: readonly string[]): CompletionRequest {
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  const said = (name: string): string | undefined => {
    const at = args.slice(0, end).indexOf(name);
    return at < 0 ? undefined : args[at + 1];
  };
  const shell = shells.find((known) => known === said("--style")) ?? "bash";
  const line = said("--line");
  if (line !== undefined) {
    const read = shellWords(line);
    const [, ...words] = read.words.slice(read.words.findIndex((word) => !/^\w+=/.test(word)));
    const word = words.at(-1) ?? "";
    const current = said("--word") ?? word;
    return { before: words.slice(0, -1), typed: { shell, word, line: { ...read, current } } };
  }
  const words = [...args.slice(end + 1), ...(args.slice(0, end).includes("--new") ? [""] : [])];
  return { before: words.slice(0, -1), typed: { shell, word: words.at(-1) ?? "" } };
}

export async function completions(program: Program, request: CompletionRequest): Promise<readonly string[]> {
  const { typed } = request;
  const { word } = typed;
  const marked = /^(?:.*=)?@(?:file:\/\/|data:\/\/)?/su.exec(word)?.[0];
  if (marked !== undefined) return [filesLine({ before: marked, typed: word.slice(marked.length) }, typed)];
  const found = await candidates(program, { before: request.before, word });
  if (found === "files") return [filesLine({ before: "", typed: word }, typed)];
  return found
    .filter(({ text }) => text.startsWith(word))
    .flatMap((candidate) => candidateLine(candidate, typed));
}

interface Words {
  readonly before: readonly string[];
  readonly word: string;
}

async function candidates(
  program: Program,
  { before, word }: Words,
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
    return program.resources.flatMap(({ name, about, commands }) =>
      name === ""
        ? commands.map((one) => ({ text: one.name, about: one.about }))
        : [{ text: name, about: about === "" ? commands.map((one) => one.name).join(", ") : about }],
    );
  if (line.command === null)
    return resource?.commands.map(({ name, about }) => ({ text: name, about })) ?? [];
  return [];
}

/** The line may be incomplete, so errors in it are ignored. */
function headOf(
  before: readonly string[],
  program: Program,
): { readonly resource: string | null; readonly command: string | null } {
  try {
    return parseHead(before, globalFlags(program), program);
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

/** The known values of a flag; `files` where it takes one; undefined where it takes no value. */
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
