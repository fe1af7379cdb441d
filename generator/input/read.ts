// A path, an address or standard input → a document that claims to be OpenAPI.

import type { Report } from "../diagnostics/report.js";
import { loadText, realPath, type FetchSettings } from "./read/load-text.js";
import { rootLocation, displayLocation, type Location } from "./read/location.js";
import { isRaw, type Raw } from "./raw.js";
import { parseFile, type SourceFile } from "./read/source-file.js";
import { identifyVersion, type Version } from "./read/version.js";

export interface ReadSettings extends FetchSettings {
  /** A path, an http(s) address, or `-` for standard input. */
  readonly input: string;
  /** Absolute; paths are relative to it. */
  readonly cwd: string;
  readonly stdin?: (() => Promise<string>) | undefined;
}

/** The root document as it was read. */
export interface Source {
  readonly file: SourceFile;
  readonly root: Raw;
  readonly version: Version;
}

/** Null = nothing that generation could go on with; the report says why. */
export async function readSource(settings: ReadSettings, report: Report): Promise<Source | null> {
  const { input, cwd } = settings;
  const named = rootLocation(input, cwd);
  // The working folder has no name of its own.
  const displayPath = (named && displayLocation(named, cwd)) || input;
  if (!named) return unreadable(displayPath, "this is no address", report);
  const loaded = await loadText(await real(named), {
    ...settings,
    named,
    headersFor: named.kind === "remote" ? new URL(named.url).origin : null,
    mayConnect: () => true,
  });
  if (!loaded.ok) return unreadable(displayPath, loaded.reason, report);
  const file = parseFile({ name: "", location: loaded.location, displayPath, text: loaded.text }, report);
  if (!file) return null;
  const identified = identifyVersion(file.value);
  if ("found" in identified) {
    report.add("SW103", null, { found: identified.found }, file.map.place([]));
    return null;
  }
  return isRaw(file.value) ? { file, root: file.value, version: identified.version } : null;
}

function unreadable(file: string, reason: string, report: Report): null {
  report.add("SW101", null, { file, reason });
  return null;
}

/** References are relative to the file itself, not to a link that leads to it. */
async function real(location: Location): Promise<Location> {
  if (location.kind !== "local") return location;
  return { kind: "local", path: (await realPath(location.path)) ?? location.path };
}
