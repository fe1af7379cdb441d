// Problems → a JSON document for programs.

import { countByCode, groupProblems, type GroupSettings, type LocatedPlace } from "./group-problems.js";
import type { Problem } from "./problem.js";

/** As a program reads it; every problem is listed with all its places, errors first, then by code and place. `more` stands behind them. */
export function renderJson(
  problems: readonly Problem[],
  settings: Pick<GroupSettings, "locate">,
  more: object = {},
): string {
  const listed = groupProblems(problems, settings).flatMap(({ shown }) => shown);
  const count = (severity: Problem["severity"]): number =>
    problems.filter((problem) => problem.severity === severity).length;
  const report = {
    errors: count("error"),
    warnings: count("warning"),
    notes: count("note"),
    codes: Object.fromEntries(countByCode(problems)),
    problems: listed.map(({ code, severity, help, first, others }) => ({
      code,
      severity,
      text: first.text,
      help,
      ...placeOf(first),
      count: 1 + others.length,
      others: others.map((place) => ({ text: place.text, ...placeOf(place) })),
    })),
    ...more,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function placeOf({ found, pointer }: LocatedPlace): object {
  return {
    file: found?.file ?? null,
    line: found?.line ?? null,
    column: found?.column ?? null,
    pointer,
  };
}
