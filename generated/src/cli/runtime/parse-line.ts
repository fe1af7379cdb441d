// Copied by sdkwright from its runtime. Changes made here are lost.
// Parses the command line into global flags, resource, command, flags and positional arguments. Built on node:util's
// parseArgs.

import { parseArgs } from "node:util";
import { usage } from "./failure.js";
import type { GlobalFlag, GlobalValues } from "./globals.js";
import { didYouMean } from "./nearest.js";
import type { Command, Program, ResourceEntry } from "./program.js";

/** One use of a command's flag: `text` null: it has no value. */
export interface Use {
  readonly flag: string;
  /** The field of the flag's value: `format` of `--audio.format`. */
  readonly field: string | null;
  readonly text: string | null;
  /** `--no-x`. */
  readonly negated: boolean;
}

/** The command line up to and including the command. */
export interface Head {
  readonly globals: GlobalValues;
  /** Empty: the command belongs to none. */
  readonly resource: string | null;
  readonly command: string | null;
  /** The arguments after the command. */
  readonly rest: readonly string[];
}

/** The command line after the command. */
export interface Tail {
  readonly globals: GlobalValues;
  readonly uses: readonly Use[];
  readonly positionals: readonly string[];
}

interface OptionType {
  readonly type: "string" | "boolean";
  readonly short?: string;
}

/** The words a command is called by: `openai chat:completions create`, `acme login`. */
export function calledBy({ bin }: Program, { name }: ResourceEntry, command: string): string {
  return [bin, name, command].filter((word) => word !== "").join(" ");
}

export function parseHead(args: readonly string[], flags: readonly GlobalFlag[], program: Program): Head {
  const own = program.resources.find(({ name }) => name === "")?.commands ?? [];
  const isOwn = (word: string | undefined): boolean => own.some(({ name }) => name === word);
  const options = new Map<string, OptionType>(flags.map((flag) => [flag.name, optionOf(flag)]));
  const globals = new Map<string, string | true>();
  const names: string[] = [];
  let rest: readonly string[] = [];
  const tokens = tokensOf(args, options);
  for (const [n, token] of tokens.entries()) {
    if (token.kind === "positional") {
      names.push(token.value);
      if (names.length < 2 && !isOwn(names[0])) continue;
      rest = args.slice(token.index + 1);
      break;
    }
    if (token.kind === "option-terminator") continue;
    if (!options.has(token.name)) unknownFlag(token.rawName, options.keys(), names[0] ?? null);
    globals.set(token.name, globalText(token, tokens[n + 1], options));
  }
  const [resource, command] = isOwn(names[0]) ? ["", names[0]] : names;
  return { globals, resource: resource ?? null, command: command ?? null, rest };
}

/** A command's own flags hide global ones of their name. */
export function parseTail(head: Head, flags: readonly GlobalFlag[], command: Command): Tail {
  const own = ownOptions(command);
  const options = new Map<string, OptionType>([
    ...flags.filter(({ name }) => !own.has(name)).map((flag) => [flag.name, optionOf(flag)] as const),
    ...[...own].map(([name, { type }]) => [name, { type }] as const),
  ]);
  const globals = new Map(head.globals);
  const uses: Use[] = [];
  const positionals: string[] = [];
  const tokens = tokensOf(head.rest, options);
  for (let n = 0; n < tokens.length; n++) {
    const token = tokens[n];
    if (token === undefined || token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      positionals.push(token.value);
      continue;
    }
    const use = own.get(token.name);
    if (use === undefined) {
      if (!options.has(token.name)) unknownFlag(token.rawName, options.keys(), command.name);
      globals.set(token.name, globalText(token, tokens[n + 1], options));
      continue;
    }
    const next = tokens[n + 1];
    // `--stream true`: a boolean followed by what can only be its value.
    const spelled =
      use.type === "boolean" && token.value === undefined && isSwitchValue(next, token.index) && !use.negated;
    if (spelled) n++;
    const text = spelled ? next.value : (token.value ?? null);
    if (use.type === "string") requireValue(token, options);
    uses.push({ flag: use.flag, field: use.field, text, negated: use.negated });
  }
  return { globals, uses, positionals };
}

interface OwnOption extends OptionType {
  readonly flag: string;
  readonly field: string | null;
  readonly negated: boolean;
}

/** Every spelling of a command's flags: `x`, `no-x`, `x.part`, `x.no-part`. */
function ownOptions({ flags }: Command): ReadonlyMap<string, OwnOption> {
  const options = new Map<string, OwnOption>();
  const names = new Set(flags.map(({ name }) => name));
  for (const { name: flag, takes, fields = [] } of flags) {
    const type = isSwitch(takes) ? "boolean" : "string";
    options.set(flag, { type, flag, field: null, negated: false });
    if (type === "boolean" && !names.has(`no-${flag}`))
      options.set(`no-${flag}`, { type, flag, field: null, negated: true });
    for (const { name: field, takes: inner } of fields) {
      const kind = isSwitch(inner) ? "boolean" : "string";
      options.set(`${flag}.${field}`, { type: kind, flag, field, negated: false });
      if (kind === "boolean") options.set(`${flag}.no-${field}`, { type: kind, flag, field, negated: true });
    }
  }
  return options;
}

/** True for flags that take true, false and perhaps null. */
export function isSwitch(takes: readonly string[]): boolean {
  return takes.includes("boolean") && takes.every((type) => type === "boolean" || type === "null");
}

type Token = NonNullable<ReturnType<typeof tokensOf>[number]>;
type OptionToken = Extract<Token, { kind: "option" }>;
type Positional = Extract<Token, { kind: "positional" }>;

function tokensOf(args: readonly string[], options: ReadonlyMap<string, OptionType>) {
  return parseArgs({
    args: [...args],
    options: Object.fromEntries(options),
    // Unknown flags are reported here, and a value may begin with a dash: `--seed -1`.
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;
}

function optionOf({ value, short }: GlobalFlag): OptionType {
  return { type: value === null ? "boolean" : "string", ...(short !== undefined && { short }) };
}

function isSwitchValue(token: Token | undefined, index: number): token is Positional {
  return (
    token?.kind === "positional" && token.index === index + 1 && /^(?:true|false|null)$/.test(token.value)
  );
}

function globalText(
  token: OptionToken,
  _next: Token | undefined,
  options: ReadonlyMap<string, OptionType>,
): string | true {
  if (options.get(token.name)?.type === "string") return requireValue(token, options);
  if (token.value === undefined || token.value === "true") return true;
  return usage(`--${token.name} takes no value.`);
}

/** `--user --model x` lacks the value of `--user`; `--user=--model` has one. */
function requireValue(token: OptionToken, options: ReadonlyMap<string, OptionType>): string {
  const { value, inlineValue, rawName } = token;
  if (value === undefined) return usage(`${rawName} needs a value.`);
  const isFlag = !inlineValue && value.startsWith("--") && options.has(value.slice(2).replace(/=.*/su, ""));
  if (isFlag) usage(`${rawName} needs a value; ${value} is another flag.`, `To mean it: ${rawName}=${value}`);
  return value;
}

function unknownFlag(flag: string, known: Iterable<string>, where: string | null): never {
  const place = where === null ? "" : ` for ${where}`;
  const names = [...known];
  const whole = /^(--[^.]+)\./.exec(flag)?.[1];
  if (
    whole !== undefined &&
    names.includes(whole.slice(2)) &&
    !names.some((name) => `--${name}`.startsWith(`${whole}.`))
  )
    usage(`There is no flag ${flag}${place}.`, `${whole} takes YAML or JSON: ${whole} '{name: value}'`);
  const hint = didYouMean(flag.replace(/^-+/, ""), names)?.replace(/mean (.*)\?/, (_, names: string) => {
    const dashed = names.split(" or ").map((name) => `--${name}`);
    return `mean ${dashed.join(" or ")}?`;
  });
  usage(`There is no flag ${flag}${place}.`, hint ?? null);
}
