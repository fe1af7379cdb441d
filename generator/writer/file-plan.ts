// What a target may return: a description of a file, not its text.

import type { StatementStructures } from "ts-morph";
import type { ImportBag, ModulePath } from "./symbols.js";

/** A TypeScript file to be printed. */
export interface FilePlan {
  readonly kind: "source";
  readonly module: ModulePath;
  /** First line of the file, after the notice that it is generated: what the file holds. Our own words only. */
  readonly title: string;
  readonly imports: ImportBag;
  /** Complete when handed over; printed in one go. Strings are statements made of encoded text. */
  readonly statements: readonly (StatementStructures | string)[];
  /** The target it is of, where that is not ours; set by the run. */
  readonly target?: string;
}

/** A file whose text is already decided: package files, copies of the runtime. */
export interface TextFile {
  readonly kind: "text";
  /** Path below the output folder, with `/` between segments. */
  readonly path: string;
  readonly text: string;
  /** As it stands in the manifest, where that is known already. */
  readonly digest?: string;
  /** As of a plan. */
  readonly target?: string;
}

export type PlannedFile = FilePlan | TextFile;
