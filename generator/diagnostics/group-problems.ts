// Problems by kind, in the order in which they are shown.

import type { Pointer } from "../model/brands.js";
import type { Problem, Severity, Position } from "./problem.js";

export interface LocatedProblem {
  readonly problem: Problem;
  /** Null = it has none, or the text is not at hand. */
  readonly position: Position | null;
}

/** All problems of one code and severity; they share a remedy. */
export interface ProblemGroup {
  readonly code: string;
  readonly severity: Severity;
  readonly help: string;
  readonly shown: readonly LocatedProblem[];
  /** How many more there are. */
  readonly hidden: number;
}

export interface GroupSettings {
  readonly locate: (pointer: Pointer) => Position | null;
  /** Absent = every problem is shown. */
  readonly perCode?: number;
}

/** Errors before warnings, then by code. */
export function groupProblems(
  problems: readonly Problem[],
  { locate, perCode = Infinity }: GroupSettings,
): readonly ProblemGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.code}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, found]) => {
      const [first] = found;
      if (!first) return [];
      // Finding a place costs a look at the text, so it is done for those shown, and for all only to put them in order.
      const located = found
        .map((problem) => ({ problem, position: positionOf(problem, { locate }) }))
        .sort(byPosition);
      const { code, severity, help } = first;
      const shown = located.slice(0, perCode);
      return [{ code, severity, help, shown, hidden: located.length - shown.length }];
    });
}

export function positionOf(problem: Problem, { locate }: GroupSettings): Position | null {
  return problem.position ?? (problem.pointer === null ? null : locate(problem.pointer));
}

/** How often each code was found, the most frequent first. */
export function countByCode(
  problems: readonly Problem[],
): readonly (readonly [code: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b));
}

// By code units: a locale would make the order depend on the machine.
function byPosition(a: LocatedProblem, b: LocatedProblem): number {
  return (
    compare(a.position?.file ?? "", b.position?.file ?? "") ||
    (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
    (a.position?.column ?? 0) - (b.position?.column ?? 0) ||
    compare(a.problem.pointer ?? "", b.problem.pointer ?? "") ||
    compare(a.problem.text, b.problem.text)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
