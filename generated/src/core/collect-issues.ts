// Copied by sdkwright from its runtime. Changes made here are lost.
// Collects issues: adds one, stops at the limit, tries a rule apart from the rest.

import type { ValidationState, Rule } from "./validator.js";
import { tooDeep } from "./recursion.js";
import type { Finding, Issue } from "./issue.js";
import { pointer, schemaPointer, step } from "./rule-location.js";

/** Thrown when the limit of issues is reached, and caught where collecting began. */
const full: unique symbol = Symbol("full");

/** Ends validation that went too deep. */
const stopped: unique symbol = Symbol("stopped");

interface IssueText {
  /** The keyword that failed: the last token of the schema's pointer. */
  readonly keyword?: string;
  readonly expected: string;
  readonly received: string;
  readonly message?: string;
  /** The property of the value that the issue is about. */
  readonly key?: string | number;
}

/** An issue being built. */
type IssueDraft = Finding & { -readonly [K in keyof Issue]?: NonNullable<Issue[K]> };

/** The finding itself becomes the issue: engines extend an object far faster than they copy one. */
export function addIssue(state: ValidationState, finding: Finding, text: IssueText): void {
  const { keyword, expected, received, key, message = `Expected ${expected}, received ${received}.` } = text;
  const pointerText = schemaPointer(state.schemaPath);
  const issue: IssueDraft = finding;
  issue.path = pointer(state.instancePath) + (key === undefined ? "" : step(key));
  issue.schemaPath = keyword === undefined ? pointerText : `${pointerText}/${keyword}`;
  issue.message = message;
  issue.expected = expected;
  issue.received = received;
  if (state.discriminator !== null) issue.discriminator = discriminatorOf(state, state.discriminator);
  pushIssue(state, issue as Issue);
}

/** Adds a complete issue, such as one from a trial. */
export function pushIssue(state: ValidationState, issue: Issue): void {
  state.issues.push(issue);
  if (state.issues.length >= state.limit) throw full;
}

function discriminatorOf(
  { instancePath }: ValidationState,
  discriminator: NonNullable<ValidationState["discriminator"]>,
): NonNullable<Issue["discriminator"]> {
  return {
    path: pointer(instancePath, discriminator.depth) + step(discriminator.property),
    value: discriminator.value,
  };
}

/** Called where the fast check would throw `tooDeep`. */
export function stopAtMaxDepth(state: ValidationState): never {
  state.issues.push(tooDeepIssue(pointer(state.instancePath), schemaPointer(state.schemaPath)));
  throw stopped;
}

function tooDeepIssue(path: string, schemaPath: string): Issue {
  const message = "The value is nested too deeply to be validated, or contains itself.";
  const text = { expected: "less nesting", received: "a deeply nested value" };
  return { path, schemaPath, code: "too_deep", message, ...text };
}

/**
 * How many unions inside one another are tried with all their issues. Beyond this, the first issue ends a trial, so
 * that trials stay cheap.
 */
export const maxTrials = 3;

/** Applies a rule and collects its issues apart. If that goes too deep, so does the whole. */
export function tryRule(rule: Rule, value: unknown, state: ValidationState, limit: number): readonly Issue[] {
  const { instancePath, schemaPath } = state;
  const sizes = [instancePath.length, schemaPath.length] as const;
  const trial: ValidationState = { ...state, issues: [], limit, trials: state.trials + 1, visited: null };
  try {
    rule.validate(value, trial);
  } catch (thrown) {
    if (thrown === stopped) state.issues.push(...trial.issues.slice(-1));
    if (thrown !== full) throw thrown;
    [instancePath.length, schemaPath.length] = sizes;
  }
  return trial.issues;
}

const maxIssues = 1000;

/** The issues of a value, at most 1,000; none if it is valid. Never throws. */
export function collectIssues(
  rule: Rule,
  value: unknown,
  { all, strict }: { readonly all: boolean; readonly strict: boolean },
): readonly Issue[] {
  const state: ValidationState = {
    issues: [],
    limit: all ? maxIssues : 1,
    strict,
    trials: 0,
    visited: null,
    instancePath: [],
    schemaPath: [],
    depth: 0,
    looseDepth: -1,
    discriminator: null,
  };
  try {
    rule.validate(value, state);
  } catch (thrown) {
    const { issues } = state;
    // Thrown where values are compared as a whole, such as items that must be unique.
    if (thrown === tooDeep) return [...issues, tooDeepIssue("", "#")];
    if (thrown === full ? all : thrown !== stopped) {
      issues.push(thrown === full ? tooManyIssues : unreadableIssue(thrown));
    }
  }
  return state.issues;
}

/** The issues of a value that failed its fast check: never empty. */
export function explain(rule: Rule, value: unknown, all: boolean): readonly Issue[] {
  const issues = collectIssues(rule, value, { all, strict: false });
  return issues.length > 0 ? issues : [unreadableIssue(undefined)];
}

/** The location of an issue about the whole value. */
const root = { path: "", schemaPath: "#" } as const;

const tooManyIssues: Issue = {
  ...root,
  code: "too_many",
  limit: maxIssues,
  message: `There are more than ${maxIssues} issues; the rest is not listed.`,
  expected: `at most ${maxIssues} issues`,
  received: "more",
};

function unreadableIssue(thrown: unknown): Issue {
  const reason = thrown instanceof Error ? `: ${thrown.message}` : "";
  return {
    ...root,
    code: "unreadable",
    message: `The value could not be read, or changed between two reads${reason}.`,
    expected: "plain data",
    received: "a value that changes or throws when it is read",
  };
}
