// Problems → workflow commands of GitHub Actions, which shows them beside the lines they are about.
// Knows nothing of the repository: the caller says how a file is called in it.

import { groupProblems, type GroupSettings, type LocatedProblem } from "./group-problems.js";
import type { Problem } from "./problem.js";

export interface GithubSettings extends GroupSettings {
  /** The path from the repository's root; null = the file is not part of it. */
  readonly inRepository: (file: string) => string | null;
}

/**
 * One command a problem. GitHub shows ten errors and ten warnings of a step, so that the first few of each kind say
 * more than all of one.
 */
export function renderGithub(problems: readonly Problem[], settings: GithubSettings): string {
  return groupProblems(problems, settings)
    .flatMap(({ shown, hidden, code, severity }) => [
      ...shown.map((located) => command(located, settings)),
      ...(hidden > 0 ? [`::${severity} title=${code}::${escaped(`${hidden} more ${code}`)}\n`] : []),
    ])
    .join("");
}

function command({ problem, place }: LocatedProblem, { inRepository }: GithubSettings): string {
  const file = place && !/^https?:/i.test(place.file) ? inRepository(place.file) : null;
  const where = place && file !== null ? { file, line: place.line, col: place.column } : {};
  const properties = Object.entries({ ...where, title: problem.code })
    .map(([key, value]) => `${key}=${escapedProperty(String(value))}`)
    .join(",");
  // Without a line to stand beside, the place is said.
  const spot = file === null && place ? `${place.file}:${place.line}:${place.column}: ` : "";
  const pointer = place === null && problem.at !== null ? `${problem.at}: ` : "";
  const message = `${spot}${pointer}${problem.text}\n${problem.help}`;
  return `::${problem.severity} ${properties}::${escaped(message)}\n`;
}

/** As the runner undoes it (actions/toolkit, packages/core/src/command.ts). */
function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
