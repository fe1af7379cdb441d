// Patterns as the user wants them checked: replaced by others, and what can backtrack without end made harmless.
// Knows nothing of how a pattern is checked.

import type { Assertion, Evaluated } from "../model/assertion.js";
import type { Pointer } from "../model/brands.js";
import type { Report } from "../diagnostics/report.js";
import type { Draft } from "../model/document.js";
import type { Schema } from "../model/schema.js";
import { mapDraft } from "../model/walk-draft.js";
import { mapSchema } from "../model/walk.js";
import { isString, isRecord, isRefined } from "../model/query/kinds.js";
import { backtracks } from "./patterns/backtracks.js";
import type { PassSettings, PatternSettings } from "./pass-settings.js";

/** Code points that a pattern made harmless takes: 2^20 ways are gone through in milliseconds. */
const mostCharacters = 20;

/** Every character, lines ends included: what takes no text restricts nothing where it is ruled out. */
const anything = "";

export function patterns(draft: Draft, { patterns }: PassSettings, report: Report): Draft {
  const known = new Map<string, boolean>();
  const isUnsafe = (pattern: string): boolean => {
    const verdict = known.get(pattern) ?? backtracks(pattern);
    known.set(pattern, verdict);
    return verdict;
  };
  /** What is checked in a pattern's place. */
  const settle = (written: string, at: Pointer): string => {
    const pattern = replacementOf(written, patterns) ?? written;
    if (!isUnsafe(pattern)) return pattern;
    if (patterns.unsafe === "refuse") report.add("SW326", at, { pattern });
    if (patterns.unsafe === "keep") report.add("SW325", at, { pattern });
    if (patterns.unsafe === "limit") return limited(pattern);
    return patterns.unsafe === "drop" ? anything : pattern;
  };
  return mapDraft(draft, (schema) => mapSchema(schema, (inner) => settled(inner, settle)));
}

function replacementOf(written: string, { replace }: PatternSettings): string | undefined {
  return Object.hasOwn(replace, written) ? replace[written] : undefined;
}

/** Looks for the pattern anywhere, as it did, but only in a text of a few characters. */
function limited(pattern: string): string {
  return `^(?![^]{${mostCharacters + 1}})[^]*?(?:${pattern})`;
}

type Settle = (pattern: string, at: Pointer) => string;

/** The same schema where no pattern changes. */
function settled(schema: Schema, settle: Settle): Schema {
  if (isString(schema)) {
    const { pattern, ...limits } = schema.limits;
    if (pattern === undefined) return schema;
    const next = settle(pattern, schema.at);
    if (next === pattern) return schema;
    return { ...schema, limits: next === anything ? limits : { ...limits, pattern: next } };
  }
  if (isRecord(schema) && schema.keyPattern !== null) {
    const next = settle(schema.keyPattern, schema.at);
    return next === schema.keyPattern ? schema : { ...schema, keyPattern: next === anything ? null : next };
  }
  if (!isRefined(schema)) return schema;
  const [first, ...more] = schema.checks;
  const change = (check: Assertion): Assertion =>
    settledCheck(check, (pattern) => settle(pattern, schema.at));
  const checks = [change(first), ...more.map(change)] as const;
  return checks.every((check, index) => check === schema.checks[index]) ? schema : { ...schema, checks };
}

function settledCheck(check: Assertion, settle: (pattern: string) => string): Assertion {
  if (check.kind === "matchingKeys") {
    const pattern = settle(check.pattern);
    return pattern === check.pattern ? check : { ...check, pattern };
  }
  if (check.kind !== "remainingKeys") return check;
  const seen = settledSeen(check.seen, settle);
  return seen === check.seen ? check : { ...check, seen };
}

function settledSeen(seen: Evaluated, settle: (pattern: string) => string): Evaluated {
  const patterns = seen.patterns.map(settle);
  const cases = seen.cases.map((one) => ({
    ...one,
    then: settledSeen(one.then, settle),
    otherwise: one.otherwise && settledSeen(one.otherwise, settle),
  }));
  const isSame =
    patterns.every((pattern, index) => pattern === seen.patterns[index]) &&
    cases.every(
      (one, index) => one.then === seen.cases[index]?.then && one.otherwise === seen.cases[index].otherwise,
    );
  return isSame ? seen : { ...seen, patterns, cases };
}
