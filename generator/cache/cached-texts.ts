// Which files of an output folder came of which work: where the same is asked for again, the file as it stands is the
// answer. Texts are kept nowhere but in the output itself.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WrittenText } from "../writer/text-writer.js";
import type { KnownTexts } from "../writer/file-writer.js";
import { hashOf, readKept, writeKept } from "./run-record.js";

interface Entry {
  /** Of the plan or text it was made of. */
  readonly work: string;
  /** Of the bytes that came of it. */
  readonly text: string;
  /** As in the manifest. */
  readonly digest: string;
}

interface Kept {
  /** The program that did the work. */
  readonly stamp: string;
  readonly files: Readonly<Record<string, Entry>>;
}

/** Of one output folder, for one run. */
export class CachedTexts implements KnownTexts {
  readonly #folder: string;
  readonly #output: string;
  readonly #stamp: string;
  readonly #last: ReadonlyMap<string, Entry>;
  readonly #now = new Map<string, Entry>();
  readonly #found = new Set<string>();

  constructor({
    folder,
    output,
    stamp,
  }: {
    readonly folder: string;
    readonly output: string;
    readonly stamp: string;
  }) {
    this.#folder = folder;
    this.#output = output;
    this.#stamp = stamp;
    const kept = readKept<Kept>(folder, nameOf(output));
    this.#last = new Map(kept?.stamp === stamp ? Object.entries(kept.files) : []);
  }

  find(path: string, work: string): WrittenText | null {
    const known = this.#last.get(path);
    if (known?.work !== work) return null;
    const text = textAt(join(this.#output, path));
    // Edited, cut off, or gone: it is made again.
    if (text === null || hashOf(text) !== known.text) return null;
    this.#now.set(path, known);
    this.#found.add(path);
    return { text, digest: known.digest };
  }

  keep(path: string, work: string, { text, digest }: WrittenText): void {
    this.#now.set(path, { work, text: hashOf(text), digest });
  }

  /** Of the bytes of a file that was read in this run and found to be what it was; null = to be read. */
  hashOfFound(path: string): string | null {
    return this.#found.has(path) ? (this.#now.get(path)?.text ?? null) : null;
  }

  /** To be called once the files are written. */
  save(): void {
    writeKept<Kept>(this.#folder, nameOf(this.#output), {
      stamp: this.#stamp,
      files: Object.fromEntries(this.#now),
    });
  }
}

function nameOf(output: string): string {
  return `${hashOf(output).slice(0, 24)}.files`;
}

function textAt(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
