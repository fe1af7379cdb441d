// Finishing one file, in whichever thread: printed where it is a plan, then formatted. Loads the libraries it needs
// when it first needs them.

import { TextFormatter, type FormatterFailure, type Formatting } from "./format-text.js";
import { digest } from "../output/manifest.js";
import { textOf, type PlainPlan } from "./plain-plan.js";
import type { Printer } from "./print.js";

export interface Work {
  /** Below the output folder. */
  readonly path: string;
  readonly from: string | PlainPlan;
  readonly formatting: Formatting;
}

/** What came of a piece of work: its text, and the digest of it that stands in the manifest. */
export interface FinishedText {
  readonly text: string;
  readonly digest: string;
}

/** In this thread, or in another one. */
export interface TextFinisher {
  finish(work: Work): Promise<FinishedText | FormatterFailure>;
  /** Ends what keeps the process alive. */
  end(): void;
}

/** Files in work at a time: one is printed while another is formatted, off the thread. More only take more memory. */
const lanes = 2;

export class TextFinisherHere implements TextFinisher {
  readonly #formatter = new TextFormatter();
  readonly #lanes: Promise<unknown>[] = Array.from({ length: lanes }, () => Promise.resolve());
  #printer: Promise<Printer> | null = null;
  #next = 0;

  /** Loads the libraries before they are needed: for a thread that has nothing else to do. */
  async warmUp(formatting: Formatting): Promise<void> {
    await this.#getPrinter();
    await this.#formatter.format("file.ts", "", formatting);
  }

  finish(work: Work): Promise<FinishedText | FormatterFailure> {
    const lane = this.#next++ % lanes;
    const finished = (this.#lanes[lane] ?? Promise.resolve()).then(() => this.#finishNow(work));
    this.#lanes[lane] = finished.catch(() => {});
    return finished;
  }

  end(): void {}

  async #finishNow({ path, from, formatting }: Work): Promise<FinishedText | FormatterFailure> {
    const printed = typeof from === "string" ? from : await this.#print(from);
    const text = await this.#formatter.format(path, printed, formatting);
    return typeof text === "string" ? { text, digest: digest(path, text) } : text;
  }

  async #print(plan: PlainPlan): Promise<string> {
    return textOf(plan) ?? (await this.#getPrinter()).print(plan);
  }

  #getPrinter(): Promise<Printer> {
    return (this.#printer ??= import("./print.js").then(({ Printer }) => new Printer()));
  }
}
