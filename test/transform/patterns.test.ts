// Patterns that can backtrack without end: which they are, and what becomes of them.

import { describe, expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import { backtracks } from "../../generator/transform/backtracks.js";
import { patterns } from "../../generator/transform/patterns.js";
import { noSettings, type PatternSettings } from "../../generator/transform/pass-settings.js";
import { make } from "../../generator/model/build.js";
import * as b from "../support/document-builder.js";
import { componentOf, draftOf } from "./drafts.js";

const { here } = b;

describe("what doubles with each character", () => {
  test.each([
    "^(a|a)*$",
    "^(a+)+$",
    "^(a*)*$",
    "^(.*)*x$",
    "(x+x+)+y",
    "^(\\w+\\s?)+$",
    "^([a-zA-Z0-9]+(-|_)?)*$",
    "^(a|ab|b)*$",
    "^(?:[a-z]|[a-c]x?|x)*!$",
    "^((ab)*|a(ba)*b)*$",
    "^(a{1,2})*$",
    "^(?=(a+)+$)b",
    "^(\\d+,?)+\\@$",
    "^([a-z0-9]*-?){1,64}$",
    "^(?:.*a){20}$",
    "^(?:a{1,8}){1,12}$",
    "^(?:(?:a|b|ab){1,10}){3,10}$",
    "^(?:[a-z]+\\.?){0,5}$",
    // Behind more characters than most patterns have.
    `^${"x".repeat(150)}(a|a)*$`,
    `^(${"[a-z]?".repeat(300)}x)*$`,
  ])("%s", (pattern) => expect(backtracks(pattern)).toBe(true));
});

describe("what does not", () => {
  test.each([
    "^(a|b)*$",
    "^[a-z]+$",
    "^(ab+)*$",
    "^(?:[a-z0-9]+\\.)+[a-z]{2,}$",
    "^\\d{4}(-\\d{2}){2}$",
    "^([a-z]+(-[a-z]+)*)$",
    "^(a|b|[cd])+$",
    "^\\s+|\\s+$",
    "(a)\\1+",
    "^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.|$)){4}$",
    "^(\\@",
    '^("(?:[^"\\\\]|\\\\.)*")+$',
    "^(\\d{1,3}\\.?){4}$",
    "^([a-z0-9]{1,4}:?){8}$",
    "^([0-9a-f]{2}:?){16}$",
    "^([a-z]-?){1,64}$",
    "^(?:[a-z]+ ?){1,3}$",
    "^(?:[a-z]{1,63}\\.){1,100}[a-z]{2,63}$",
  ])("%s", (pattern) => expect(backtracks(pattern)).toBe(false));
});

test("each that is told from the others by our judgement is as slow, or as fast, as it says", () => {
  const slow = /^(a|a)*$/u;
  const start = performance.now();
  expect(slow.test(`${"a".repeat(20)}!`)).toBe(false);
  expect(performance.now() - start).toBeLessThan(5000);
});

describe("what becomes of them", () => {
  const unsafe = "^(a|a)*$";
  const draft = draftOf({
    definitions: [
      componentOf("Text", make.string(here, { constraints: { min: 1, pattern: unsafe } })),
      componentOf("Map", make.map(here, b.string, { keyPattern: unsafe })),
      componentOf("Fine", make.string(here, { constraints: { pattern: "^a+$" } })),
      componentOf(
        "Keys",
        make.constrained(here, b.object({}), [
          { kind: "patternProperties", pattern: unsafe, schema: b.number },
        ]),
      ),
    ],
  });
  const told = (settings: Partial<PatternSettings>) => {
    const report = new Report();
    const after = patterns(
      draft,
      { ...noSettings, patterns: { ...noSettings.patterns, ...settings } },
      report,
    );
    const text = JSON.stringify(after.definitions);
    return { after, text, codes: report.problems.map(({ code }) => code) };
  };

  test("they are kept, with a warning for each place", () => {
    const { after, codes } = told({});
    expect(after).toBe(draft);
    expect(new Set(codes)).toEqual(new Set(["SW325"]));
  });
  test("they are refused", () => expect(told({ unsafe: "refuse" }).codes).toEqual(["SW326"]));
  test("they are dropped", () => {
    const { text, codes } = told({ unsafe: "drop" });
    expect(codes).toEqual([]);
    expect(text).not.toContain(unsafe);
    expect(text).toContain("^a+$");
  });
  test("they are limited to short texts, and found where they were found", () => {
    const { after } = told({ unsafe: "limit" });
    const schema = after.definitions.find(({ id }) => id.endsWith("/Text"))?.schema;
    const source = schema?.kind === "string" ? (schema.constraints.pattern ?? "") : "";
    const pattern = new RegExp(source, "u");
    expect([pattern.test("a".repeat(20)), pattern.test("b")]).toEqual([true, false]);
    const start = performance.now();
    expect([pattern.test("a".repeat(21)), pattern.test(`${"a".repeat(100_000)}!`)]).toEqual([false, false]);
    expect(performance.now() - start).toBeLessThan(1000);
  });
  test("they are replaced, and what replaces them is judged", () => {
    expect(told({ replace: { [unsafe]: "^a*$" } }).codes).toEqual([]);
    expect(told({ replace: { [unsafe]: "^a*$" } }).text).toContain('"pattern":"^a*$"');
    expect(told({ replace: { "^a+$": "^(a+)+$" } }).codes).toEqual(["SW325", "SW325"]);
  });
});
