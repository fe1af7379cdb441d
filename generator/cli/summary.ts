// The last lines of a run, in words. Knows nothing of colours or streams.

import type { Outcome } from "../index.js";

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
  const errors = outcome.problems.filter((problem) => problem.severity === "error").length;
  const warnings = outcome.problems.length - errors;
  if (errors + warnings > 0) lines.push(`${count(errors, "error")}, ${count(warnings, "warning")}`);
  return lines;
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
