// The last lines of a run, in words: files by what was done with them, types that are `unknown`, problems by kind,
// times.

import { countByCode } from "../diagnostics/group-problems.js";
import type { Severity } from "../diagnostics/problem.js";
import type { Outcome, UnknownReason } from "../index.js";

type Mode = "write" | "check" | "dryRun" | "model";

/** What was done with the files, then the problems by severity. */
export function summaryLines(outcome: Outcome, mode: Mode): readonly string[] {
  const lines: string[] = [];
  const { written, unchanged, removed, kept } = outcome.files;
  if (mode === "dryRun") {
    for (const path of written) lines.push(`would write   ${path}`);
    for (const path of removed) lines.push(`would remove  ${path}`);
  }
  if (mode === "write" && outcome.ok) {
    const edited = kept.length > 0 ? `, ${kept.length} left as edited` : "";
    lines.push(
      `${written.length} written, ${unchanged.length} unchanged, ${removed.length} removed${edited}`,
    );
  }
  if (mode === "write" && !outcome.ok) lines.push("nothing was written");
  if (mode === "check" && outcome.ok) lines.push(`${unchanged.length} files are up to date`);
  if (outcome.unknowns.length > 0) lines.push(unknownsLine(outcome.unknowns));
  if (outcome.problems.length > 0) lines.push(totalLine(outcome.problems));
  return lines;
}

/** `3 types are unknown (any value allowed: 2, SW321: 1)`. */
export function unknownsLine(unknowns: Outcome["unknowns"]): string {
  const counts = new Map<string, number>();
  for (const { reason, code } of unknowns) {
    const why = code ?? unknownReasons[reason];
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  const listed = [...counts].sort(([, a], [, b]) => b - a).map(([why, number]) => `${why}: ${number}`);
  const subject = unknowns.length === 1 ? "1 type is" : `${unknowns.length} types are`;
  return `${subject} unknown (${listed.join(", ")}); \`sdkwright inspect\` lists them`;
}

/** From so many problems on, their kinds are counted too. */
const many = 10;

/** `0 errors, 65 warnings, 55 notes: 65 SW109, 40 SW301, 15 SW402`. */
export function totalLine(problems: Outcome["problems"]): string {
  const of = (severity: Severity): number => problems.filter((one) => one.severity === severity).length;
  const kinds = countByCode(problems).map(([code, number]) => `${number} ${code}`);
  const list = problems.length < many ? "" : `: ${kinds.join(", ")}`;
  const notes = of("note") === 0 ? "" : `, ${count(of("note"), "note")}`;
  return `${count(of("error"), "error")}, ${count(of("warning"), "warning")}${notes}${list}`;
}

export function timingLines(stages: Outcome["stages"]): readonly string[] {
  const total = stages.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return [...stages, { stage: "total", milliseconds: total }].map(
    ({ stage, milliseconds }) => `${stage.padEnd(8)} ${milliseconds.toFixed(0).padStart(6)} ms`,
  );
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

/** Why a type is `unknown`, in a few words. */
export const unknownReasons: { readonly [R in UnknownReason]: string } = {
  silent: "no schema keywords",
  any: "any value allowed",
  object: "no property described",
  list: "no items described",
  variant: "a variant of any value",
  undescribed: "no schema",
  reported: "lost",
};
