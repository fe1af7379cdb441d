// Problems by kind, in the order in which they are shown.

import type { Pointer } from "../model/brands.js";
import { placesOf, type Place, type Position, type Problem, type Severity } from "./problem.js";

export interface LocatedPlace extends Place {
  /** Null = it has none, or the text is not at hand. */
  readonly found: Position | null;
}

export interface LocatedProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly help: string;
  /** In the order of the files. */
  readonly first: LocatedPlace;
  readonly others: readonly LocatedPlace[];
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

/** Errors before warnings before notes, then by code. */
export function groupProblems(
  problems: readonly Problem[],
  { locate, perCode = Infinity }: GroupSettings,
): readonly ProblemGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${rank[problem.severity]} ${problem.code}`;
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
        .map((problem) => locateProblem(problem, { locate }))
        .sort((a, b) => byPosition(a.first, b.first));
      const { code, severity, help } = first;
      const shown = located.slice(0, perCode);
      return [{ code, severity, help, shown, hidden: located.length - shown.length }];
    });
}

const rank: { readonly [S in Severity]: number } = { error: 0, warning: 1, note: 2 };

export function locateProblem(problem: Problem, { locate }: GroupSettings): LocatedProblem {
  const { code, severity, help } = problem;
  const places = placesOf(problem).map((place) => ({ ...place, found: positionOf(place, locate) }));
  const [first = { ...problem, found: null }, ...others] = places.sort(byPosition);
  return { code, severity, help, first, others };
}

function positionOf({ position, pointer }: Place, locate: GroupSettings["locate"]): Position | null {
  return position ?? (pointer === null ? null : locate(pointer));
}

/** `1 more place`, `12 more places`. */
export function placeCount(number: number): string {
  return `${number} more place${number === 1 ? "" : "s"}`;
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
function byPosition(a: LocatedPlace, b: LocatedPlace): number {
  return (
    compare(a.found?.file ?? "", b.found?.file ?? "") ||
    (a.found?.line ?? 0) - (b.found?.line ?? 0) ||
    (a.found?.column ?? 0) - (b.found?.column ?? 0) ||
    compare(a.pointer ?? "", b.pointer ?? "") ||
    compare(a.text, b.text)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
