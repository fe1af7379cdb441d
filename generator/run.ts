// The pipeline: each stage's output is the next one's input. What needs explaining is explained in its room.

import { resolve } from "node:path";
import type { Problem, Position } from "./diagnostics/problem.js";
import { Report } from "./diagnostics/report.js";
import { readTemplates } from "./config/read-templates.js";
import { planFiles } from "./targets/plan-files.js";
import { ownTargets } from "./targets/registry.js";
import { selectTargets } from "./targets/select-targets.js";
import type { Target } from "./targets/target.js";
import type { Pointer } from "./model/brands.js";
import type { Document } from "./model/document.js";
import type { OutputSettings } from "./model/output-settings.js";
import { dumpDocument } from "./model/dump.js";
import type { Options } from "./config/options.js";
import { inspectDocument } from "./inspect/inspect-document.js";
import type { Inspection } from "./inspect/inspection.js";
import { unknownTypes, type UnknownType } from "./inspect/unknown-types.js";
import { FileWriter, type KnownTexts } from "./writer/file-writer.js";
import type { Formatting } from "./writer/format-text.js";
import { containedInOutput, nothingWritten, write, type Written } from "./output/write.js";
import { OperationFilter } from "./openapi/lower/choice.js";
import { lower } from "./openapi/lower.js";
import { applyOverlays } from "./input/overlay.js";
import { objectAt, type Raw } from "./input/raw.js";
import { readSource } from "./input/read.js";
import type { ReadLog } from "./input/read/read-log.js";
import { resolveRefs } from "./input/resolve.js";
import { upgrade } from "./openapi/upgrade.js";
import { validateBeside } from "./input/validate.js";
import { runPasses } from "./transform/index.js";
import { resolveNames } from "./transform/names.js";
import { isProgramName, withDefaults, type AllOptions } from "./config/defaults.js";
import { outputSettings, passSettings } from "./settings.js";
import { Stopwatch, type StageTime } from "./stopwatch.js";

export type Stage = "read" | "resolve" | "lower" | "passes" | "emit" | "finish" | "write";

export interface RunRequest {
  readonly options: Options;
  readonly cwd: string;
  readonly mode: "write" | "check" | "dryRun" | "model" | "lint" | "inspect";
  readonly onStage: (stage: Stage) => void;
  readonly stdin: () => Promise<string>;
  /** Absolute paths of the modules that the user's own targets come from; null = nobody said. */
  readonly targetModules?: readonly string[] | null;
  /** Told which files were read. */
  readonly reads?: ReadLog | undefined;
  /** Files of earlier runs that need no work, and what is told of those that did. */
  readonly cachedTexts?: KnownTexts | undefined;
}

export interface Outcome {
  /** False when there was an error: nothing was written, or `check` found the output stale. */
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  readonly files: Written;
  /** The model as stable JSON, in mode `model`; null otherwise. */
  readonly model: string | null;
  /** The types that came out as `unknown`, each with the reason. */
  readonly unknowns: readonly UnknownType[];
  /** What the SDK would hold, in mode `inspect`; null otherwise. */
  readonly inspection: Inspection | null;
  /** Examples and defaults that were compared with their schemas, in mode `lint`. */
  readonly examples: number;
  /** Where a problem stands in the source text. */
  readonly locate: (pointer: Pointer) => Position | null;
  readonly stages: readonly StageTime<Stage>[];
  /** Absolute paths of the files that were asked for, also those that are missing: what to watch. */
  readonly inputs: readonly string[];
}

export async function run(request: RunRequest): Promise<Outcome> {
  const options = withDefaults(request.options);
  const report = new Report({ strict: options.strict });
  const watch = new Stopwatch<Stage>(request.onStage);
  const done = (rest: Partial<Outcome>): Outcome => ({
    ok: !report.blocked,
    problems: report.problems,
    files: nothingWritten,
    model: null,
    unknowns: [],
    inspection: null,
    examples: 0,
    locate: () => null,
    stages: watch.stop(),
    inputs: [...(request.reads?.texts.keys() ?? [])],
    ...rest,
  });

  const writer = new FileWriter(formattingOf(options, request.cwd), request.cachedTexts ?? null);
  try {
    return await stages({ request, options, report, watch, writer, done });
  } catch (caught) {
    if (!isStackOverflow(caught)) throw caught;
    const budget = "schemas stand inside or behind each other more deeply than can be followed";
    report.add("SW105", null, { budget });
    return done({});
  } finally {
    writer.end();
  }
}

/** Stages recurse as deep as schemas do; nothing is written before the last of them is over. */
function isStackOverflow(caught: unknown): boolean {
  return caught instanceof RangeError && caught.message.includes("call stack");
}

interface Running {
  readonly request: RunRequest;
  readonly options: AllOptions;
  readonly report: Report;
  readonly watch: Stopwatch<Stage>;
  readonly writer: FileWriter;
  readonly done: (rest: Partial<Outcome>) => Outcome;
}

async function stages({ request, options, report, watch, writer, done }: Running): Promise<Outcome> {
  const { cwd, stdin, reads } = request;
  if (request.mode !== "lint" && request.mode !== "inspect") refuseOutput(options, cwd, report);
  refuseProgramName(options, report);
  const targets = selectTargets(options.targets, await ownTargets(), report);
  const templates = readTemplates(options.templates, cwd, report);
  if (targets === null || report.blocked) return done({});
  watch.begin("read");
  const reading = { ...options, cwd, stdin, reads };
  const read = await readSource(reading, report);
  const source = read && (await applyOverlays(read, reading, report));
  if (source === null) return done({});
  const checked = validateBeside(source, report);
  if (writes.has(request.mode) && isLarge(source.root)) writer.start();
  watch.begin("resolve");
  const sources = upgrade(await resolveRefs(source, { ...options, cwd, reads }, report), report);
  const stopped = async (): Promise<Outcome> => {
    await checked.finished();
    return done({ locate: sources.locate });
  };
  if (report.blocked) return stopped();
  watch.begin("lower");
  const lowered = lower(sources, report, new OperationFilter(options));
  if (report.blocked) return stopped();
  watch.begin("passes");
  const settings = passSettings(options);
  const document = resolveNames(runPasses(lowered, settings, report), settings, report);
  if (report.blocked) return stopped();
  if (request.mode === "model") return done({ model: dumpDocument(document), locate: sources.locate });
  const output = outputSettings(options, document);
  const unknowns = unknownTypes(document, sources, report.problems);
  if (request.mode === "inspect") {
    const inspection = inspectDocument(document, output.clientName, unknowns);
    return done({ inspection, unknowns, locate: sources.locate });
  }
  if (request.mode === "lint") {
    // With a validator of its own, which no other mode has a use for.
    const { checkExamples } = await import("./openapi/check-examples.js");
    const examples = checkExamples(sources, report);
    await checked.finished();
    return done({ examples, unknowns, locate: sources.locate });
  }
  watch.begin("emit");
  await addFiles(writer, { document, output, targets, templates, request }, report);
  if (report.blocked) return stopped();
  watch.begin("finish");
  const files = await writer.written(report);
  watch.begin("write");
  await checked.finished();
  if (report.blocked) return stopped();
  const { output: displayPath, force } = options;
  const written = write(
    files,
    { output: resolve(cwd, displayPath), displayPath, mode: request.mode, force },
    report,
  );
  return done({ files: written, unknowns, locate: sources.locate });
}

interface Emission {
  readonly document: Document;
  readonly output: OutputSettings;
  readonly targets: readonly Target[];
  readonly templates: ReadonlyMap<string, string>;
  readonly request: RunRequest;
}

/** Each plan is handed over as soon as it is there, and what other threads have finished is taken in between. */
async function addFiles(
  writer: FileWriter,
  { output: settings, ...rest }: Emission,
  report: Report,
): Promise<void> {
  for (const file of planFiles({ ...rest, settings }, report)) {
    writer.add(file, settings);
    await turnOfEventLoop();
  }
}

/** Long enough for what other threads have sent. */
function turnOfEventLoop(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

function formattingOf({ format, output }: AllOptions, cwd: string): Formatting {
  if (format === false) return { by: "none" };
  return format === "prettier" ? { by: "prettier", folder: resolve(cwd, output) } : { by: "oxfmt" };
}

/** The runs that need the text of files. */
const writes: ReadonlySet<RunRequest["mode"]> = new Set(["write", "check", "dryRun"]);

/** True when a second thread gains more than its start costs: some hundred paths and schemas. */
function isLarge(root: Raw): boolean {
  const [schemas, definitions] = [
    objectAt(objectAt(root, "components") ?? {}, "schemas"),
    objectAt(root, "definitions"),
  ];
  const parts = [objectAt(root, "paths"), schemas, definitions];
  return parts.reduce((sum, part) => sum + Object.keys(part ?? {}).length, 0) > 120;
}

function refuseProgramName({ cli }: AllOptions, report: Report): void {
  const bin = typeof cli === "object" ? cli.bin : undefined;
  if (bin === undefined || isProgramName(bin)) return;
  const message = `${JSON.stringify(bin)} cannot be the name of a program: letters, digits, "_", "." and "-" can, the last two not at its beginning`;
  report.add("SW505", null, { where: "the option cli.bin", message });
}

/** An output folder that contains the project would let a run remove what it did not write. */
function refuseOutput({ output, input }: AllOptions, cwd: string, report: Report): void {
  const local = input === "-" || /^https?:/i.test(input) ? [] : [resolve(cwd, input)];
  const inside = containedInOutput(resolve(cwd, output), [cwd, ...local]);
  if (inside === null) return;
  report.add("SW508", null, {
    output: output || ".",
    inside: inside === cwd ? "the folder this runs in" : input,
  });
}
