// What every command that reads a document takes: where it is, how it is fetched, and what of it is wanted; and how the
// values of these flags are read: headers, times, sizes.

import { text } from "node:stream/consumers";
import { type Command, InvalidArgumentError } from "commander";
import { loadConfig } from "../config/load-config.js";
import { Report } from "../diagnostics/report.js";
import type { GenerateOptions, Options } from "../index.js";
import { targetModules, targetsFrom, type TargetFlags } from "./target-flags.js";
import { showProblems, type ReportFlags } from "./report-format.js";

export interface DocumentFlags extends TargetFlags {
  readonly config?: string;
  readonly header?: Record<string, string>;
  readonly originHeader?: Record<string, Record<string, string>>;
  readonly fetchTimeout?: number;
  readonly maxFileSize?: number;
  readonly allowRef?: string[];
  readonly overlay?: string[];
  readonly include?: string[];
  readonly exclude?: string[];
  readonly strict?: true;
}

export function addDocumentOptions(command: Command): Command {
  return command
    .argument("[document]", "path, http(s) URL, or - for standard input")
    .option(
      "--config <file>",
      "configuration file (default: sdkwright.config.ts, .js, .json or package.json)",
    )
    .option(
      "--header <header>",
      "'name: value', sent to the document's own origin; may be repeated",
      parseHeader,
    )
    .option(
      "--origin-header <header>",
      "'https://host name: value', sent to that origin alone; may be repeated",
      parseOriginHeader,
    )
    .option(
      "--fetch-timeout <time>",
      "timeout of each request: milliseconds, 45s or 2m (default: 30s)",
      parseDuration,
    )
    .option(
      "--max-file-size <size>",
      "size limit of each file: bytes, 64MiB or 20MB (default: 128MiB)",
      parseSize,
    )
    .option("--allow-ref <root>", "folder or origin that references may point to; may be repeated", collect)
    .option("--overlay <file>", "OpenAPI Overlay document to apply, path or URL; may be repeated", collect)
    .option(
      "--include <pattern>",
      "operations to include: tag:Name, /path/**, 'GET /path', webhook:name, deprecated, or an id; may be repeated",
      collect,
    )
    .option("--exclude <pattern>", "operations to exclude, in the same syntax; may be repeated", collect)
    .option("--strict", "treat warnings as errors; notes stay notes");
}

/**
 * The configuration with the flags over it; null = it is wrong, which was shown: a mistake of usage. `fresh`: it may
 * have been read before by this program.
 */
export async function readOptions(
  document: string | undefined,
  flags: DocumentFlags & ReportFlags,
  { fresh = false }: { readonly fresh?: boolean } = {},
): Promise<GenerateOptions | null> {
  const cwd = process.cwd();
  const report = new Report();
  const config = await loadConfig({ cwd, named: flags.config ?? null, fresh }, report);
  const targets = await targetsFrom(flags, config.options, { cwd, report });
  if (report.blocked) {
    showProblems({ problems: report.problems, locate: () => null }, flags);
    return null;
  }
  return {
    ...config.options,
    ...fromFlags(document, flags),
    ...(targets && { targets }),
    targetModules: [...(config.file === null ? [] : [config.file]), ...targetModules(flags)],
    cwd,
    stdin: () => text(process.stdin),
  };
}

/** Only what was said on the command line, so that it wins over the file and nothing else does. */
function fromFlags(document: string | undefined, flags: DocumentFlags): Options {
  return {
    ...(document !== undefined && { input: document }),
    ...(flags.header && { headers: flags.header }),
    ...(flags.originHeader && { originHeaders: flags.originHeader }),
    ...(flags.fetchTimeout !== undefined && { fetchTimeout: flags.fetchTimeout }),
    ...(flags.maxFileSize !== undefined && { maxFileSize: flags.maxFileSize }),
    ...(flags.allowRef && { allowRef: flags.allowRef }),
    ...(flags.overlay && { overlays: flags.overlay }),
    ...(flags.include && { include: flags.include }),
    ...(flags.exclude && { exclude: flags.exclude }),
    ...(flags.strict && { strict: true }),
  };
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

type Headers = Readonly<Record<string, string>>;

/** `authorization: Bearer x`. */
function parseHeader(header: string, before: Headers = {}): Headers {
  const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):\s*([^\r\n]*)$/.exec(header) ?? [];
  if (name === undefined || value === undefined)
    throw new InvalidArgumentError("It must read 'name: value'.");
  return { ...before, [name]: value };
}

/** `https://schemas.example.com authorization: Bearer x`. */
function parseOriginHeader(
  given: string,
  before: Readonly<Record<string, Headers>> = {},
): Readonly<Record<string, Headers>> {
  const [, address = "", header = ""] = /^(\S+)\s+(.*)$/s.exec(given) ?? [];
  const { origin, protocol } = URL.canParse(address) ? new URL(address) : { origin: "", protocol: "" };
  if (protocol !== "https:" && protocol !== "http:")
    throw new InvalidArgumentError("It must read 'https://host name: value'.");
  return { ...before, [origin]: parseHeader(header, before[origin]) };
}

const seconds = { ms: 0.001, "": 0.001, s: 1, m: 60 } as const;

/** Milliseconds: `30000`, `500ms`, `45s`, `2m`. */
function parseDuration(text: string): number {
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)(ms|s|m)?$/.exec(text) ?? [];
  const found = Math.round(Number(amount) * seconds[unit as keyof typeof seconds] * 1000);
  if (amount === undefined || found < 1)
    throw new InvalidArgumentError("It must be a number of milliseconds, or read 45s or 2m.");
  return found;
}

const bytes = { "": 1, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, kB: 1e3, MB: 1e6, GB: 1e9 } as const;

/** Bytes: `1000000`, `64MiB`, `20MB`. */
function parseSize(text: string): number {
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)(KiB|MiB|GiB|kB|MB|GB)?$/.exec(text) ?? [];
  const found = Math.round(Number(amount) * bytes[unit as keyof typeof bytes]);
  if (amount === undefined || found < 1)
    throw new InvalidArgumentError("It must be a number of bytes, or read 64MiB or 20MB.");
  return found;
}
