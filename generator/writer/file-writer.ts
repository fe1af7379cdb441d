// Plans and texts → files with their final text, in a second thread where that pays: it begins with the first file
// while others are still to come.

import { createHash } from "node:crypto";
import type { Report } from "../diagnostics/report.js";
import type { OutputSettings } from "../model/output-settings.js";
import type { PlannedFile, TextFile } from "./file-plan.js";
import {
  LocalTextWriter,
  type Finished,
  type WrittenText,
  type TextWriter,
  type Work,
} from "./text-writer.js";
import { WorkerTextWriter } from "./writer-thread.js";
import type { Formatting } from "./format-text.js";
import { plainPlan, textOf } from "./plain-plan.js";

/** Files that an earlier run finished. */
export interface KnownTexts {
  /** Null = to be made. `work`: a hash of what the file is made of. */
  find(path: string, work: string): WrittenText | null;
  keep(path: string, work: string, written: WrittenText): void;
}

interface Job {
  readonly path: string;
  /** Of the work, where earlier runs are known. */
  readonly hash: string | null;
  readonly written: Promise<Finished>;
}

/** The files of one run. To be ended, since a thread keeps the process alive. */
export class FileWriter {
  readonly #formatting: Formatting;
  readonly #known: KnownTexts | null;
  readonly #jobs: Job[] = [];
  readonly #found: TextFile[] = [];
  readonly #local = new LocalTextWriter();
  /** Where libraries print structures. */
  #printing: TextWriter = this.#local;

  constructor(formatting: Formatting, known: KnownTexts | null) {
    this.#formatting = formatting;
    this.#known = known;
  }

  /** The second thread, which loads its libraries while this one has other work. */
  start(): void {
    // A worker runs JavaScript; from TypeScript sources the same work is done in this thread.
    if (!import.meta.url.endsWith(".ts")) this.#printing = new WorkerTextWriter(this.#formatting);
  }

  end(): void {
    this.#printing.end();
  }

  /** Returns at once. A text only wants formatting, which is done off every thread; a plan is printed first. */
  add(file: PlannedFile, settings: OutputSettings): void {
    const work = workOf(file, settings, this.#formatting);
    const hash = this.#known && hashOf(work);
    const found = (hash !== null && this.#known?.find(work.path, hash)) || null;
    if (found !== null) {
      this.#found.push({ kind: "text", path: work.path, ...found });
      return;
    }
    const written = (typeof work.from === "string" ? this.#local : this.#printing).finish(work);
    // Nobody may be waiting yet when it fails.
    written.catch(() => {});
    this.#jobs.push({ path: work.path, hash, written });
  }

  /** All that were added; of a formatter that fails and of what does not parse, the report is told. */
  async written(report: Report): Promise<readonly TextFile[]> {
    const files = this.#found;
    for (const { path, hash, written } of this.#jobs) {
      const made = await written;
      if ("failed" in made) {
        report.add(made.failed === "oxfmt" ? "SW509" : "SW519", null, { reason: made.reason });
        return [];
      }
      if ("target" in made) {
        report.add("SW515", null, { ...made, path });
        continue;
      }
      if (hash !== null) this.#known?.keep(path, hash, made);
      files.push({ kind: "text", path, ...made });
    }
    return files;
  }
}

function hashOf(work: Work): string {
  return createHash("sha256").update(JSON.stringify(work)).digest("hex");
}

function workOf(file: PlannedFile, { importExtension }: OutputSettings, formatting: Formatting): Work {
  const shared = { formatting, ...(file.target !== undefined && { target: file.target }) };
  if (file.kind === "text") return { path: file.path, from: file.text, ...shared };
  const plan = plainPlan(file, importExtension);
  return { path: `${file.module}.ts`, from: textOf(plan) ?? plan, ...shared };
}
