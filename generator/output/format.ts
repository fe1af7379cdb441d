// All texts → the formatter's layout. What is in a known form is laid out here; the rest goes to the formatter, on a
// second thread where that pays. Knows nothing of what the texts say.

import { Worker } from "node:worker_threads";
import type { TextFile } from "../plan/file-plan.js";
import { formatText, layout } from "./format-text.js";
import { layOut, type LaidOutPart } from "./layout/lay-out.js";
import { layOutTables } from "./layout/lay-out-tables.js";

/** Characters from which a thread of its own gains more than its start costs. */
const worthAThread = 20_000;

/** The formatter, loaded when there is work for it. To be ended, since a thread keeps the process alive. */
export class Formatter {
  #worker: Worker | null = null;
  #asked = 0;

  /** The same files in the same order, laid out. */
  async format(files: readonly TextFile[]): Promise<readonly TextFile[]> {
    const split = files.map((file) => ({ file, parts: file.laidOut === true ? [] : partsOf(file) }));
    const unknown = split.flatMap(({ file, parts }) =>
      parts.filter(({ known }) => !known).map(({ text }) => ({ path: file.path, text })),
    );
    const formatted = await this.#formatAll(unknown);
    let next = 0;
    const texts = split.map(({ file, parts }) =>
      file.laidOut === true
        ? file.text
        : parts.map(({ text, known }) => (known ? text : (formatted[next++] ?? text))).join(""),
    );
    return files.map((file, index) => ({ ...file, text: texts[index] ?? file.text }));
  }

  end(): void {
    void this.#worker?.terminate();
    this.#worker = null;
  }

  async #formatAll(texts: readonly UnknownText[]): Promise<readonly string[]> {
    const total = texts.reduce((sum, { text }) => sum + text.length, 0);
    // A worker runs JavaScript; from TypeScript sources the same work is done in this thread.
    const isHere = (total < worthAThread && this.#worker === null) || import.meta.url.endsWith(".ts");
    if (isHere) return Promise.all(texts.map(({ path, text }) => formatText(path, text)));
    this.#worker ??= new Worker(new URL("./format-worker.js", import.meta.url));
    const [worker, id] = [this.#worker, ++this.#asked];
    return new Promise((resolve, reject) => {
      const answered = ({ id: answer, texts: done }: FormatAnswer): void => {
        if (answer !== id) return;
        worker.off("message", answered);
        resolve(done);
      };
      worker.on("message", answered);
      worker.once("error", reject);
      worker.postMessage({ id, texts } satisfies FormatQuestion);
    });
  }
}

export interface UnknownText {
  readonly path: string;
  readonly text: string;
}

export interface FormatQuestion {
  readonly id: number;
  readonly texts: readonly UnknownText[];
}

export interface FormatAnswer {
  readonly id: number;
  readonly texts: readonly string[];
}

/** Formats in one go. */
export async function format(files: readonly TextFile[]): Promise<readonly TextFile[]> {
  const formatter = new Formatter();
  try {
    return await formatter.format(files);
  } finally {
    formatter.end();
  }
}

function partsOf({ path, text }: TextFile): readonly LaidOutPart[] {
  if (path.endsWith(".ts")) return layOut(text, layout.printWidth);
  if (path.endsWith(".md")) return layOutTables(text);
  return [{ text, known: false }];
}
