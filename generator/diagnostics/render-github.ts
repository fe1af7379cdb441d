// Problems → workflow commands of GitHub Actions, which shows them beside the lines they are about. The caller says how
// a file is called in the repository.

import { groupProblems, placeCount, type GroupSettings, type LocatedProblem } from "./group-problems.js";
import type { Problem, Severity } from "./problem.js";

export interface GithubSettings extends GroupSettings {
  /** The path from the repository's root; null = the file is not part of it. */
  readonly inRepository: (file: string) => string | null;
}

/**
 * One command a problem, at its first place. GitHub shows ten errors and ten warnings of a step, so that the first few
 * of each kind say more than all of one.
 */
export function renderGithub(problems: readonly Problem[], settings: GithubSettings): string {
  return groupProblems(problems, settings)
    .flatMap(({ shown, hidden, code, severity }) => [
      ...shown.map((located) => command(located, settings)),
      ...(hidden > 0
        ? [`::${commands[severity]} title=${code}::${escaped(`${hidden} more ${code}`)}\n`]
        : []),
    ])
    .join("");
}

const commands: { readonly [S in Severity]: string } = {
  error: "error",
  warning: "warning",
  note: "notice",
};

function command(problem: LocatedProblem, { inRepository }: GithubSettings): string {
  const { code, severity, help, first, others } = problem;
  const position = first.found;
  const file = position && !/^https?:/i.test(position.file) ? inRepository(position.file) : null;
  const where = position && file !== null ? { file, line: position.line, col: position.column } : {};
  const properties = Object.entries({ ...where, title: code })
    .map(([key, value]) => `${key}=${escapedProperty(String(value))}`)
    .join(",");
  // Without a line to stand beside, the place is said.
  const spot = file === null && position ? `${position.file}:${position.line}:${position.column}: ` : "";
  const pointer = position === null && first.pointer !== null ? `${first.pointer}: ` : "";
  const more = others.length === 0 ? "" : ` (and ${placeCount(others.length)})`;
  const message = `${spot}${pointer}${first.text}${more}\n${help}`;
  return `::${commands[severity]} ${properties}::${escaped(message)}\n`;
}

/** As the runner undoes it (actions/toolkit, packages/core/src/command.ts). */
function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
