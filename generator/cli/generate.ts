// `sdkwright generate`: reads flags and configuration, runs, reports. Knows no stage of the pipeline.

import { text } from "node:stream/consumers";
import { Command, InvalidArgumentError, Option } from "commander";
import pc from "picocolors";
import { loadConfig } from "../config.js";
import { renderProblems } from "../diagnostics/render.js";
import { Report } from "../diagnostics/report.js";
import { generate, type Options, type Outcome } from "../index.js";
import { Progress } from "./progress.js";
import { summaryLines, timingLines } from "./summary.js";

interface Flags {
  readonly output?: string;
  readonly config?: string;
  readonly check?: true;
  readonly emit?: NonNullable<Options["emit"]>;
  readonly header?: Record<string, string>;
  readonly allowRef?: string[];
  readonly include?: string[];
  readonly exclude?: string[];
  readonly strict?: true;
  readonly force?: true;
  readonly dryRun?: true;
  readonly dumpIr?: true;
  readonly timing?: true;
  readonly format: boolean;
}

export function generateCommand(): Command {
  return new Command("generate")
    .description("write the SDK of an OpenAPI document")
    .argument("[document]", "path, http(s) address, or - for standard input")
    .option("-o, --output <dir>", "folder to write into (default: generated)")
    .option(
      "--config <file>",
      "configuration file (default: sdkwright.config.ts, .js, .json or package.json)",
    )
    .option("--check", "compare without writing; exit 1 when the output is not up to date")
    .addOption(
      new Option("--emit <list>", "comma-separated: types, validators, client, package").argParser(parseEmit),
    )
    .option(
      "--header <header>",
      "'name: value', sent to the document's own origin; may be repeated",
      parseHeader,
    )
    .option("--allow-ref <root>", "folder or origin that references may lead to; may be repeated", collect)
    .option(
      "--include <pattern>",
      "operations to write: tag:Name, /path/**, 'GET /path', webhook:name, deprecated, or an id; may be repeated",
      collect,
    )
    .option("--exclude <pattern>", "operations to leave out, in the same words; may be repeated", collect)
    .option("--strict", "treat warnings as errors")
    .option("--force", "overwrite files that are not ours or were edited by hand")
    .option("--dry-run", "say what would be written")
    .option("--dump-ir", "print the model as JSON and write nothing")
    .option("--timing", "print how long each stage took")
    .option("--no-format", "leave the output unformatted")
    .exitOverride()
    .action(act);
}

async function act(document: string | undefined, flags: Flags): Promise<void> {
  const cwd = process.cwd();
  const report = new Report();
  const config = await loadConfig(cwd, flags.config ?? null, report);
  if (report.blocked) {
    process.stderr.write(renderProblems(report.problems, { locate: () => null, style: pc }));
    process.exitCode = 2;
    return;
  }
  const progress = new Progress(process.stderr);
  const outcome = await generate({
    ...config.options,
    ...fromFlags(document, flags),
    cwd,
    mode: modeOf(flags),
    onStage: (stage) => progress.begin(stage),
    stdin: () => text(process.stdin),
  });
  progress.end();
  show(outcome, flags);
  process.exitCode = outcome.ok ? 0 : 1;
}

function show(outcome: Outcome, flags: Flags): void {
  process.stderr.write(renderProblems(outcome.problems, { locate: outcome.locate, style: pc }));
  if (flags.dumpIr && outcome.model !== null) process.stdout.write(outcome.model);
  for (const line of summaryLines(outcome, modeOf(flags))) process.stderr.write(`${line}\n`);
  if (flags.timing) for (const line of timingLines(outcome.stages)) process.stderr.write(`${line}\n`);
}

function modeOf(flags: Flags): "write" | "check" | "dryRun" | "model" {
  if (flags.dumpIr) return "model";
  if (flags.check) return "check";
  return flags.dryRun ? "dryRun" : "write";
}

/** Only what was said on the command line, so that it wins over the file and nothing else does. */
function fromFlags(document: string | undefined, flags: Flags): Options {
  return {
    ...(document !== undefined && { input: document }),
    ...(flags.output !== undefined && { output: flags.output }),
    ...(flags.emit && { emit: flags.emit }),
    ...(flags.header && { headers: flags.header }),
    ...(flags.allowRef && { allowRef: flags.allowRef }),
    ...(flags.include && { include: flags.include }),
    ...(flags.exclude && { exclude: flags.exclude }),
    ...(flags.strict && { strict: true }),
    ...(flags.force && { force: true }),
    ...(!flags.format && { format: false }),
  };
}

const emitters = ["types", "validators", "client", "package"] as const;

function parseEmit(list: string): NonNullable<Options["emit"]> {
  const wanted = list.split(",").map((name) => name.trim());
  const known = emitters.filter((name) => wanted.includes(name));
  const stray = wanted.find((name) => !(emitters as readonly string[]).includes(name));
  if (stray !== undefined) throw new InvalidArgumentError(`${stray} is none of ${emitters.join(", ")}.`);
  return known;
}

function parseHeader(header: string, before: Record<string, string> = {}): Record<string, string> {
  const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):\s*([^\r\n]*)$/.exec(header) ?? [];
  if (name === undefined || value === undefined)
    throw new InvalidArgumentError("It must read 'name: value'.");
  return { ...before, [name]: value };
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}
