// What every command that reads a document takes: where it is, how it is fetched, and what of it is wanted.
// Knows nothing of what a command does with it.

import { text } from "node:stream/consumers";
import type { Command } from "commander";
import { loadConfig } from "../config/load-config.js";
import { Report } from "../diagnostics/report.js";
import type { GenerateOptions, Options } from "../index.js";
import { parseDuration, parseHeader, parseOriginHeader, parseSize } from "./flag-values.js";
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
    .option("--strict", "treat warnings as errors");
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
