// Patterns as the user wants them checked: replaced by others, and what can backtrack without end made harmless.

import type { Assertion, Evaluated } from "../model/assertion.js";
import type { Pointer } from "../model/brands.js";
import type { Report } from "../diagnostics/report.js";
import type { Draft } from "../model/document.js";
import type { Schema } from "../model/schema.js";
import { mapSchema, mapDraft } from "../model/walk.js";
import { isString, isMap, isConstrained } from "../model/query/kinds.js";
import { backtracks } from "./backtracks.js";
import type { PassSettings, PatternSettings } from "./pass-settings.js";

/** Code points that a pattern made harmless takes: 2^20 ways are gone through in milliseconds. */
const mostCharacters = 20;

/** Every character, lines ends included: what takes no text restricts nothing where it is ruled out. */
const anything = "";

export function patterns(draft: Draft, { patterns }: PassSettings, report: Report): Draft {
  const known = new Map<string, boolean>();
  const isUnsafe = (pattern: string): boolean => {
    const result = known.get(pattern) ?? backtracks(pattern);
    known.set(pattern, result);
    return result;
  };
  /** What is checked in a pattern's place. */
  const resolvePattern = (written: string, pointer: Pointer): string => {
    const pattern = replacementOf(written, patterns) ?? written;
    if (!isUnsafe(pattern)) return pattern;
    if (patterns.unsafe === "refuse") report.add("SW326", pointer, { pattern });
    if (patterns.unsafe === "keep") report.add("SW325", pointer, { pattern });
    if (patterns.unsafe === "limit") return limited(pattern);
    return patterns.unsafe === "drop" ? anything : pattern;
  };
  return mapDraft(draft, (schema) => mapSchema(schema, (inner) => withPatterns(inner, resolvePattern)));
}

function replacementOf(written: string, { replace }: PatternSettings): string | undefined {
  return Object.hasOwn(replace, written) ? replace[written] : undefined;
}

/** Looks for the pattern anywhere, as it did, but only in a text of a few characters. */
function limited(pattern: string): string {
  return `^(?![^]{${mostCharacters + 1}})[^]*?(?:${pattern})`;
}

type PatternResolver = (pattern: string, pointer: Pointer) => string;

/** The same schema where no pattern changes. */
function withPatterns(schema: Schema, resolvePattern: PatternResolver): Schema {
  if (isString(schema)) {
    const { pattern, ...constraints } = schema.constraints;
    if (pattern === undefined) return schema;
    const next = resolvePattern(pattern, schema.pointer);
    if (next === pattern) return schema;
    return { ...schema, constraints: next === anything ? constraints : { ...constraints, pattern: next } };
  }
  if (isMap(schema) && schema.keyPattern !== null) {
    const next = resolvePattern(schema.keyPattern, schema.pointer);
    return next === schema.keyPattern ? schema : { ...schema, keyPattern: next === anything ? null : next };
  }
  if (!isConstrained(schema)) return schema;
  const [first, ...more] = schema.assertions;
  const change = (check: Assertion): Assertion =>
    assertionWithPatterns(check, (pattern) => resolvePattern(pattern, schema.pointer));
  const assertions = [change(first), ...more.map(change)] as const;
  return assertions.every((check, index) => check === schema.assertions[index])
    ? schema
    : { ...schema, assertions };
}

function assertionWithPatterns(check: Assertion, resolvePattern: (pattern: string) => string): Assertion {
  if (check.kind === "patternProperties") {
    const pattern = resolvePattern(check.pattern);
    return pattern === check.pattern ? check : { ...check, pattern };
  }
  if (check.kind !== "unevaluatedProperties") return check;
  const evaluated = evaluatedWithPatterns(check.evaluated, resolvePattern);
  return evaluated === check.evaluated ? check : { ...check, evaluated };
}

function evaluatedWithPatterns(evaluated: Evaluated, resolvePattern: (pattern: string) => string): Evaluated {
  const patterns = evaluated.patterns.map(resolvePattern);
  const cases = evaluated.cases.map((one) => ({
    ...one,
    then: evaluatedWithPatterns(one.then, resolvePattern),
    otherwise: one.else && evaluatedWithPatterns(one.else, resolvePattern),
  }));
  const isSame =
    patterns.every((pattern, index) => pattern === evaluated.patterns[index]) &&
    cases.every(
      (one, index) =>
        one.then === evaluated.cases[index]?.then && one.otherwise === evaluated.cases[index].else,
    );
  return isSame ? evaluated : { ...evaluated, patterns, cases };
}
