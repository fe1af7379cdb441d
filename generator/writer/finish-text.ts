// One piece of work of finishing a file, in whichever thread it is done: printed where it is a plan, laid out where
// that is asked for. Loads the libraries it needs when it first needs them.

import { formatHere, formatText, type Formatter } from "./format-text.js";
import { digest } from "../output/manifest.js";
import { isText, planText, type PlainPlan } from "./print/plan-text.js";
import type { Printer } from "./print.js";

export interface Work {
  readonly path: string;
  /** A text to be laid out, or a plan to be printed as well. */
  readonly from: string | PlainPlan;
  readonly isLaidOut: boolean;
}

/** What came of a piece of work: its text, and the digest of it that stands in the manifest. */
export interface FinishedText {
  readonly text: string;
  readonly digest: string;
}

/** Whether a library prints it, which the second thread alone loads. */
export function needsPrinter({ from }: Work): boolean {
  return typeof from !== "string" && !isText(from);
}

export class TextFinisher {
  readonly #formatter: Formatter;
  #printer: Promise<Printer> | null = null;

  /** `formatter`: for what the layout does not know; this thread's own unless given. */
  constructor(formatter: Formatter = formatHere) {
    this.#formatter = formatter;
  }

  /** Loads the libraries before they are needed: for a thread that has nothing else to do. */
  async warmUp(): Promise<void> {
    await this.#getPrinter();
    for (const [parser, text] of samples) await this.#formatter(parser, text);
  }

  async finish({ path, from, isLaidOut }: Work): Promise<FinishedText> {
    const printed = typeof from === "string" ? from : await this.#print(from);
    const text = isLaidOut ? printed : await formatText(path, printed, this.#formatter);
    return { text, digest: digest(path, text) };
  }

  async #print(plan: PlainPlan): Promise<string> {
    return isText(plan) ? planText(plan, () => "") : (await this.#getPrinter()).print(plan);
  }

  #getPrinter(): Promise<Printer> {
    return (this.#printer ??= import("./print.js").then(({ Printer }) => new Printer()));
  }
}

/** By parser, what makes the formatter load it. */
const samples = [
  ["babel-ts", "const a = 1;"],
  ["markdown", "a"],
  ["json", "{}"],
] as const;
