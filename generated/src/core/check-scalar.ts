// Copied by sdkwright from its runtime. Changes made here are lost.
// Rules of values without parts: strings, numbers, booleans, null, listed values, files.
// Knows nothing of objects or variants.

import type { Found, Rule } from "./check.js";
import {
  booleanType,
  nullType,
  numberType,
  objectType,
  stringType,
  listed,
  shown,
  typeBit,
  typeName,
  typesOf,
} from "./check-describe.js";
import { isFile } from "./check-file.js";
import { add } from "./check-found.js";
import type { Finding } from "./check-issue.js";
import { delegate, MadeRule, ruleOf, type RuleSource } from "./check-rule.js";
import { atLeast, atMost, codePoints } from "./check-text.js";

/** True when the value has one of the types; otherwise that is the issue. */
export function hasType(value: unknown, found: Found, types: number): boolean {
  if (typeBit(value) & types) return true;
  const names = typesOf(types);
  add(
    found,
    { code: "type", types: names },
    { keyword: "type", expected: listed(names), received: typeName(value) },
  );
  return false;
}

function typed(types: number): Rule {
  return new MadeRule(() => types, { check: (value, found) => void hasType(value, found, types) });
}

export const string: Rule = /* @__PURE__ */ typed(stringType);
export const number: Rule = /* @__PURE__ */ typed(numberType);
export const boolean: Rule = /* @__PURE__ */ typed(booleanType);
export const nothing: Rule = /* @__PURE__ */ typed(nullType);

interface TextLimits extends Limits {
  /** What else is asked of the text. */
  readonly also?: readonly Rule[];
}

/** Texts within limits. */
export function stringOf({ min = 0, max = Infinity, also = [] }: TextLimits): Rule {
  return new MadeRule(() => stringType, {
    check(value, found) {
      if (!hasType(value, found, stringType)) return;
      const text = value as string;
      if (!atLeast(text, min) || !atMost(text, max)) bounded(codePoints(text), found, { min, max }, "length");
      for (const rule of also) rule.check(text, found);
    },
  });
}

/** The rule of a text that must match. */
export function matches(pattern: RegExp): Rule {
  const { source } = pattern;
  return {
    check(value, found) {
      if (pattern.test(value as string)) return;
      const words = { keyword: "pattern", expected: `text matching ${source}`, received: shown(value) };
      add(found, { code: "pattern", pattern: source }, words);
    },
  };
}

interface NumberLimits extends Limits {
  readonly exclusiveMin?: number;
  readonly exclusiveMax?: number;
  /** What else is asked of the number. */
  readonly also?: Rule;
}

/** Numbers within limits. */
export function numberOf(limits: NumberLimits): Rule {
  return numeric("number", limits);
}

/** Whole numbers, within limits. */
export function integerOf(limits: NumberLimits): Rule {
  return numeric("integer", limits);
}

export const integer: Rule = /* @__PURE__ */ integerOf({});

function numeric(name: "number" | "integer", limits: NumberLimits): Rule {
  const { min = -Infinity, max = Infinity, exclusiveMin = -Infinity, exclusiveMax = Infinity, also } = limits;
  return new MadeRule(() => numberType, {
    check(value, found) {
      if (name === "integer" ? !Number.isInteger(value) : !Number.isFinite(value)) {
        const received = Number.isFinite(value) ? shown(value) : typeName(value);
        return add(found, { code: "type", types: [name] }, { keyword: "type", expected: name, received });
      }
      const given = value as number;
      const received = String(given);
      const breaks = (finding: Finding, keyword: string, expected: string): void =>
        add(found, finding, { keyword, expected, received });
      if (given < min) breaks({ code: "min", limit: min }, "minimum", `at least ${min}`);
      if (given > max) breaks({ code: "max", limit: max }, "maximum", `at most ${max}`);
      if (given <= exclusiveMin) {
        breaks(
          { code: "exclusive_min", limit: exclusiveMin },
          "exclusiveMinimum",
          `more than ${exclusiveMin}`,
        );
      }
      if (given >= exclusiveMax) {
        breaks(
          { code: "exclusive_max", limit: exclusiveMax },
          "exclusiveMaximum",
          `less than ${exclusiveMax}`,
        );
      }
      also?.check(given, found);
    },
  });
}

/** Every value. */
export const anything: Rule = { check: () => {} };

export const never: Rule = {
  types: 0,
  check: (value, found) => add(found, { code: "never" }, { expected: "no value", received: typeName(value) }),
};

export const file: Rule = {
  types: objectType,
  check(value, found) {
    if (isFile(value)) return;
    add(
      found,
      { code: "type", types: [] },
      { keyword: "type", expected: "file, bytes or stream", received: typeName(value) },
    );
  },
};

/** The one value that may be there. */
export function literal(value: unknown): Rule {
  return values([value]);
}

/** A value that must be one of those listed. */
export function values(all: Iterable<unknown>): Rule {
  const allowed = [...all];
  const keyword = allowed.length === 1 ? "const" : "enum";
  const types = allowed.reduce<number>((bits, item) => bits | typeBit(item), 0);
  let expected = "";
  return new MadeRule(() => types, {
    check(value, found) {
      if (allowed.includes(value)) return;
      expected ||= listed(allowed.map(shown));
      if (allowed.some((item) => typeof item === typeof value)) {
        return add(found, { code: "value", allowed }, { keyword, expected, received: shown(value) });
      }
      add(found, { code: "type", types: typesOf(types) }, { keyword, expected, received: typeName(value) });
    },
  });
}

/** Null, or what the rule says. */
export function nullable(source: RuleSource): Rule {
  const rule = ruleOf(source);
  const check: Rule["check"] = (value, found) => {
    if (value !== null) rule.check(value, found);
  };
  return delegate(rule, check, nullType);
}

export interface Limits {
  readonly min?: number;
  readonly max?: number;
}

/** What is counted: one of them, several, and how its keywords end. */
const counted = {
  length: ["character", "characters", "Length"],
  items: ["item", "items", "Items"],
  properties: ["property", "properties", "Properties"],
} as const;

/** `1 item`, `2 items`. */
export function amount(count: number, of: keyof typeof counted): string {
  return `${count} ${counted[of][count === 1 ? 0 : 1]}`;
}

/** Adds an issue where a count is out of its bounds. */
export function bounded(
  count: number,
  found: Found,
  { min = 0, max = Infinity }: Limits,
  of: keyof typeof counted,
): void {
  const less = count < min;
  if (!less && count <= max) return;
  const limit = less ? min : max;
  const words = {
    keyword: (less ? "min" : "max") + counted[of][2],
    expected: `at ${less ? "least" : "most"} ${amount(limit, of)}`,
    received: amount(count, of),
  };
  add(found, { code: less ? `min_${of}` : `max_${of}`, limit }, words);
}
