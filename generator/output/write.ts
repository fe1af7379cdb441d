// Brings the output folder to the planned files, or says how far it is from them.

import { existsSync, realpathSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Report } from "../diagnostics/report.js";
import type { TextFile } from "../writer/file-plan.js";
import { compareWithDisk, type FileFinding } from "./compare.js";
import { isLink, linkOut } from "./contained-path.js";
import { applyChanges, hasUnfinishedRun, recover, refusalOf, workFolder, type Change } from "./journal.js";

export interface WriteRequest {
  /** Absolute path of the output folder. */
  readonly output: string;
  /** How the folder is called in messages. */
  readonly displayPath: string;
  readonly mode: "write" | "check" | "dryRun";
  /** Overwrite files that are not ours or were edited. */
  readonly force: boolean;
}

/** What happened, or in a dry run would have happened, to the files; paths below the output folder, in order. */
export interface Written {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  /** Edited by hand and left alone. */
  readonly kept: readonly string[];
}

export const nothingWritten: Written = { written: [], removed: [], unchanged: [], kept: [] };

export function write(files: readonly TextFile[], request: WriteRequest, report: Report): Written {
  if (existsSync(request.output) && !statSync(request.output).isDirectory()) {
    report.add("SW503", null, { folder: request.displayPath, reason: "it is a file" });
    return nothingWritten;
  }
  if (request.mode === "check") return check(files, request, report);
  if (request.mode === "write") finishEarlierRun(request, report);
  if (report.blocked) return nothingWritten;
  const findings = compareWithDisk(request.output, files);
  reportRefusals(findings, request, report);
  if (report.blocked) return nothingWritten;
  const changes = findings.flatMap((finding) => changeFor(finding, request.force));
  if (request.mode === "write") attempt(() => applyChanges(request.output, changes), request, report);
  return summarise(findings, request.force);
}

/** Nothing is moved through a link, nor by a journal that was not written in this folder. */
function finishEarlierRun(request: WriteRequest, report: Report): void {
  if (isLink(request.output)) return report.add("SW507", null, { path: request.displayPath });
  const refusal = refusalOf(request.output);
  if (refusal === null) return attempt(() => recover(request.output), request, report);
  const folder = join(request.displayPath, workFolder);
  if ("link" in refusal) report.add("SW507", null, { path: join(request.displayPath, refusal.link) });
  else report.add("SW520", null, { folder, reason: refusal.reason });
}

function check(files: readonly TextFile[], request: WriteRequest, report: Report): Written {
  if (hasUnfinishedRun(request.output)) report.add("SW506", null, { folder: request.displayPath });
  const words: Record<FileFinding["state"], string | null> = {
    new: "missing",
    unchanged: null,
    stale: "stale",
    foreign: "not ours",
    edited: "edited by hand",
    leftover: "left over from an earlier run",
    leftoverEdited: "left over from an earlier run, and edited by hand",
  };
  const findings = compareWithDisk(request.output, files);
  // The manifest differs whenever a file does; naming it too would say nothing new.
  const manifest = findings.at(-1);
  const stale = findings.slice(0, -1).filter((finding) => words[finding.state] !== null);
  if (stale.length === 0 && manifest && manifest.state !== "unchanged") stale.push(manifest);
  for (const { path, state } of stale) {
    report.add("SW504", null, { path: join(request.displayPath, path), state: words[state] ?? state });
  }
  return summarise(findings, false);
}

function reportRefusals(findings: readonly FileFinding[], request: WriteRequest, report: Report): void {
  for (const { path, state } of findings) {
    const displayPath = join(request.displayPath, path);
    const link = linkOut(request.output, path);
    if (link !== null) report.add("SW507", null, { path: join(request.displayPath, link) });
    if (request.force) continue;
    if (state === "foreign") report.add("SW501", null, { path: displayPath });
    if (state === "edited" || state === "leftoverEdited") report.add("SW502", null, { path: displayPath });
  }
}

function changeFor(finding: FileFinding, force: boolean): readonly Change[] {
  const { path, state, text = null } = finding;
  switch (state) {
    case "new":
    case "stale":
      return [{ path, text }];
    case "leftover":
      return [{ path, text: null }];
    case "unchanged":
      return [];
    case "foreign":
    case "edited":
      return force ? [{ path, text }] : [];
    case "leftoverEdited":
      return force ? [{ path, text: null }] : [];
  }
}

/** Does what may fail for reasons of the disk, and reports it then. */
function attempt(act: () => void, request: WriteRequest, report: Report): void {
  try {
    act();
  } catch (error) {
    report.add("SW503", null, { folder: request.displayPath, reason: (error as Error).message });
  }
}

function summarise(findings: readonly FileFinding[], force: boolean): Written {
  const changed = findings.filter((finding) => changeFor(finding, force).length > 0);
  const kept = (finding: FileFinding) => finding.state === "edited" || finding.state === "leftoverEdited";
  return {
    written: changed.filter((finding) => finding.text !== undefined).map((finding) => finding.path),
    removed: changed.filter((finding) => finding.text === undefined).map((finding) => finding.path),
    unchanged: findings.filter((finding) => finding.state === "unchanged").map((finding) => finding.path),
    kept: force ? [] : findings.filter(kept).map((finding) => finding.path),
  };
}

/** The folder or file that would end up inside the output, or null. Compared after links are followed. */
export function containedInOutput(output: string, places: readonly string[]): string | null {
  const real = (path: string): string => {
    const absolute = resolve(path);
    return existsSync(absolute) ? realpathSync(absolute) : absolute;
  };
  const root = real(output);
  const inside = (place: string) => !relative(root, real(place)).startsWith("..");
  return places.find(inside) ?? null;
}
