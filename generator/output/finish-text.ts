// One piece of work of finishing a file, in whichever thread it is done: printed where it is a plan, laid out where
// that is asked for. Loads the libraries it needs when it first needs them.

import { formatText } from "./format-text.js";
import { isText, planText, type PlainPlan } from "./print/plan-text.js";
import type { Printer } from "./print.js";

export interface Work {
  readonly path: string;
  /** A text to be laid out, or a plan to be printed as well. */
  readonly from: string | PlainPlan;
  readonly isLaidOut: boolean;
}

export class TextFinisher {
  #printer: Promise<Printer> | null = null;

  async finish({ path, from, isLaidOut }: Work): Promise<string> {
    const text = typeof from === "string" ? from : await this.#print(from);
    return isLaidOut ? text : formatText(path, text);
  }

  async #print(plan: PlainPlan): Promise<string> {
    return isText(plan) ? planText(plan, () => "") : (await this.#getPrinter()).print(plan);
  }

  #getPrinter(): Promise<Printer> {
    return (this.#printer ??= import("./print.js").then(({ Printer }) => new Printer()));
  }
}
