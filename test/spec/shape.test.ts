// The comparison that proves the reference document sees what it must: every word that means something, no mere spelling.

import { describe, expect, test } from "vitest";
import { spec } from "./documented.js";
import { differences, isRaw, raw, shapeOf, target, type Raw } from "./shape.js";

const none: Raw = {};
const same = (left: unknown, right: unknown): readonly string[] =>
  differences("", shapeOf(none, left), shapeOf(none, right));

const spellings: readonly (readonly [left: Raw, right: Raw])[] = [
  [{ type: "string", nullable: true }, { type: ["string", "null"] }],
  [
    { anyOf: [{ type: "string", default: "a" }, { type: "null" }] },
    { type: ["string", "null"], default: "a" },
  ],
  [{ type: "string", enum: ["a"] }, { const: "a" }],
  [
    { type: "string", enum: ["a", "b"], nullable: true },
    { type: ["string", "null"], enum: ["a", "b", null] },
  ],
  [{ oneOf: [{ type: "object" }], nullable: true }, { type: ["object", "null"] }],
  [
    { anyOf: [{ oneOf: [{ type: "string" }, { type: "array", items: {} }] }, { type: "null" }] },
    { oneOf: [{ type: "string" }, { type: "array", items: {} }, { type: "null" }] },
  ],
];
test.each(spellings)("%j is %j", (left, right) => {
  expect(same(left, right)).toEqual([]);
});

test("null in an intersection needs the consent of every part", () => {
  const property = (schema: Raw): Raw => ({ type: "object", properties: { a: schema } });
  const two = { allOf: [property({ type: "integer" }), property({ type: ["integer", "null"] })] };
  expect(same(two, property({ type: "integer" }))).toEqual([]);
});

/** Keywords whose words are for readers only. */
const prose = new Set(["description", "title", "examples"]);

/** Each way to change one leaf, or to drop one element or key, below a schema. */
function* mutations(
  value: unknown,
  at: readonly string[],
): Generator<readonly [at: readonly string[], to: unknown]> {
  if (Array.isArray(value) && value.length > 1) yield [at, value.slice(1)];
  if (typeof value === "number") yield [at, -value - 1]; // plus one is lost beyond 2^53
  if (value === null) yield [at, 0];
  if (typeof value === "boolean") yield [at, !value];
  if (typeof value === "string") yield [at, `${value} `];
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const words = prose.has(key) && at.at(-1) !== "properties";
    if (!words && key !== "$ref") yield* mutations(child, [...at, key]);
  }
}

function changed(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value))
    return value.map((each: unknown, i) => (String(i) === key ? changed(each, rest, to) : each));
  return { ...raw(value), [key]: changed(raw(value)[key], rest, to) };
}

describe("every word of a component shows", () => {
  const schemas = raw(target(spec, "#/components/schemas"));
  test.each(Object.keys(schemas))("%s", (name) => {
    const before = shapeOf(spec, schemas[name]);
    const rows = [...mutations(schemas[name], [])];
    expect(rows.length).toBeGreaterThan(0);
    const unseen = rows.filter(([at, to]) => {
      const after = changed(schemas[name], at, to);
      return isRaw(after) && differences(name, before, shapeOf(spec, after)).length === 0;
    });
    expect(unseen.map(([at]) => at.join("/"))).toEqual([]);
  });
});
