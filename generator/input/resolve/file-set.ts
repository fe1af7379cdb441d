// The files a document is made of, opened as references ask for them, each once.

import type { Report } from "../../diagnostics/report.js";
import type { AllowedRoots } from "./allowed-roots.js";
import { loadText, type FetchSettings, type Loaded } from "../read/load-text.js";
import { locationKey, relativePath, relativeTo, displayLocation, type Location } from "../read/location.js";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { findResources, type SchemaResource, type SchemaResources } from "./schema-resources.js";
import { parseFile, type SourceFile } from "../read/source-file.js";
import { pointerOf, type NodePath } from "./node-path.js";

export interface FileSetSettings extends FetchSettings {
  readonly cwd: string;
  readonly roots: AllowedRoots;
}

/** What came of asking for a file. */
export type Opened =
  | { readonly kind: "file"; readonly file: SourceFile }
  | { readonly kind: "refused" }
  /** Null = the text is broken, which was reported where it is. */
  | { readonly kind: "failed"; readonly reason: string | null };

/** Files opened at the same time: enough to keep a disk busy, few enough for any limit on open files. */
const together = 32;

/** Invariant: two names of one file give one SourceFile; the root document is always among them. */
export class FileSet {
  readonly #settings: FileSetSettings;
  readonly #root: SourceFile;
  readonly #byKey = new Map<string, Opened>();
  readonly #byName = new Map<string, SourceFile>();
  readonly #resources = new Map<string, SchemaResources>();
  /** Files in which something says its own address or name. */
  readonly identified = new Set<string>();

  constructor(root: SourceFile, settings: FileSetSettings) {
    this.#root = root;
    this.#settings = settings;
    this.#byKey.set(locationKey(root.location), { kind: "file", file: root });
    this.#byName.set(root.name, root);
  }

  get files(): ReadonlyMap<string, SourceFile> {
    return this.#byName;
  }

  /** The answer to an earlier `open` of the same location. */
  opened(location: Location): Opened | undefined {
    return this.#byKey.get(locationKey(location));
  }

  resources(name: string): SchemaResources | null {
    const file = this.#byName.get(name);
    if (!file) return null;
    const known = this.#resources.get(name) ?? findResources(topOf(file), addressOfFile(file.location));
    this.#resources.set(name, known);
    return known;
  }

  /** The resource around a place; null = its file is one, which is so for nearly all. */
  resourceOf(nodePath: NodePath): SchemaResource | null {
    return this.identified.has(nodePath.file) ? (this.resources(nodePath.file)?.of(nodePath) ?? null) : null;
  }

  /** What the references of a place are relative to, as a key: the file, or the resource inside it. */
  baseOf(nodePath: NodePath): string {
    const top = this.resourceOf(nodePath)?.top;
    return top && top.parent !== null ? pointerOf(top) : nodePath.file;
  }

  /** Reads side by side, reports in the order asked for. */
  async open(locations: readonly Location[], report: Report): Promise<void> {
    const fresh = new Map<string, Location>();
    for (const location of locations) if (!this.opened(location)) fresh.set(locationKey(location), location);
    const waiting = [...fresh];
    while (waiting.length > 0) {
      const batch = waiting.splice(0, together);
      const loaded = await Promise.all(batch.map(([, location]) => this.#load(location)));
      batch.forEach(([key], index) => this.#keep(key, loaded[index] ?? null, report));
    }
  }

  /** Null = outside the roots. */
  async #load(location: Location): Promise<Loaded | null> {
    const { roots, reads } = this.#settings;
    const admitted = await roots.admit(location);
    if (admitted === null) return null;
    const known = this.opened(admitted);
    // Under another name: nothing to read again, and a name that may come to mean another file.
    if (known?.kind === "file") {
      reads?.giveUp();
      return { ok: true, text: "", location: admitted };
    }
    const root = this.#root.location;
    return loadText(admitted, {
      ...this.#settings,
      named: location,
      headersFor: root.kind === "remote" ? new URL(root.url).origin : null,
      mayConnect: (url) => roots.admitsUrl(url),
    });
  }

  #keep(key: string, loaded: Loaded | null, report: Report): void {
    if (loaded === null) {
      this.#byKey.set(key, { kind: "refused" });
    } else if (!loaded.ok) {
      this.#byKey.set(key, loaded.refused ? { kind: "refused" } : { kind: "failed", reason: loaded.reason });
    } else {
      const opened = this.opened(loaded.location) ?? this.#parse(loaded, report);
      this.#byKey.set(locationKey(loaded.location), opened);
      this.#byKey.set(key, opened);
    }
  }

  #parse({ text, location }: Loaded & { readonly ok: true }, report: Report): Opened {
    const name = pointerName(location, this.#root.location);
    const displayPath = displayLocation(location, this.#settings.cwd);
    const file = parseFile({ name, location, displayPath, text }, report);
    if (!file) return { kind: "failed", reason: null };
    this.#byName.set(name, file);
    return { kind: "file", file };
  }
}

export function topOf(file: SourceFile): NodePath {
  return { file: file.name, parent: null, key: null, value: file.value };
}

function addressOfFile(location: Location): string | null {
  if (location.kind === "remote") return location.url;
  return location.kind === "local" ? pathToFileURL(location.path).href : null;
}

/** Relative to the root document's folder where that has a meaning; `#` would end the name, so it is encoded. */
function pointerName(location: Location, root: Location): string {
  if (location.kind === "remote") {
    const folder = root.kind === "remote" ? new URL(".", root.url).href : null;
    return folder !== null && location.url.startsWith(folder)
      ? location.url.slice(folder.length)
      : location.url;
  }
  if (location.kind === "stdin") return "";
  const from = root.kind === "stdin" ? root.folder : root.kind === "local" ? dirname(root.path) : "/";
  return relativePath(from, location.path).replaceAll("%", "%25").replaceAll("#", "%23");
}

/** The location a reference's address part means in a file. */
export function locationOf(uri: string, from: SourceFile): Location | null {
  return relativeTo(uri, from.location, { encoded: true });
}
