// Copied by sdkwright from its runtime. Changes made here are lost.
// Rules of strings, numbers, booleans, null, enums and binary data.

import type { ValidationState, Rule } from "./validator.js";
import {
  booleanType,
  nullType,
  numberType,
  objectType,
  stringType,
  disjunction,
  displayText,
  typeBit,
  typeName,
  typesOf,
} from "./describe-value.js";
import { isBinary } from "./is-binary.js";
import { addIssue } from "./collect-issues.js";
import type { Finding } from "./issue.js";
import { delegate, BasicRule, ruleOf, type RuleSource } from "./rule.js";
import { hasMinLength, hasMaxLength, codePoints } from "./string-length.js";

/** True when the value has one of the types; otherwise adds an issue. */
export function hasType(value: unknown, state: ValidationState, types: number): boolean {
  if (typeBit(value) & types) return true;
  const names = typesOf(types);
  addIssue(
    state,
    { code: "type", types: names },
    { keyword: "type", expected: disjunction(names), received: typeName(value) },
  );
  return false;
}

function typed(types: number): Rule {
  return new BasicRule(() => types, { validate: (value, state) => void hasType(value, state, types) });
}

export const string: Rule = /* @__PURE__ */ typed(stringType);
export const number: Rule = /* @__PURE__ */ typed(numberType);
export const boolean: Rule = /* @__PURE__ */ typed(booleanType);
export const nullValue: Rule = /* @__PURE__ */ typed(nullType);

interface StringConstraints extends Bounds {
  /** Further rules for the string. */
  readonly also?: readonly Rule[];
}

/** Strings with constraints. */
export function stringOf({ min = 0, max = Infinity, also = [] }: StringConstraints): Rule {
  return new BasicRule(() => stringType, {
    validate(value, state) {
      if (!hasType(value, state, stringType)) return;
      const text = value as string;
      if (!hasMinLength(text, min) || !hasMaxLength(text, max))
        checkBounds(codePoints(text), state, { min, max }, "length");
      for (const rule of also) rule.validate(text, state);
    },
  });
}

/** `pattern`. */
export function matches(pattern: RegExp): Rule {
  const { source } = pattern;
  return {
    validate(value, state) {
      if (pattern.test(value as string)) return;
      const words = {
        keyword: "pattern",
        expected: `a string matching ${source}`,
        received: displayText(value),
      };
      addIssue(state, { code: "pattern", pattern: source }, words);
    },
  };
}

interface NumberConstraints extends Bounds {
  readonly exclusiveMin?: number;
  readonly exclusiveMax?: number;
  /** A further rule for the number. */
  readonly also?: Rule;
}

/** Numbers with constraints. */
export function numberOf(constraints: NumberConstraints): Rule {
  return numeric("number", constraints);
}

/** Integers with constraints. */
export function integerOf(constraints: NumberConstraints): Rule {
  return numeric("integer", constraints);
}

export const integer: Rule = /* @__PURE__ */ integerOf({});

function numeric(name: "number" | "integer", constraints: NumberConstraints): Rule {
  const {
    min = -Infinity,
    max = Infinity,
    exclusiveMin = -Infinity,
    exclusiveMax = Infinity,
    also,
  } = constraints;
  return new BasicRule(() => numberType, {
    validate(value, state) {
      if (name === "integer" ? !Number.isInteger(value) : !Number.isFinite(value)) {
        const received = Number.isFinite(value) ? displayText(value) : typeName(value);
        return addIssue(
          state,
          { code: "type", types: [name] },
          { keyword: "type", expected: name, received },
        );
      }
      const actual = value as number;
      const received = String(actual);
      const report = (finding: Finding, keyword: string, expected: string): void =>
        addIssue(state, finding, { keyword, expected, received });
      if (actual < min) report({ code: "min", limit: min }, "minimum", `at least ${min}`);
      if (actual > max) report({ code: "max", limit: max }, "maximum", `at most ${max}`);
      if (actual <= exclusiveMin) {
        report(
          { code: "exclusive_min", limit: exclusiveMin },
          "exclusiveMinimum",
          `more than ${exclusiveMin}`,
        );
      }
      if (actual >= exclusiveMax) {
        report(
          { code: "exclusive_max", limit: exclusiveMax },
          "exclusiveMaximum",
          `less than ${exclusiveMax}`,
        );
      }
      also?.validate(actual, state);
    },
  });
}

/** Every value. */
export const anything: Rule = { validate: () => {} };

export const never: Rule = {
  types: 0,
  validate: (value, state) =>
    addIssue(state, { code: "never" }, { expected: "no value", received: typeName(value) }),
};

export const binary: Rule = {
  types: objectType,
  validate(value, state) {
    if (isBinary(value)) return;
    addIssue(
      state,
      { code: "type", types: [] },
      { keyword: "type", expected: "file, bytes or stream", received: typeName(value) },
    );
  },
};

/** `const`: the only value allowed. */
export function literal(value: unknown): Rule {
  return values([value]);
}

/** `enum`: the values allowed. */
export function values(all: Iterable<unknown>): Rule {
  const allowed = [...all];
  const keyword = allowed.length === 1 ? "const" : "enum";
  const types = allowed.reduce<number>((bits, item) => bits | typeBit(item), 0);
  let expected = "";
  return new BasicRule(() => types, {
    validate(value, state) {
      if (allowed.includes(value)) return;
      expected ||= disjunction(allowed.map(displayText));
      if (allowed.some((item) => typeof item === typeof value)) {
        return addIssue(
          state,
          { code: "value", allowed },
          { keyword, expected, received: displayText(value) },
        );
      }
      addIssue(
        state,
        { code: "type", types: typesOf(types) },
        { keyword, expected, received: typeName(value) },
      );
    },
  });
}

/** Null, or what the rule accepts. */
export function nullable(source: RuleSource): Rule {
  const rule = ruleOf(source);
  const validate: Rule["validate"] = (value, state) => {
    if (value !== null) rule.validate(value, state);
  };
  return delegate(rule, validate, nullType);
}

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** What is counted: singular, plural, and the end of its keywords. */
const counted = {
  length: ["character", "characters", "Length"],
  items: ["item", "items", "Items"],
  properties: ["property", "properties", "Properties"],
} as const;

/** `1 item`, `2 items`. */
export function amount(count: number, of: keyof typeof counted): string {
  return `${count} ${counted[of][count === 1 ? 0 : 1]}`;
}

/** Adds an issue where a count is out of bounds. */
export function checkBounds(
  count: number,
  state: ValidationState,
  { min = 0, max = Infinity }: Bounds,
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
  addIssue(state, { code: less ? `min_${of}` : `max_${of}`, limit }, words);
}
