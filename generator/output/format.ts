// Texts → the formatter's layout, on two threads where that pays. Knows nothing of what the texts say.

import { Worker } from "node:worker_threads";
import type { TextFile } from "../plan/file-plan.js";
import { formatText } from "./format-text.js";

/** Characters of work from which a thread of its own gains more than its start costs. */
const worthAThread = 100_000;

/** To be ended, since a thread keeps the process alive. */
export class Formatter {
  #worker: Worker | null = null;
  /** Characters given to this thread and to the other. */
  #here = 0;
  #there = 0;
  readonly #waiting = new Map<number, { resolve: (text: string) => void; reject: (error: Error) => void }>();

  /** The file, laid out. May be asked for one file after the other, before the first is done. */
  async format(file: TextFile): Promise<TextFile> {
    const { path, text } = file;
    if (file.laidOut === true) return file;
    return {
      ...file,
      text: await (this.#goesThere(path, text) ? this.#ask(path, text) : this.#do(path, text)),
    };
  }

  end(): void {
    void this.#worker?.terminate();
    this.#worker = null;
  }

  /** The other thread takes what the formatter itself must read, and two thirds of the rest: this one prints as well. */
  #goesThere(path: string, text: string): boolean {
    // A worker runs JavaScript; from TypeScript sources the same work is done in this thread.
    if (import.meta.url.endsWith(".ts")) return false;
    if (this.#worker === null && this.#here + text.length < worthAThread) return false;
    return !path.endsWith(".ts") || this.#there <= 2 * this.#here;
  }

  #do(path: string, text: string): Promise<string> {
    this.#here += text.length;
    return formatText(path, text);
  }

  #ask(path: string, text: string): Promise<string> {
    this.#there += text.length;
    this.#worker ??= this.#start();
    const [worker, id] = [this.#worker, this.#waiting.size];
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, path, text } satisfies FormatQuestion);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL("./format-worker.js", import.meta.url));
    worker.on("message", ({ id, text }: FormatAnswer) => this.#waiting.get(id)?.resolve(text));
    worker.on("error", (error: Error) => {
      for (const { reject } of this.#waiting.values()) reject(error);
    });
    return worker;
  }
}

export interface FormatQuestion {
  readonly id: number;
  readonly path: string;
  readonly text: string;
}

export interface FormatAnswer {
  readonly id: number;
  readonly text: string;
}

/** Formats in one go. */
export async function format(files: readonly TextFile[]): Promise<readonly TextFile[]> {
  const formatter = new Formatter();
  try {
    return await Promise.all(files.map((file) => formatter.format(file)));
  } finally {
    formatter.end();
  }
}
