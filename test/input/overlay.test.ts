// What each action of an overlay makes of a document, and where its parts are then said to stand.

import { expect, test } from "vitest";
import type { Json } from "../../generator/model/brands.js";
import { applyAction } from "../../generator/input/overlay/apply-action.js";
import { Layers } from "../../generator/input/overlay/layers.js";
import type { Raw } from "../../generator/input/raw.js";
import type { Places } from "../../generator/input/read/source-map.js";

/** Says the segments it is asked for. */
const map = (file: string): Places => ({
  place: (segments) => ({ file: `${file}#/${segments.join("/")}`, line: 1, column: 1 }),
});

function apply(document: Json, ...actions: readonly Raw[]) {
  const layers = new Layers(document, map("doc"));
  const faults = actions.map((action, index) => {
    const fault = applyAction(action, { map: map("overlay"), segments: ["actions", String(index)] }, layers);
    return fault && ("reason" in fault ? fault.reason : `missed ${fault.target}`);
  });
  const where = (...segments: string[]): string => layers.place(segments).file;
  return { value: layers.value, faults: faults.filter((fault) => fault !== null), where };
}

const rows: readonly [name: string, document: Json, action: Raw, want: Json][] = [
  [
    "merges objects",
    { a: { b: 1, c: { d: 1 } } },
    { target: "$.a", update: { b: 2, c: { e: 3 } } },
    { a: { b: 2, c: { d: 1, e: 3 } } },
  ],
  ["merges into the root", { a: 1 }, { target: "$", update: { b: 2 } }, { a: 1, b: 2 }],
  ["appends to a list", { a: [1] }, { target: "$.a", update: { b: 2 } }, { a: [1, { b: 2 }] }],
  ["joins lists", { a: [1] }, { target: "$.a", update: [2, 3] }, { a: [1, 2, 3] }],
  [
    "joins lists inside objects",
    { a: { b: [1] } },
    { target: "$.a", update: { b: [2] } },
    { a: { b: [1, 2] } },
  ],
  [
    "replaces what is of another kind",
    { a: { b: [1] } },
    { target: "$.a", update: { b: { c: 1 } } },
    { a: { b: { c: 1 } } },
  ],
  ["replaces plain values", { a: [1, 2] }, { target: "$.a[*]", update: 3 }, { a: [3, 3] }],
  ["removes keys", { a: 1, b: 2 }, { target: "$.a", remove: true }, { b: 2 }],
  [
    "removes items by what they are",
    { a: [{ n: 1 }, { n: 2 }, { n: 1 }] },
    { target: "$.a[?@.n == 1]", remove: true },
    { a: [{ n: 2 }] },
  ],
  ["remove outranks update", { a: 1 }, { target: "$.a", remove: true, update: 2 }, {}],
  [
    "copies",
    { a: { b: 1 }, c: { d: 2 } },
    { target: "$.c", copy: "$.a" },
    { a: { b: 1 }, c: { d: 2, b: 1 } },
  ],
  [
    "every match",
    { a: { x: {} }, b: { x: {} } },
    { target: "$..x", update: { y: 1 } },
    { a: { x: { y: 1 } }, b: { x: { y: 1 } } },
  ],
  [
    "keys with quotes and escapes",
    { "it's\n\\": { a: 1 } },
    { target: "$['it\\'s\\n\\\\']", update: { a: 2 } },
    { "it's\n\\": { a: 2 } },
  ],
];

test.each(rows)("%s", (_, document, action, want) => {
  const { value, faults } = apply(document, action);
  expect(faults).toEqual([]);
  expect(value).toEqual(want);
});

test("a key named __proto__ is a key", () => {
  const { value } = apply({ a: {} }, { target: "$.a", update: JSON.parse('{"__proto__": {"b": 1}}') as Raw });
  expect(JSON.stringify(value)).toBe('{"a":{"__proto__":{"b":1}}}');
  expect(Object.prototype).not.toHaveProperty("b");
});

const wrong: readonly [action: Raw, fault: RegExp][] = [
  [{ target: "$.x", update: 1 }, /^missed \$\.x$/],
  [{ target: "$.a", copy: "$.x" }, /^missed \$\.x$/],
  [{ target: "a", remove: true }, /^a is no JSONPath/],
  [{ target: "$.a", copy: "$.b[*]" }, /selects 2 values/],
  [{ target: "$.a", update: 1 }, /only an object can be merged/],
  [{ target: "$.b[0]", update: {} }, /only another plain value/],
  [{ target: "$", remove: true }, /whole document/],
  [{ target: "$.a" }, /`update`, `copy` or `remove: true`/],
  [{ update: 1 }, /has a `target`/],
];

test.each(wrong)("%j", (action, fault) => {
  const { faults } = apply({ a: {}, b: [1, 2] }, action);
  expect(faults).toEqual([expect.stringMatching(fault)]);
});

test("what an overlay brought stands in the overlay, everything else where it stood", () => {
  const { where } = apply(
    { a: { b: { c: 1 } }, list: [{ n: 0 }, { n: 1 }, { n: 2 }], from: { deep: [1] } },
    { target: "$.a", update: { b: { d: { e: 1 } } } },
    { target: "$.list[?@.n == 1]", remove: true },
    { target: "$.list", update: [{ n: 3 }] },
    { target: "$.a", copy: "$.from" },
  );
  expect(where("a", "b", "c")).toBe("doc#/a/b/c");
  expect(where("a", "b", "d", "e")).toBe("overlay#/actions/0/update/b/d/e");
  expect(where("list", "0", "n")).toBe("doc#/list/0/n");
  expect(where("list", "1", "n")).toBe("doc#/list/2/n");
  expect(where("list", "2", "n")).toBe("overlay#/actions/2/update/0/n");
  expect(where("a", "deep", "0")).toBe("doc#/from/deep/0");
});
