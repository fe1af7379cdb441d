// Overlay documents given by the user, applied to the root document one after the other (OpenAPI Overlay 1.0 and 1.1).
// References stay relative to the root document.

import type { Report } from "../diagnostics/report.js";
import type { applyAction } from "./overlay/apply-action.js";
import { Layers } from "./overlay/layers.js";
import { isList, isRaw, textAt, valueAt } from "./raw.js";
import type { ReadSettings, Source } from "./read.js";
import { loadText } from "./read/load-text.js";
import { rootLocation, displayLocation } from "./read/location.js";
import { parseFile, type SourceFile } from "./read/source-file.js";
import { identifyVersion } from "./read/version.js";

export interface OverlaySettings extends Omit<ReadSettings, "input"> {
  /** Paths or addresses, in the order in which they are applied. */
  readonly overlays: readonly string[];
}

/** Null = an overlay cannot be read or applied; the report says which and why. */
export async function applyOverlays(
  source: Source,
  settings: OverlaySettings,
  report: Report,
): Promise<Source | null> {
  if (settings.overlays.length === 0) return source;
  // With a JSONPath library that no other run has a use for.
  const { applyAction } = await import("./overlay/apply-action.js");
  const layers = new Layers(source.file.value, source.file.map);
  for (const path of settings.overlays) {
    const overlay = await readOverlay(path, { ...settings, source }, report);
    if (!overlay || !applyAll(overlay, { layers, apply: applyAction }, report)) return null;
  }
  const { value } = layers;
  const identified = identifyVersion(value);
  if ("found" in identified || !isRaw(value)) {
    const found = "found" in identified ? identified.found : "it is no object";
    report.add("SW103", null, { found }, layers.place([]));
    return null;
  }
  return { file: { ...source.file, value, map: layers }, root: value, version: identified.version };
}

async function readOverlay(
  path: string,
  settings: OverlaySettings & { readonly source: Source },
  report: Report,
): Promise<SourceFile | null> {
  const { cwd, source } = settings;
  const location = rootLocation(path, cwd);
  const displayPath = location ? displayLocation(location, cwd) : path;
  const root = source.file.location;
  const loaded =
    location &&
    (await loadText(location, {
      ...settings,
      // What the user gave for the document's origin is for no other.
      headersFor: root.kind === "remote" ? new URL(root.url).origin : null,
      mayConnect: () => true,
    }));
  if (loaded?.ok)
    return parseFile(
      { name: displayPath, location: loaded.location, displayPath, text: loaded.text },
      report,
    );
  report.add("SW101", null, { file: displayPath, reason: loaded?.reason ?? "this is no address" });
  return null;
}

interface Applying {
  readonly layers: Layers;
  readonly apply: typeof applyAction;
}

function applyAll({ value, map }: SourceFile, { layers, apply }: Applying, report: Report): boolean {
  const refuse = (reason: string, segments: readonly string[]): false => {
    report.add("SW113", null, { reason }, map.place(segments));
    return false;
  };
  const version = isRaw(value) ? (textAt(value, "overlay") ?? String(valueAt(value, "overlay"))) : "";
  if (!isRaw(value) || !/^1\.[01](?:\.|$)/.test(version))
    return refuse("an overlay starts with `overlay: 1.0.0` or `overlay: 1.1.0`", ["overlay"]);
  const actions = valueAt(value, "actions");
  if (!isList(actions)) return refuse("an overlay has a list of `actions`", ["actions"]);
  let isFine = true;
  actions.forEach((action, index) => {
    const segments = ["actions", String(index)];
    const fault = isRaw(action)
      ? apply(action, { map, segments }, layers)
      : ({ kind: "wrong", reason: "an action is an object" } as const);
    if (fault?.kind === "wrong") isFine = refuse(fault.reason, segments);
    else if (fault) report.add("SW112", null, { target: fault.target }, map.place([...segments, "target"]));
  });
  return isFine;
}
