// Finishing one file, in whichever thread: printed where it is a plan, then formatted. Loads the libraries it needs
// when it first needs them.

import { bug } from "../bug.js";
import { TextFormatter, type FormatterFailure, type Formatting, type TextFault } from "./format-text.js";
import { digest } from "../output/manifest.js";
import type { PlainPlan } from "./plain-plan.js";
import type { Printer } from "./print.js";

export interface Work {
  /** Below the output folder. */
  readonly path: string;
  /** A plan has structures, which a library prints. */
  readonly from: string | PlainPlan;
  readonly formatting: Formatting;
  /** The target it is of, where that is not ours: nobody has made sure that its text can be read. */
  readonly target?: string;
}

/** What came of a piece of work: its text, and the digest of it that stands in the manifest. */
export interface WrittenText {
  readonly text: string;
  readonly digest: string;
}

/** A file of a target that is not ours, whose text is not what the name of the file says. */
export interface FaultyText extends TextFault {
  readonly target: string;
}

export type Finished = WrittenText | FormatterFailure | FaultyText;

/** In this thread, or in another one. */
export interface TextWriter {
  finish(work: Work): Promise<Finished>;
  /** Ends what keeps the process alive. */
  end(): void;
}

/** Files in work at a time: one is printed while another is formatted, off the thread. More only take more memory. */
const lanes = 2;

export class LocalTextWriter implements TextWriter {
  readonly #formatter = new TextFormatter();
  readonly #lanes: Promise<unknown>[] = Array.from({ length: lanes }, () => Promise.resolve());
  #printer: Promise<Printer> | null = null;
  #next = 0;

  /** Loads the libraries before they are needed: for a thread that has nothing else to do. */
  async warmUp(formatting: Formatting): Promise<void> {
    await this.#getPrinter();
    await this.#formatter.format("file.ts", "", formatting);
  }

  finish(work: Work): Promise<Finished> {
    const lane = this.#next++ % lanes;
    const written = (this.#lanes[lane] ?? Promise.resolve()).then(() => this.#finishNow(work));
    this.#lanes[lane] = written.catch(() => {});
    return written;
  }

  end(): void {}

  async #finishNow({ path, from, formatting, target }: Work): Promise<Finished> {
    const printed = typeof from === "string" ? from : await this.#printed(from, target);
    if (typeof printed !== "string") return printed;
    const fault = target === undefined ? null : await syntaxFault(path, printed);
    const text = fault ?? (await this.#formatter.format(path, printed, formatting));
    if (typeof text === "string") return { text, digest: digest(path, text) };
    if ("failed" in text) return text;
    return target === undefined ? bug(`${path} cannot be formatted: ${text.message}`) : { ...text, target };
  }

  /** What the library refuses is a structure that a target put together wrongly. */
  async #printed(plan: PlainPlan, target: string | undefined): Promise<string | FaultyText> {
    if (target === undefined) return this.#print(plan);
    try {
      return await this.#print(plan);
    } catch (error) {
      const message = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
      return { target, line: 1, message: `ts-morph cannot print its statements: ${message}` };
    }
  }

  async #print(plan: PlainPlan): Promise<string> {
    return (await this.#getPrinter()).print(plan);
  }

  #getPrinter(): Promise<Printer> {
    return (this.#printer ??= import("./print.js").then(({ Printer }) => new Printer()));
  }
}

/** Not left to the formatter, which may be switched off. Null = it can be read, or is no code. */
async function syntaxFault(path: string, text: string): Promise<TextFault | null> {
  if (!/\.[cm]?[jt]sx?$/.test(path)) return null;
  const { parseFault } = await import("./print.js");
  return parseFault(path, text);
}
