// Problems → a JSON document for programs.

import { countByCode, groupProblems, type GroupSettings } from "./group-problems.js";
import type { Problem } from "./problem.js";

/** As a program reads it; every problem is listed, errors first, then by code and place. `more` stands behind them. */
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
    codes: Object.fromEntries(countByCode(problems)),
    problems: listed.map(({ problem: { code, severity, text, help, pointer }, position }) => ({
      code,
      severity,
      text,
      help,
      file: position?.file ?? null,
      line: position?.line ?? null,
      column: position?.column ?? null,
      pointer: pointer,
    })),
    ...more,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
