// The contract of a target: what everything that writes a part of the output declares, ours and other people's alike.

import type { Json } from "../model/brands.js";
import type { Document } from "../model/document.js";
import type { OutputSettings } from "../model/output-settings.js";
import type { PlannedFile } from "../writer/file-plan.js";
import type { ModuleMap } from "./modules.js";

/** One product of the generator: its files, and what it adds to the package and the README. */
export interface Target<Name extends string = string> {
  /** In kebab-case; how options, the command line and diagnostics call it. */
  readonly name: Name;
  /** The values it was made with, as JSON: part of the key under which results of a run are kept. */
  readonly options?: Json;
  /** Names of targets whose modules it imports: they are written with it. */
  readonly dependsOn?: readonly string[];
  /** Written without being asked for where all of these are asked for. */
  readonly includedWith?: readonly string[];
  /** The files it writes. What it throws becomes a diagnostic with its name, and nothing is written. */
  readonly files: (document: Document, context: TargetContext) => Iterable<PlannedFile>;
  /** Runtime modules it owns: those that the output reaches are copied. */
  readonly runtime?: RuntimeFolder;
  readonly package?: (document: Document, context: TargetContext) => PackageParts;
  /** Sections of README.md. */
  readonly readme?: (document: Document, context: TargetContext) => readonly ReadmeSection[];
}

export interface TargetContext {
  /** What the user decided about the output. */
  readonly settings: OutputSettings;
  /** In which module each definition and each resource is. */
  readonly modules: ModuleMap;
  /** Every target of this run, in the order in which they are written. */
  readonly targets: readonly Target[];
  /** True where the user asked for the target by name. */
  readonly isRequested: (name: string) => boolean;
  /** The result of `compute`, which is called once a run for all targets that ask. */
  readonly once: <T>(compute: (document: Document, context: TargetContext) => T) => T;
  /** Templates of the user, by the name of the one each replaces: `package/README.md.hbs`. */
  readonly templates: ReadonlyMap<string, string>;
}

/** Fields of package.json. Of two targets that name the same entry the later one counts. */
export interface PackageParts {
  /** Subpath → module below the output folder: `"./mocks"` → `src/mocks/index`. */
  readonly exports?: Readonly<Record<string, string>>;
  /** Package → range, as in package.json. */
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  /** Program → built file: `dist/cli/main.js`. */
  readonly bin?: Readonly<Record<string, string>>;
  /** Commands after `tsc`, in their order. */
  readonly build?: readonly string[];
  /** Folders that the client's `tsconfig.json` leaves out. */
  readonly exclude?: readonly string[];
}

export interface ReadmeSection {
  /** In kebab-case; the template `readme/<id>.md.hbs` of the user replaces the section. */
  readonly id: string;
  /** Markdown with its heading; empty where the section does not apply. */
  readonly text: string;
  /** The section it stands behind; without one, behind what earlier targets wrote. */
  readonly after?: string;
}

/** A folder of TypeScript modules that is copied, each module where something reaches it. */
export interface RuntimeFolder {
  /** `binary:` address of the folder, with a slash at its end. */
  readonly from: URL;
  /** Where the copies are: `src/core`. */
  readonly to: string;
  /** All modules are copied where this one is written; null = those that are imported. */
  readonly wholeWith: string | null;
}

/** The target as it is, with its type: for the default export of a target's module. */
export function defineTarget<const Name extends string>(target: Target<Name>): Target<Name> {
  return target;
}
