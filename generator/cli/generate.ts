// `sdkwright generate`: reads flags and configuration, runs, shows the stages, reports; with `--watch`, again whenever
// a file changes.

import { resolve, dirname } from "node:path";
import type { Writable } from "node:stream";
import { Command, InvalidArgumentError, Option } from "commander";
import createSpinner, { type Spinner } from "yocto-spinner";
import { generate, type GenerateOptions, type Options, type Outcome, type Stage } from "../index.js";
import { addDocumentOptions, readOptions, type DocumentFlags } from "./document-options.js";
import { addReportOptions, showProblems, type ReportFlags } from "./report-format.js";
import { summaryLines, timingLines } from "./summary.js";
import { configFiles } from "../config/load-config.js";
import { filesBelow } from "../config/read-templates.js";
import { addTargetOptions, targetFiles } from "./target-flags.js";
import { Changes, withLinkTargets } from "../watch/changes.js";

interface Flags extends DocumentFlags, ReportFlags {
  readonly output?: string;
  readonly check?: true;
  readonly force?: true;
  readonly dryRun?: true;
  readonly dumpIr?: true;
  readonly timing?: true;
  readonly format?: NonNullable<Options["format"]>;
  readonly watch?: true;
  readonly cache: boolean;
  readonly cacheDir?: string;
}

export function generateCommand(): Command {
  const command = new Command("generate")
    .description("write the SDK of an OpenAPI document")
    .option("-o, --output <dir>", "folder to write into (default: generated)")
    .option("--check", "compare without writing; exit 1 when the output is not up to date")
    .option("--force", "overwrite files that sdkwright did not write or that were edited by hand")
    .option("--dry-run", "list what would be written")
    .option("--dump-ir", "print the model as JSON and write nothing")
    .option("--timing", "print how long each stage took")
    .addOption(
      new Option(
        "--format <formatter>",
        "oxfmt (default), prettier with your own configuration, or none",
      ).argParser(parseFormat),
    )
    .option("--no-format", "leave the output unformatted, as --format none")
    .option("--watch", "run again whenever a file of the document or the configuration changes")
    .option("--no-cache", "ignore the results of earlier runs")
    .option(
      "--cache-dir <dir>",
      "where results of earlier runs are kept (default: node_modules/.cache/sdkwright)",
    );
  return addReportOptions(addDocumentOptions(addTargetOptions(command)))
    .exitOverride()
    .action(act);
}

async function act(document: string | undefined, flags: Flags, command: Command): Promise<void> {
  if (flags.watch) await watch(document, flags, command);
  const options = await readOptions(document, flags);
  const outcome = options && (await round(options, flags));
  process.exitCode = outcome === null ? 2 : outcome.ok ? 0 : 1;
}

async function watch(document: string | undefined, flags: Flags, command: Command): Promise<never> {
  const place = { cwd: process.cwd(), named: flags.config ?? null };
  let options: GenerateOptions | null = null;
  return watchRounds({
    config: () => [...configFiles(place), ...targetFiles(flags), ...templatesOf(options)],
    async run({ isConfigNew }) {
      if (isConfigNew) options = await readOptions(document, flags, { fresh: true });
      if (options?.input === "-") command.error("error: --watch needs a file: standard input is read once");
      return options && round(options, flags);
    },
  });
}

/** Templates are read by each run; that one is new or gone is seen by its folder. */
function templatesOf(options: GenerateOptions | null): readonly string[] {
  const folder = options?.templates;
  return folder === undefined ? [] : filesBelow(resolve(folder));
}

/** Runs, and shows what came of it. */
async function round(options: GenerateOptions, flags: Flags): Promise<Outcome> {
  const progress = new Progress(process.stderr);
  const outcome = await generate({
    ...options,
    ...fromFlags(flags),
    mode: modeOf(flags),
    onStage: (stage) => progress.begin(stage),
    cache: flags.cache && (flags.cacheDir ?? true),
  });
  progress.end();
  show(outcome, flags);
  return outcome;
}

function show(outcome: Outcome, flags: Flags): void {
  showProblems(outcome, flags);
  if (flags.dumpIr && outcome.model !== null) process.stdout.write(outcome.model);
  for (const line of summaryLines(outcome, modeOf(flags))) process.stderr.write(`${line}\n`);
  if (flags.timing) for (const line of timingLines(outcome.stages)) process.stderr.write(`${line}\n`);
}

function modeOf(flags: Flags): "write" | "check" | "dryRun" | "model" {
  if (flags.dumpIr) return "model";
  if (flags.check) return "check";
  return flags.dryRun ? "dryRun" : "write";
}

function fromFlags(flags: Flags): Options {
  return {
    ...(flags.output !== undefined && { output: flags.output }),
    ...(flags.force && { force: true }),
    ...(flags.format !== undefined && flags.format !== true && { format: flags.format }),
  };
}

function parseFormat(name: string): NonNullable<Options["format"]> {
  if (name === "none") return false;
  if (name === "oxfmt" || name === "prettier") return name;
  throw new InvalidArgumentError(`${name} is none of oxfmt, prettier, none.`);
}

interface Rounds {
  /** The files that the configuration is made of, as they are now. */
  readonly config: () => readonly string[];
  /** Runs once and shows what came of it; null = the configuration, which is to be read anew, is wrong. */
  readonly run: (settings: { readonly isConfigNew: boolean }) => Promise<Outcome | null>;
}

/** Runs, then runs again whenever a file changes that the run read. Ends when stopped. */
async function watchRounds({ config, run }: Rounds): Promise<never> {
  const changes = new Changes();
  let inputs: readonly string[] = [];
  for (let isConfigNew = true; ;) {
    const since = Date.now();
    inputs = (await run({ isConfigNew }))?.inputs ?? inputs;
    const ofConfig = withLinkTargets(config());
    changes.follow([...withLinkTargets(inputs), ...ofConfig], since);
    process.stderr.write("waiting for changes; stop with Ctrl+C\n");
    const changed = new Set(await changes.next());
    // Some systems tell of a folder only that something in it changed.
    isConfigNew = ofConfig.some((path) => changed.has(path) || changed.has(dirname(path)));
  }
}

const words: Record<Stage, string> = {
  read: "reading the document",
  resolve: "resolving references",
  lower: "building the model",
  passes: "resolving types and names",
  emit: "writing code",
  finish: "printing and formatting",
  write: "comparing files",
};

/** One line a stage: rewritten in place on a terminal, plain lines elsewhere. */
class Progress {
  readonly #stream: Writable & { readonly isTTY?: boolean };
  readonly #spinner: Spinner | null;

  constructor(stream: Writable & { readonly isTTY?: boolean }) {
    this.#stream = stream;
    this.#spinner =
      stream.isTTY === true && process.env["CI"] === undefined ? createSpinner({ stream }) : null;
  }

  begin(stage: Stage): void {
    if (this.#spinner === null) this.#stream.write(`${words[stage]}\n`);
    else if (this.#spinner.isSpinning) this.#spinner.text = words[stage];
    else this.#spinner.start(words[stage]);
  }

  end(): void {
    this.#spinner?.stop();
  }
}
