// What an emitter may return: a description of a file, not its text. Knows nothing of disks or of OpenAPI.

import type { StatementStructures } from "ts-morph";
import type { ImportBag, ModulePath } from "./symbols.js";

/** The entries of the output that depend on the document: the command-line program, and modules of the package. */
export type Entry = "program" | "node" | "enums" | "codecs";

/** A TypeScript file to be printed. */
export interface FilePlan {
  readonly kind: "source";
  readonly module: ModulePath;
  /** First line of the file, after the notice that it is generated: what the file holds. Our own words only. */
  readonly title: string;
  /** What its users reach by it; absent = nothing, or what every output has. */
  readonly entry?: Entry;
  readonly imports: ImportBag;
  /** Complete when handed over; printed in one go. Strings are statements made of encoded text. */
  readonly statements: readonly (StatementStructures | string)[];
}

/** A file whose text is already decided: package files, copies of the runtime. */
export interface TextFile {
  readonly kind: "text";
  /** Path below the output folder, with `/` between segments. */
  readonly path: string;
  readonly text: string;
  /** As it stands in the manifest, where that is known already. */
  readonly digest?: string;
}

export function hasEntry(plans: readonly FilePlan[], entry: Entry): boolean {
  return plans.some((plan) => plan.entry === entry);
}

export type PlannedFile = FilePlan | TextFile;
