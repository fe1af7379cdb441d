// The small pieces of the validators' support: lengths, multiples, equality, files, names of values.

import { describe, expect, test } from "vitest";
import type { Rule } from "../../templates/runtime/validator.js";
import { allOf } from "../../templates/runtime/rule-all-of.js";
import { disjunction, displayText, typeName, typeNames } from "../../templates/runtime/describe-value.js";
import { isBinary } from "../../templates/runtime/is-binary.js";
import { explain } from "../../templates/runtime/collect-issues.js";
import { jsonIssue } from "../../templates/runtime/json-issue.js";
import { array } from "../../templates/runtime/rule-array.js";
import { isMultiple } from "../../templates/runtime/rule-multiple-of.js";
import { ownProperties } from "../../templates/runtime/own-properties.js";
import { matches, number, numberOf, stringOf } from "../../templates/runtime/rule-scalar.js";
import { hasMinLength, hasMaxLength, codePoints } from "../../templates/runtime/string-length.js";
import { firstDuplicate } from "../../templates/runtime/rule-unique-items.js";

test.each([
  ["", 0],
  ["abc", 3],
  ["😀", 1],
  ["a😀b😀", 4],
  ["\ud83d", 1],
  ["\ude00\ud83d", 2],
])("%j has %i code points", (text, count) => {
  expect(codePoints(text)).toBe(count);
  expect(count).toBe([...text].length);
  expect([hasMinLength(text, count), hasMinLength(text, count + 1)]).toEqual([true, false]);
  expect([hasMaxLength(text, count), count > 0 && hasMaxLength(text, count - 1)]).toEqual([true, false]);
});

test.each([
  [0.3, 0.1, true],
  [0.35, 0.1, false],
  [19.99, 0.01, true],
  [1e308, 0.5, true],
  [1e308, 0.123456789, false],
  [12391239123, 1e-8, true],
  [0.0075, 0.0001, true],
  [0.00751, 0.0001, false],
  [-4.5, 1.5, true],
  [-9, 3, true],
  [10, 3, false],
  // 1e23 is kept as 99999999999999991611392, and 1e21 / 3 as a whole number.
  [1e23, 5, true],
  [1e23, 3, false],
  [1e21, 3, false],
  [0, 0.1, true],
  [5e-324, 5e-324, true],
  [NaN, 1, false],
  [Infinity, 1, false],
  [1, 0, false],
])("%d is a multiple of %d: %s", (value, of, result) => expect(isMultiple(value, of)).toBe(result));

test.each<[unknown[], readonly [number, number] | null]>([
  [[], null],
  [[1, "1", true, null, "true", "null", [], {}, [1], ["1"]], null],
  [
    [1, 2, 1],
    [0, 2],
  ],
  [
    [0, -0],
    [0, 1],
  ],
  [
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    [0, 1],
  ],
  [
    [{ a: 1 }, { a: 1, b: undefined }],
    [0, 1],
  ],
  [[{ a: "1" }, { a: 1 }], null],
  [[["a,b"], ["a", "b"]], null],
  [[{ "a:1,b": 1 }, { a: 1, b: 1 }], null],
  [['{"a":1}', { a: 1 }], null],
  [[JSON.parse('{"__proto__": 1}'), {}], null],
])("the first repeated item of %j", (items, want) => expect(firstDuplicate(items)).toEqual(want));

test("files are told by what they can do", () => {
  const takes = [new Blob([]), new Uint8Array(1), new ArrayBuffer(1), new Response(""), new ReadableStream()];
  expect(takes.map(isBinary)).toEqual(takes.map(() => true));
  expect(["text", null, {}, [], 1, undefined].filter(isBinary)).toEqual([]);
});

test.each<[unknown, string, string]>([
  [null, "null", "null"],
  [undefined, "nothing", "nothing"],
  [[1], "array", "array"],
  [{}, "object", "object"],
  [NaN, "NaN", "NaN"],
  ["a\n", "string", '"a\\n"'],
  ["x".repeat(99), "string", `"${"x".repeat(40)}"…`],
  [10n, "bigint", "bigint"],
  [Symbol("s"), "symbol", "symbol"],
])("%o is called %s and shown as %s", (value, name, short) => {
  expect([typeName(value), displayText(value)]).toEqual([name, short]);
});

test("lists of words", () => {
  expect([disjunction([]), disjunction(["a"]), disjunction(["a", "b", "c"])]).toEqual([
    "nothing",
    "a",
    "a, b or c",
  ]);
  expect(disjunction(Array.from({ length: 30 }, (_, i) => String(i)))).toMatch(/, 19 or 10 more$/);
  expect(typeNames(1 | 16)).toBe("string or array");
});

describe("own properties", () => {
  test("an array has none, whatever hangs on it", () => {
    expect(ownProperties(Object.assign([], { a: 1 }))).toBeNull();
  });
  test("of an instance only its fields, with `__proto__` as data", () => {
    class Base {
      get inherited() {
        return 1;
      }
    }
    const made = Object.defineProperty(Object.assign(new Base(), { a: 1 }), "__proto__", {
      value: 2,
      enumerable: true,
    });
    expect(Object.entries(ownProperties(made) ?? {})).toEqual([
      ["a", 1],
      ["__proto__", 2],
    ]);
  });
});

describe("explain", () => {
  const rule = (check: Rule["validate"]): Rule => ({ validate: check });

  test("several bounds of one value are several issues", () => {
    const issues = explain(stringOf({ min: 3, also: [matches(/^b/u)] }), "a", true);
    expect(issues.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "min_length: Expected at least 3 characters, received 1 character.",
      'pattern: Expected a string matching ^b, received "a".',
    ]);
  });
  test("the list ends at 1,000 and says so", () => {
    const issues = explain(array(number), new Array<string>(5000).fill("x"), true);
    expect(issues).toHaveLength(1001);
    expect(issues.at(-1)).toMatchObject({ path: "", code: "too_many", limit: 1000 });
  });
  test("one is enough when only one is asked for", () => {
    expect(explain(allOf([numberOf({}), stringOf({})]), null, false)).toHaveLength(1);
  });
  test("a value that throws or changes is an issue as well", () => {
    const thrown = explain(
      rule(() => {
        throw new RangeError("no");
      }),
      null,
      true,
    );
    expect(thrown).toMatchObject([{ code: "unreadable", message: expect.stringContaining("no") as string }]);
    expect(
      explain(
        rule(() => {}),
        null,
        true,
      ),
    ).toMatchObject([{ code: "unreadable" }]);
  });
});

test.each<[text: string, at: string, received: string]>([
  ["", "1:1", "its end"],
  ["  ", "1:3", "its end"],
  ["{", "1:2", "its end"],
  ['{"a": 1,}', "1:9", '"}"'],
  ['{"a": 1\n"b": 2}', "2:1", '"\\""'],
  ["[1,\n  2,\n  ]", "3:3", '"]"'],
  ['{"a" 1}', "1:6", '"1"'],
  ["{a: 1}", "1:2", '"a"'],
  ["[1 2]", "1:4", '"2"'],
  ["[1}", "1:3", '"}"'],
  ["01", "1:2", '"1"'],
  ["tru", "1:1", '"t"'],
  ["nulll", "1:5", '"l"'],
  ['"a\tb"', "1:3", '"\\t"'],
  ['"a\\x"', "1:3", '"\\\\"'],
  ['"abc', "1:5", "its end"],
  ["[1]]", "1:4", '"]"'],
  ['{"a": "😀" 😀}', "1:12", '"😀"'],
  ["\ufeff{}", "1:1", '"\ufeff"'],
])("%j is no JSON at %s", (text, at, received) => {
  expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  const issue = jsonIssue(text);
  expect(issue).toMatchObject({ code: "json", received });
  expect(issue.code === "json" && `${issue.line}:${issue.column}`).toBe(at);
  expect(
    issue.code === "json" &&
      text
        .split("\n")
        .slice(0, issue.line - 1)
        .join("\n").length,
  ).toBeLessThanOrEqual(text.length);
});

test("the place in a long text is found without a stack of its length", () => {
  const long = `["${"a".repeat(5_000_000)}", ${"[".repeat(200_000)} x`;
  expect(jsonIssue(long)).toMatchObject({ code: "json", received: '"x"', offset: long.length - 1 });
});
