// Copied by sdkwright from its runtime. Changes made here are lost.
// Help texts at every level, made from the data the program runs on.

import { type Paint, paintFor } from "./colours.js";
import type { GlobalFlag } from "./globals.js";
import type { IO } from "./io.js";
import type { Command, Flag, Program, ResourceEntry } from "./program.js";
import { calledBy } from "./parse-line.js";
import { argumentText } from "./shell-quote.js";
import { oneLine } from "./terminal.js";
import { indented, wrapped } from "./wrap.js";

export interface HelpContext {
  readonly program: Program;
  readonly io: IO;
  readonly flags: readonly GlobalFlag[];
}

interface Page {
  readonly paint: Paint;
  readonly width: number;
}

function pageOf({ io }: HelpContext): Page {
  const columns = io.stdout.isTTY ? io.stdout.columns : 80;
  return { paint: paintFor(io, io.stdout), width: Math.max(40, Math.min(columns, 100)) };
}

export function programHelp(context: HelpContext): string {
  const { program } = context;
  const page = pageOf(context);
  const { bin } = program;
  const rows = program.resources.flatMap(({ name, commands }) => [
    ...(name === "" ? [] : [page.paint("name", name)]),
    ...table(
      commands.map((command) => [command.name, oneLine(command.about)]),
      page,
    ),
  ]);
  return joined([
    [`${page.paint("title", bin)} ${oneLine(program.version)}: ${oneLine(program.title)}`],
    wrapped(firstParagraph(program.about), page.width),
    titled("Usage", [`${bin} [global flags] <resource[:sub]> <command> [flags] [path parameters]`], page),
    titled("Commands", rows, page),
    globalHelp(context, new Set(), page),
    [`${bin} <resource> <command> --help shows the flags of a command.`],
  ]);
}

export function resourceHelp(context: HelpContext, { name, about, commands }: ResourceEntry): string {
  const { bin } = context.program;
  const page = pageOf(context);
  return joined([
    [page.paint("title", `${bin} ${name}`)],
    wrapped(about, page.width),
    titled("Usage", [`${bin} [global flags] ${name} <command> [flags] [path parameters]`], page),
    titled(
      "Commands",
      table(
        commands.map((command) => [command.name, oneLine(command.about)]),
        page,
      ),
      page,
    ),
    [`${bin} ${name} <command> --help shows the flags of a command; ${bin} --help the global flags.`],
  ]);
}

export function commandHelp(context: HelpContext, resource: ResourceEntry, command: Command): string {
  const page = pageOf(context);
  const { details = "" } = command;
  const about = details.startsWith(command.about) ? [] : wrapped(command.about, page.width);
  const own = new Set(command.flags.map(({ name }) => name));
  const line = calledBy(context.program, resource, command.name);
  const example = [...line.split(" "), ...command.example];
  return joined([
    [page.paint("title", line)],
    about,
    deprecation(command.deprecated, page),
    wrapped(details, page.width),
    [`${command.method.toUpperCase()} ${pathText(command)}`],
    titled("Usage", usageLines(line, command), page),
    command.flags.length === 0
      ? []
      : titled(
          "Flags",
          command.flags.flatMap((flag) => flagHelp(flag, page)),
          page,
        ),
    globalHelp(context, own, page),
    titled("Example", exampleLines(example), page),
    notes(command, page),
  ]);
}

function firstParagraph(text: string): string {
  return text
    .split(/\n\s*\n/)
    .slice(0, 2)
    .join("\n\n");
}

function joined(blocks: readonly (readonly string[])[]): string {
  const filled = blocks.filter((block) => block.length > 0 && block.some((line) => line !== ""));
  return `${filled.map((block) => block.join("\n")).join("\n\n")}\n`;
}

function titled(title: string, lines: readonly string[], { paint }: Page): readonly string[] {
  return [paint("title", `${title}:`), ...indented(lines, 2)];
}

/** Two columns; the second is truncated to the line. */
function table(rows: readonly (readonly [string, string])[], { width }: Page): readonly string[] {
  const first = Math.max(0, ...rows.map(([name]) => name.length));
  return rows.map(([name, about]) => {
    const room = width - first - 8;
    const text = about.length > room ? `${about.slice(0, Math.max(0, room - 1))}…` : about;
    return `  ${name.padEnd(first)}  ${text}`.trimEnd();
  });
}

function deprecation(deprecated: Command["deprecated"], { paint, width }: Page): readonly string[] {
  if (deprecated === undefined) return [];
  const text = deprecated === true ? "Deprecated." : `Deprecated: ${deprecated}`;
  return wrapped(text, width).map((line) => paint("warning", line));
}

function pathText({ path, flags }: Command): string {
  const wire = (name: string): string => flags.find((flag) => flag.name === name)?.serializedName ?? name;
  return oneLine(path.map((part) => (typeof part === "string" ? part : `{${wire(part.flag)}}`)).join(""));
}

function usageLines(line: string, command: Command): readonly string[] {
  const pathFlags = command.path.flatMap((part) => (typeof part === "string" ? [] : [`<${part.flag}>`]));
  const needed = command.flags
    .filter(({ required, location }) => required && location !== "path")
    .map((flag) => `--${flag.name}${flag.takes.includes("boolean") ? "" : " …"}`);
  const rest = command.flags.some(({ required }) => !required) ? ["[flags]"] : [];
  return [[line, ...needed, ...rest, ...pathFlags].join(" ")];
}

/** `--message: array of ChatCompletionMessageParam`, as in API references, and its description. */
function flagHelp(flag: Flag, { paint, width }: Page): readonly string[] {
  const { name, type, required, about = "", defaultValue, deprecated, fields = [] } = flag;
  const head = `${paint("name", `--${name}`)}: ${required ? "" : "optional "}${oneLine(type)}`;
  const inner = width - 6;
  const said = [
    ...(deprecated === undefined ? [] : deprecation(deprecated, { paint, width: inner })),
    ...(about === "" ? [] : wrapped(about, inner)),
    ...listed(flag, inner),
    ...(defaultValue === undefined ? [] : wrapped(`Default: ${defaultValue}`, inner)),
    ...(fields.length === 0 ? [] : fieldLines(flag, { paint, width: inner })),
  ];
  return [head, ...indented(said, 4)];
}

/** The allowed values, where the type does not show all of them. */
function listed(
  { values, items, type }: Pick<Flag, "type" | "values" | "items">,
  width: number,
): readonly string[] {
  const all = values ?? items?.values ?? [];
  return all.length === 0 || !/ more\b/.test(type) ? [] : wrapped(`Values: ${all.join(", ")}`, width);
}

function fieldLines({ name, fields = [] }: Flag, { paint, width }: Page): readonly string[] {
  const rows = fields.flatMap((field) => [
    `${paint("name", `--${name}.${field.name}`)}: ${field.required ? "" : "optional "}${oneLine(field.type)}`,
    ...indented(listed(field, width - 4), 4),
  ]);
  return rows;
}

const groupTitles = [
  ["response", "Response"],
  ["connection", "Connection"],
  ["request", "Request"],
  ["other", "Other"],
] as const;

/** Global flags; those that a command's own flags hide are listed separately. */
function globalHelp(
  { flags, program }: HelpContext,
  own: ReadonlySet<string>,
  page: Page,
): readonly string[] {
  const shown = flags.filter(({ name }) => !own.has(name));
  const lines = groupTitles.flatMap(([group, title]) => {
    const rows = shown
      .filter((flag) => flag.group === group)
      .flatMap(({ name, short, value, about }) => [
        `${page.paint("name", `${short === undefined ? "" : `-${short}, `}--${oneLine(name)}`)}${value === null ? "" : ` <${oneLine(value)}>`}`,
        ...indented(wrapped(about, page.width - 10), 6),
      ]);
    return rows.length === 0 ? [] : [page.paint("faint", title), ...indented(rows, 2)];
  });
  const hidden = flags.filter(({ name }) => own.has(name)).map(({ name }) => `--${name}`);
  const note =
    hidden.length === 0
      ? []
      : wrapped(
          `${hidden.join(", ")}: after the command, this is the command's own flag; put the global one before it: ${program.bin} ${hidden[0]} … <resource> <command>.`,
          page.width - 2,
        );
  return titled("Global flags (anywhere on the line)", [...lines, ...note], page);
}

/** One argument pair per line, so that it can be read and pasted. */
function exampleLines(words: readonly string[]): readonly string[] {
  const quoted = words.map(argumentText);
  const lines = [quoted.slice(0, 3).join(" ")];
  for (let n = 3; n < quoted.length; n += 2) lines.push(`  ${quoted.slice(n, n + 2).join(" ")}`);
  return lines.map((line, n) => (n < lines.length - 1 ? `${line} \\` : line));
}

function notes({ flags, paging, response }: Command, { width }: Page): readonly string[] {
  const structured = flags.some(({ takes }) => takes.includes("object") || takes.includes("array"));
  const said = [
    ...(structured
      ? [
          "Arrays: repeat the flag, or give one array; objects: YAML or JSON, '{a: 1, b: [x, y]}'. null is null.",
        ]
      : []),
    ...(flags.length > 0
      ? [
          "@path in a value is replaced by that file's text, @- by standard input. YAML or JSON on standard input sets values by their names in the API; flags take precedence.",
        ]
      : []),
    ...(paging ? ["All pages are read; --max-items stops earlier."] : []),
    ...(response.stream ? ["Events of a stream are printed as they arrive."] : []),
  ];
  return said.flatMap((text) => wrapped(text, width));
}
