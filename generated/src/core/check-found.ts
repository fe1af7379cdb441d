// Copied by sdkwright from its runtime. Changes made here are lost.
// Collecting issues: adding one, stopping at the limit, trying a rule apart. Knows no kind of value.

import type { Found, Rule } from "./check.js";
import { tooDeep } from "./check-depth.js";
import type { Finding, Issue } from "./check-issue.js";
import { pointer, schemaPointer, step } from "./check-place.js";

/** Thrown when a collection has reached its limit, and caught where the collection began. */
const full: unique symbol = Symbol("full");

/** Ends a search that went too deep. */
const stopped: unique symbol = Symbol("stopped");

interface Words {
  /** The keyword that is broken: the last step of the schema's pointer. */
  readonly keyword?: string;
  readonly expected: string;
  readonly received: string;
  readonly message?: string;
  /** A property of the value at this place that the issue is about. */
  readonly key?: string | number;
}

/** An issue while it is written. */
type Draft = Finding & { -readonly [K in keyof Issue]?: NonNullable<Issue[K]> };

/** The finding becomes the issue: engines add to an object far faster than they copy one. */
export function add(found: Found, finding: Finding, words: Words): void {
  const { keyword, expected, received, key, message = `Expected ${expected}, received ${received}.` } = words;
  const at = schemaPointer(found.places);
  const issue: Draft = finding;
  issue.path = pointer(found.keys) + (key === undefined ? "" : step(key));
  issue.schemaPath = keyword === undefined ? at : `${at}/${keyword}`;
  issue.message = message;
  issue.expected = expected;
  issue.received = received;
  if (found.tag !== null) issue.tag = tagOf(found, found.tag);
  put(found, issue as Issue);
}

/** Adds an issue that is ready, such as one from a trial. */
export function put(found: Found, issue: Issue): void {
  found.issues.push(issue);
  if (found.issues.length >= found.limit) throw full;
}

function tagOf({ keys }: Found, tag: NonNullable<Found["tag"]>): NonNullable<Issue["tag"]> {
  return { path: pointer(keys, tag.depth) + step(tag.property), value: tag.value };
}

/** Called where the fast check would throw `tooDeep`. */
export function stopTooDeep(found: Found): never {
  found.issues.push(endless(pointer(found.keys), schemaPointer(found.places)));
  throw stopped;
}

function endless(path: string, schemaPath: string): Issue {
  const message = "The value is nested too deeply to be checked, or contains itself.";
  const words = { expected: "less nesting", received: "a deeply nested value" };
  return { path, schemaPath, code: "too_deep", message, ...words };
}

/** Unions tried inside one another: beyond this only the verdict is asked for, so that trying stays cheap. */
export const mostTrials = 3;

/** Judges into a collection of its own; what is too deep in it, is too deep. */
export function collect(rule: Rule, value: unknown, found: Found, limit: number): readonly Issue[] {
  const { keys, places } = found;
  const sizes = [keys.length, places.length] as const;
  const apart: Found = { ...found, issues: [], limit, trials: found.trials + 1, visited: null };
  try {
    rule.check(value, apart);
  } catch (thrown) {
    if (thrown === stopped) found.issues.push(...apart.issues.slice(-1));
    if (thrown !== full) throw thrown;
    [keys.length, places.length] = sizes;
  }
  return apart.issues;
}

const mostIssues = 1000;

/** What is wrong with a value, at most 1,000 issues. Empty: the rule takes it. Never throws. */
export function search(
  rule: Rule,
  value: unknown,
  { all, strict }: { readonly all: boolean; readonly strict: boolean },
): readonly Issue[] {
  const found: Found = {
    issues: [],
    limit: all ? mostIssues : 1,
    strict,
    trials: 0,
    visited: null,
    keys: [],
    places: [],
    depth: 0,
    judged: -1,
    tag: null,
  };
  try {
    rule.check(value, found);
  } catch (thrown) {
    const { issues } = found;
    // Met by parts that are compared without a search, such as items that must differ.
    if (thrown === tooDeep) return [...issues, endless("", "#")];
    if (thrown === full ? all : thrown !== stopped) {
      issues.push(thrown === full ? tooMany : unreadable(thrown));
    }
  }
  return found.issues;
}

/** What is wrong with a value that failed its fast check: never empty. */
export function explain(rule: Rule, value: unknown, all: boolean): readonly Issue[] {
  const issues = search(rule, value, { all, strict: false });
  return issues.length > 0 ? issues : [unreadable(undefined)];
}

/** Where an issue is that is about the value as a whole. */
const whole = { path: "", schemaPath: "#" } as const;

const tooMany: Issue = {
  ...whole,
  code: "too_many",
  limit: mostIssues,
  message: `More than ${mostIssues} issues were found; the rest is not listed.`,
  expected: `at most ${mostIssues} issues`,
  received: "more",
};

function unreadable(thrown: unknown): Issue {
  const reason = thrown instanceof Error ? `: ${thrown.message}` : "";
  return {
    ...whole,
    code: "unreadable",
    message: `The value could not be read twice with the same outcome${reason}.`,
    expected: "plain data",
    received: "a value that changes or throws when it is read",
  };
}
