// Copied by sdkwright from its runtime. Changes made here are lost.
// Manual pages (man(7)): one for the program and one for each command.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { usage } from "./failure.js";
import { globalFlags } from "./globals.js";
import { calledBy } from "./parse-line.js";
import type { Command, Flag, Program, ResourceEntry } from "./program.js";
import { argumentText } from "./shell-quote.js";
import { escaped, oneLine } from "./terminal.js";
import { wrapped } from "./wrap.js";

/** `@manpages [-o folder] [--gzip]`; returns a summary of what was written. */
export async function writeManual(program: Program, args: readonly string[]): Promise<string> {
  let folder = "man";
  let zipped = false;
  for (let n = 0; n < args.length; n++) {
    const arg = args[n] ?? "";
    if (arg === "--gzip" || arg === "--gzip=true") zipped = true;
    else if (arg === "-o" || arg === "--output") folder = args[++n] ?? usage(`${arg} needs a folder.`);
    else usage(`@manpages does not take ${arg}.`, "Available: -o folder, --gzip");
  }
  const target = join(folder, "man1");
  await mkdir(target, { recursive: true });
  const pages: (readonly [string, string])[] = [[program.bin, programPage(program)]];
  for (const resource of program.resources)
    for (const command of (await resource.load()).commands)
      pages.push([pageName(program, resource, command.name), commandPage(program, resource, command)]);
  for (const [name, text] of pages) {
    const data = zipped ? gzipSync(text, { level: 9 }) : text;
    await writeFile(join(target, `${name}.1${zipped ? ".gz" : ""}`), data);
  }
  return `${pages.length} pages to ${target}`;
}

function pageName({ bin }: Program, { name }: ResourceEntry, command: string): string {
  return [bin, name.replaceAll(":", "-"), command].filter((word) => word !== "").join("-");
}

/** Escapes the text so that nothing in it is a roff request, escape or quote. */
function roff(text: string): string {
  return escaped(text)
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll('"', "\\(dq")
    .replace(/^([.'])/gm, "\\&$1");
}

function heading(program: Program, name: string, about: string): readonly string[] {
  const { bin, version } = program;
  return [
    `.TH "${roff(name.toUpperCase())}" 1 "" "${roff(`${bin} ${version}`)}"`,
    // No justification and no hyphenation, as on a screen.
    ".ad l",
    ".nh",
    ".SH NAME",
    `${roff(name)} \\- ${roff(oneLine(about) || name)}`,
  ];
}

function prose(text: string): readonly string[] {
  return wrapped(text, 78).map((line) => (line === "" ? ".PP" : roff(line)));
}

function item(head: string, about: readonly string[]): readonly string[] {
  return [".TP", `\\fB${roff(oneLine(head))}\\fR`, ...about];
}

function globalItems(program: Program, own: ReadonlySet<string>): readonly string[] {
  return globalFlags(program)
    .filter(({ name }) => !own.has(name))
    .flatMap(({ name, short, value, about }) =>
      item(
        `${short === undefined ? "" : `-${short}, `}--${name}${value === null ? "" : ` <${value}>`}`,
        prose(about),
      ),
    );
}

function programPage(program: Program): string {
  const { bin, about, title } = program;
  const commands = program.resources.flatMap((resource) =>
    resource.commands.flatMap((command) =>
      item(calledBy(program, resource, command.name).slice(bin.length + 1), [
        roff(oneLine(command.about)),
        `See ${roff(pageName(program, resource, command.name))}(1).`,
      ]),
    ),
  );
  return [
    ...heading(program, bin, title),
    ".SH SYNOPSIS",
    roff(`${bin} [global flags] <resource[:sub]> <command> [flags] [path parameters]`),
    ".SH DESCRIPTION",
    ...prose(about),
    ".SH COMMANDS",
    ...commands,
    ".SH OPTIONS",
    ...globalItems(program, new Set()),
    ".SH EXIT STATUS",
    ...prose(
      "0 success; 1 error from the API; 2 usage error; 3 unknown command; 4 missing credentials; 5 connection error or timeout; 130 interrupted.",
    ),
    "",
  ].join("\n");
}

function flagItem(flag: Flag): readonly string[] {
  const { name, type, required, about = "", defaultValue, values, items, deprecated, fields = [] } = flag;
  const listed = values ?? items?.values ?? [];
  const notes = [
    ...(deprecated === undefined ? [] : [deprecated === true ? "Deprecated." : `Deprecated: ${deprecated}`]),
    ...(listed.length > 0 ? [`Values: ${listed.join(", ")}`] : []),
    ...(defaultValue === undefined ? [] : [`Default: ${defaultValue}`]),
    ...fields.map((field) => `--${name}.${field.name}: ${field.required ? "" : "optional "}${field.type}`),
  ];
  const blocks = [prose(about), ...notes.map((note) => [roff(oneLine(note))])].filter(
    ({ length }) => length > 0,
  );
  const said = blocks.flatMap((lines, n) => (n === 0 ? lines : [".br", ...lines]));
  return item(`--${name}: ${required ? "" : "optional "}${type}`, said);
}

function commandPage(program: Program, resource: ResourceEntry, command: Command): string {
  const { bin } = program;
  const line = calledBy(program, resource, command.name);
  const flags = command.flags.flatMap(flagItem);
  const own = new Set(command.flags.map(({ name }) => name));
  return [
    ...heading(program, pageName(program, resource, command.name), command.about),
    ".SH SYNOPSIS",
    roff(`${line} [flags] [path parameters]`),
    ".SH DESCRIPTION",
    ...(command.deprecated === undefined ? [] : [".B Deprecated.", ".PP"]),
    ...prose(command.details ?? command.about),
    ".SH OPTIONS",
    ...flags,
    ".SH GLOBAL OPTIONS",
    ...globalItems(program, own),
    ".SH EXAMPLE",
    ".nf",
    roff([line, ...command.example.map(argumentText)].join(" ")),
    ".fi",
    ".SH SEE ALSO",
    `${roff(bin)}(1)`,
    "",
  ].join("\n");
}
