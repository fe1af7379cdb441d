// Copied by sdkwright from its runtime. Changes made here are lost.
// Collecting issues: adding one, stopping at the limit, trying a check apart. Knows no kind of value.

import type { Check, Found, Issue, IssueCode } from "./check.js";
import { tooDeep, type DeepCheck } from "./check-depth.js";

/** Thrown when a collection has reached its limit, and caught where the collection began. */
const full: unique symbol = Symbol("full");

/** Ends a check that went too deep, with the issue that says where. */
class TooDeep {
  readonly path: string;
  constructor(path: string) {
    this.path = path;
  }
}

export function add(
  found: Found,
  path: string,
  issue: {
    readonly code: IssueCode;
    readonly expected: string;
    readonly received: string;
    readonly message?: string;
  },
): void {
  const { code, expected, received } = issue;
  const message = issue.message ?? `Expected ${expected}, received ${received}.`;
  found.issues.push({ path, code, message, expected, received });
  if (found.issues.length >= found.limit) throw full;
}

/** Called where the fast check would throw `tooDeep`. */
export function stopTooDeep(path: string): never {
  throw new TooDeep(path);
}

/** Unions tried inside one another: beyond this only the verdict is asked for, so that trying stays cheap. */
export const mostTrials = 3;

/**
 * True when there is nothing to look for: the value passes its fast check, or the same place was looked at
 * before. Where only a verdict is asked for, one issue is all there is to say.
 */
export function isSettled(check: DeepCheck, value: unknown, at: { path: string; found: Found }): boolean {
  const { path, found } = at;
  const paths = found.visited.get(check) ?? new Set<string>();
  found.visited.set(check, paths);
  if (paths.has(path) || passes(check, value)) return true;
  paths.add(path);
  if (found.trials > mostTrials) add(found, path, { code: "no_variant", expected: "", received: "" });
  return false;
}

/** What is too deep passes for wrong here: the search for issues will come to the place itself. */
function passes(check: DeepCheck, value: unknown): boolean {
  try {
    return check(value, 0, null);
  } catch (thrown) {
    if (thrown === tooDeep) return false;
    throw thrown;
  }
}

/** Of issues added since `before` that say the same about the same place, keeps the first. */
export function toldOnce(found: Found, before: number): void {
  const added = found.issues.splice(before);
  const same = (a: Issue, b: Issue): boolean =>
    a.path === b.path && a.code === b.code && a.expected === b.expected;
  found.issues.push(
    ...added.filter((issue, index) => !added.slice(0, index).some((other) => same(issue, other))),
  );
}

/** Runs a check into a collection of its own. */
export function collect(
  check: Check,
  value: unknown,
  at: { path: string; limit: number; trials: number },
): Found {
  const found: Found = { issues: [], limit: at.limit, trials: at.trials, visited: new Map() };
  try {
    check(value, at.path, found);
  } catch (thrown) {
    if (thrown !== full) throw thrown;
  }
  return found;
}

const mostIssues = 1000;

/** What is wrong with a value that failed its fast check: never empty. */
export function explain(check: Check, value: unknown, all: boolean): readonly Issue[] {
  const found: Found = { issues: [], limit: all ? mostIssues : 1, trials: 0, visited: new Map() };
  const { issues } = found;
  try {
    check(value, "", found);
    if (issues.length === 0) issues.push(unreadable(undefined));
  } catch (thrown) {
    if (thrown !== full) issues.push(isDeep(thrown) ? deep(thrown) : unreadable(thrown));
    else if (all) issues.push(tooMany);
  }
  return issues;
}

function isDeep(thrown: unknown): thrown is TooDeep | typeof tooDeep {
  return thrown === tooDeep || thrown instanceof TooDeep;
}

function deep(thrown: TooDeep | typeof tooDeep): Issue {
  return {
    path: thrown === tooDeep ? "" : thrown.path,
    code: "too_deep",
    message: "The value is nested too deeply to be checked, or contains itself.",
    expected: "less nesting",
    received: "a deeply nested value",
  };
}

const tooMany: Issue = {
  path: "",
  code: "too_many",
  message: `More than ${mostIssues} issues were found; the rest is not listed.`,
  expected: `at most ${mostIssues} issues`,
  received: "more",
};

function unreadable(thrown: unknown): Issue {
  const reason = thrown instanceof Error ? `: ${thrown.message}` : "";
  return {
    path: "",
    code: "unreadable",
    message: `The value could not be read twice with the same outcome${reason}.`,
    expected: "plain data",
    received: "a value that changes or throws when it is read",
  };
}
