// The reference walk: from the root document to every file and place that references lead to.

import type { Report } from "../diagnostics/report.js";
import type { Json } from "../model/brands.js";
import { allowedRoots, type AllowedRoots } from "./resolve/allowed-roots.js";
import { breakLoops } from "./resolve/break-loops.js";
import { FileSet, locationOf, topOf } from "./resolve/file-set.js";
import { findReferences, type FoundReference, type Kinds } from "./resolve/find-references.js";
import type { Kind, Slot } from "./resolve/grammar.js";
import { Links } from "./resolve/links.js";
import type { FetchSettings } from "./read/load-text.js";
import type { Location } from "./read/location.js";
import type { Source } from "./read.js";
import { addressOf, type SchemaResource } from "./resolve/schema-resources.js";
import { readReference, type ReferenceText } from "./resolve/reference-text.js";
import { atEnd, below, resolveTarget } from "./resolve/resolve-target.js";
import type { SourceFile } from "./read/source-file.js";
import { pointerOf, type NodePath } from "./resolve/node-path.js";
import { isRaw, objectAt, displayText } from "./raw.js";

export interface ResolveSettings extends FetchSettings {
  readonly cwd: string;
  /** Folders, origins or addresses of folders that references may lead to, besides the document's own folder. */
  readonly allowRef?: readonly string[] | undefined;
}

/** All files of a document as they were read, and where each reference leads. */
export interface Resolved {
  readonly source: Source;
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly kinds: ReadonlyMap<object, Kind>;
  readonly links: Links;
  /** True for a file in which a schema says its own address or name. */
  readonly isIdentified: (file: string) => boolean;
  /** What the references of a place are relative to, as `links` wants it. */
  readonly baseOf: (nodePath: NodePath) => string;
  /** The schema resource around a place; null = the whole file. */
  readonly resourceOf: (nodePath: NodePath) => SchemaResource | null;
}

/** A reference whose file is known, waiting for its place. */
export interface OpenReference {
  readonly found: FoundReference;
  readonly file: SourceFile;
  readonly text: ReferenceText;
}

export async function resolveRefs(
  source: Source,
  settings: ResolveSettings,
  report: Report,
): Promise<Resolved> {
  const { cwd, allowRef = [] } = settings;
  const roots = await allowedRoots({ root: source.file.location, allowRef, cwd });
  const files = new FileSet(source.file, { ...settings, roots });
  const walk: Walk = {
    source,
    files,
    links: new Links(),
    kinds: new Map(),
    standing: [],
    names: [],
    report,
    roots,
  };

  let fresh = findIn(topOf(source.file), { shape: "one", kind: "document" }, walk);
  let waiting: readonly OpenReference[] = [];
  while (fresh.length > 0) {
    const opened = await openFiles(fresh, walk);
    // A pointer may lead through references that are settled only now, so those left over are tried again.
    const { next, left } = resolveAll([...waiting, ...opened], walk);
    fresh = next;
    waiting = left;
  }
  for (const { found } of waiting) {
    walk.links.set(files.baseOf(found.nodePath), found.ref, null);
    report.add("SW203", pointerOf(found.nodePath), { ref: found.ref });
  }
  reportStrayNames(walk);
  const baseOf = (nodePath: NodePath): string => files.baseOf(nodePath);
  breakLoops(walk.standing, { links: walk.links, files: files.files, baseOf }, report);
  const resourceOf = (nodePath: NodePath): SchemaResource | null => files.resourceOf(nodePath);
  return {
    source,
    files: files.files,
    kinds: walk.kinds,
    links: walk.links,
    baseOf,
    resourceOf,
    isIdentified: (file) => files.identified.has(file),
  };
}

interface Walk {
  readonly source: Source;
  readonly files: FileSet;
  readonly links: Links;
  readonly kinds: Kinds;
  /** References that stand for what they lead to, in the order found: the ones that can form a loop. */
  readonly standing: FoundReference[];
  /** Mappings to names that the root document's own components lack. */
  readonly names: FoundReference[];
  readonly report: Report;
  readonly roots: AllowedRoots;
}

function findIn(nodePath: NodePath, slot: Slot, walk: Walk): readonly FoundReference[] {
  const found = findReferences(nodePath, slot, {
    kinds: walk.kinds,
    identified: walk.files.identified,
  }).filter(({ ref, stands }) => stands || !isComponentName(ref, walk.source));
  for (const reference of found) if (reference.stands) walk.standing.push(reference);
  return found;
}

/** The references whose file could be had; of the others it is said why not. */
async function openFiles(found: readonly FoundReference[], walk: Walk): Promise<readonly OpenReference[]> {
  const { files, links, report, roots } = walk;
  walk.names.push(...found.filter(isName));
  const asked = found
    .filter((reference) => !isName(reference))
    .map((reference) => ({ found: reference, ...fileOf(reference, walk) }));
  await files.open(
    asked.flatMap(({ file, location }) => (file === null && location !== null ? [location] : [])),
    report,
  );
  return asked.flatMap(({ found: reference, text, file, location }) => {
    if (file !== null) return [{ found: reference, file, text }];
    const opened = location && files.opened(location);
    if (opened?.kind === "file") return [{ found: reference, file: opened.file, text }];
    const { ref, nodePath } = reference;
    links.set(files.baseOf(nodePath), ref, null);
    const reason = opened?.kind === "failed" ? opened.reason : "this is no address that can be opened";
    if (opened?.kind === "refused" && location)
      report.add("SW202", pointerOf(nodePath), {
        ref,
        root: roots.listed,
        grant: roots.grantFor(location),
      });
    else if (reason !== null) report.add("SW204", pointerOf(nodePath), { ref, reason });
    return [];
  });
}

/** No file is looked for under a bare name; whether a component has it is known when all files are. */
function isName({ ref, stands }: FoundReference): boolean {
  return !stands && isBareName(ref);
}

/** The schemas of the root document may stand in a file that its components refer to. */
function reportStrayNames({ names, source, files, links, report }: Walk): void {
  if (names.length === 0) return;
  const schemas = schemasBeyond(topOf(source.file), { files, links });
  for (const { ref, nodePath } of names) {
    if (schemas !== null && isRaw(schemas) && Object.hasOwn(schemas, ref)) continue;
    links.set(files.baseOf(nodePath), ref, null);
    report.add("SW203", pointerOf(nodePath), { ref });
  }
}

function schemasBeyond(top: NodePath, means: Pick<Walk, "files" | "links">): Json | null {
  for (const segments of [["components", "schemas"], ["definitions"]]) {
    const found = below(top, segments, means);
    const end = found && atEnd(found, means);
    if (end) return end.value;
  }
  return null;
}

interface AskedFile {
  readonly text: ReferenceText;
  /** Set when no file need be opened. */
  readonly file: SourceFile | null;
  readonly location: Location | null;
}

function fileOf({ ref, nodePath }: FoundReference, { files, roots }: Walk): AskedFile {
  const text = readReference(ref);
  const own = files.files.get(nodePath.file) ?? null;
  if (text.uri === "" || own === null) return { text, file: own, location: null };
  const base = files.resourceOf(nodePath)?.address ?? null;
  const address = addressOf(text.uri, base);
  // An address that the file itself claims for one of its schemas needs no connection.
  const claimed =
    /^[a-z][a-z0-9+.-]+:/i.test(text.uri) || base !== null ? files.resources(nodePath.file) : null;
  if (claimed?.byAddress.has(address ?? text.uri) || claimed?.byAddress.has(text.uri))
    return { text, file: own, location: null };
  // An `$id` may be the address of a place on the web that nothing is fetched from: then the file's own counts.
  if (address !== null && /^https?:/.test(address) && roots.admitsUrl(address))
    return { text, file: null, location: { kind: "remote", url: address } };
  return { text, file: null, location: locationOf(text.uri, own) };
}

/** Settles what can be settled and walks what it leads to. */
function resolveAll(
  open: readonly OpenReference[],
  walk: Walk,
): { readonly next: readonly FoundReference[]; readonly left: readonly OpenReference[] } {
  const next: FoundReference[] = [];
  let left = open;
  for (let before = -1; before !== left.length;) {
    before = left.length;
    left = left.filter((reference) => {
      const target = resolveTarget(reference, walk);
      if (target === null) return true;
      walk.links.set(walk.files.baseOf(reference.found.nodePath), reference.found.ref, pointerOf(target));
      reportWrongKind(reference.found, target, walk.report);
      next.push(...findIn(target, reference.found.slot, walk));
      return false;
    });
  }
  return { next, left };
}

/** Schemas apart, which say so where they stand. */
function reportWrongKind({ ref, nodePath, slot }: FoundReference, { value }: NodePath, report: Report): void {
  const fits = slot.kind === "text" ? typeof value === "string" : slot.kind === "schema" || isRaw(value);
  if (fits) return;
  const noun = slot.kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const expected = slot.shape === "map" ? `a map of ${noun}s` : noun;
  report.add("SW302", pointerOf(nodePath), {
    keyword: `what stands at ${ref}`,
    actual: displayText(value),
    expected,
  });
}

/** OpenAPI 3.1.1 section 4.8.25: a text that could be both is the name. */
function isComponentName(text: string, { root }: Source): boolean {
  const components = objectAt(root, "components");
  const schemas = (components && objectAt(components, "schemas")) ?? objectAt(root, "definitions");
  return schemas !== null && Object.hasOwn(schemas, text);
}

/** A name that no component has: no file is looked for under it. */
function isBareName(text: string): boolean {
  return /^[\w.-]+$/.test(text) && !/\.(?:ya?ml|json)$/i.test(text);
}
