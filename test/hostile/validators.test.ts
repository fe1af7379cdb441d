// Values made to break validators: each gets a verdict or an issue, within a moment, and stays as it was.

import { beforeAll, describe, expect, test } from "vitest";
import { make } from "../../generator/model/build.js";
import type { Schema } from "../../generator/model/schema.js";
import * as b from "../support/document-builder.js";
import { loadValidators, type Validators } from "../support/run-validators.js";

const { here } = b;
const evenKeys: Schema = make.constrained(here, b.unknown, [
  { kind: "propertyCount", min: 0, max: 3 },
  { kind: "dependentRequired", property: "a", required: ["b"] },
  { kind: "propertyNames", schema: make.string(here, { constraints: { max: 9 } }) },
]);

const document = b.documentOf([
  b.definition("Any", b.unknown),
  b.definition("Cat", b.object({ kind: b.literal("cat"), "lives?": b.integer })),
  b.definition("Closed", b.object({ name: b.string, "size?": b.number }, "closed")),
  b.definition("Dog", b.object({ kind: b.literal("dog"), "tricks?": b.list(b.string) })),
  b.definition("Keys", evenKeys),
  b.definition("Lists", b.list(b.list(b.integer))),
  b.definition("Map", make.map(here, b.string)),
  b.definition("Numbers", b.list(b.number)),
  b.definition(
    "Pet",
    make.discriminated(here, "kind", {
      cases: [
        { value: "cat", variants: [b.ref("Cat")], source: "literal" },
        { value: "dog", variants: [b.ref("Dog")], source: "literal" },
      ],
    }),
  ),
  b.definition("Rows", b.list(b.ref("Closed"))),
  b.definition("Set", make.array(here, b.unknown, { unique: true })),
  b.definition(
    "Tree",
    b.object({ "kids?": b.list(b.ref("Tree")), "next?": b.nullable(b.ref("Tree")), "name?": b.string }),
    { cyclic: true },
  ),
  b.definition("Union", b.union(b.ref("Closed"), b.object({ other: b.string }), b.list(b.ref("Union"))), {
    cyclic: true,
  }),
]);
const types = document.definitions.map(({ name }) => String(name));

let v: Validators;
beforeAll(async () => {
  v = await loadValidators(document);
});

const modes = [
  {},
  { all: false },
  { unknownKeys: "error" },
  { defaults: "apply" },
  { unknownKeys: "error", defaults: "apply" },
] as const;

/** Every mode of every type answers, and `is` agrees with `validate` where nothing more is asked. */
function answers(type: string, value: unknown): void {
  const result = v.is(type, value);
  expect(result, type).toBe(v.validate(type, value).ok);
  for (const options of modes) {
    const result = v.validate(type, value, options);
    if (!result.ok) expect(result.issues.length, type).toBeGreaterThan(0);
  }
  const standard = v.schema(type)["~standard"].validate(value);
  expect(standard.issues === undefined, type).toBe(result);
  if (result) v.assert(type, value);
  else expect(() => v.assert(type, value), type).toThrow(`not a valid ${type}:`);
}

const deep = (levels: number, wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = {};
  for (let i = 0; i < levels; i++) value = wrap(value);
  return value;
};

const cyclic = (() => {
  const list: unknown[] = [];
  const node: Record<string, unknown> = { name: "n", kind: "cat", kids: list, other: "x" };
  node["next"] = node;
  list.push(node, list);
  return { node, list };
})();

const throwing = new Proxy(
  {},
  {
    get: () => {
      throw new TypeError("get");
    },
    ownKeys: () => {
      throw new TypeError("ownKeys");
    },
    getPrototypeOf: () => {
      throw new TypeError("getPrototypeOf");
    },
    has: () => {
      throw new TypeError("has");
    },
  },
);
const { proxy: revoked, revoke } = Proxy.revocable({ name: "n" }, {});
revoke();

const sparse: unknown[] = [1, , 3];
sparse.length = 5;

const odd: readonly (readonly [string, unknown])[] = [
  ["a BigInt", 10n],
  ["NaN", NaN],
  ["a list of what is no JSON", [10n, NaN, undefined, Symbol("s"), () => 1]],
  ["a sparse list", sparse],
  ["a list that claims four billion items", Object.assign([], { length: 2 ** 32 - 1 }).slice(0, 3)],
  ["an object in itself", cyclic.node],
  ["a list in itself", cyclic.list],
  ["a proxy that throws", throwing],
  ["a proxy that was revoked", revoked],
  ["a proxy of a value", new Proxy({ name: "n", kind: "cat" }, {})],
  ["`__proto__` as data", JSON.parse('{"__proto__": {"name": "x", "kind": "cat"}, "name": "n"}')],
  ["a null prototype", Object.assign(Object.create(null) as object, { name: "n", kind: "dog" })],
  ["an inherited value", Object.create({ name: "n", kind: "cat" })],
  ["a class", class Named {}],
  ["a map and a set", { name: new Map([[1, 2]]), kind: new Set(["cat"]) }],
  ["a boxed text", { name: Object("n") as unknown, kind: Object("cat") as unknown }],
  ["a list with properties", Object.assign([], { name: "n", kind: "cat" })],
  ["a toJSON", { name: "n", toJSON: () => 1 }],
  ["100,000 objects in one another", deep(100_000, (next) => ({ next, kind: "cat" }))],
  ["100,000 lists in one another", deep(100_000, (inner) => [inner])],
];

test.each(odd)("%s has a verdict in every mode of every type", (_, value) => {
  for (const type of types) answers(type, value);
});

describe("10 MB", () => {
  const numbers = Array.from({ length: 1_300_000 }, (_, i) => i * 7);
  const rows = Array.from({ length: 250_000 }, (_, i) => ({ name: `row ${i}`, size: i }));

  test("of numbers, and of objects, are judged in a moment", () => {
    expect([v.is("Numbers", numbers), v.is("Rows", rows)]).toEqual([true, true]);
    expect(v.validate("Rows", rows)).toEqual({ ok: true, value: rows });
  }, 10_000);

  test("with the last one wrong have one issue, which says where", () => {
    expect(v.reported("Numbers", [...numbers, "x"])).toEqual(["/1300000 type"]);
    expect(v.reported("Rows", [...rows, { name: 1 }])).toEqual(["/250000/name type"]);
    expect(v.reported("Set", [...rows, rows[0]])).toEqual(["/250000 unique_items"]);
  }, 20_000);

  test("all wrong end at a thousand issues", () => {
    expect(v.issues("Rows", numbers)).toHaveLength(1001);
    expect(v.issues("Lists", numbers, { all: false })).toHaveLength(1);
  }, 10_000);

  test("of text with an error at its end say where that is", () => {
    const text = `${JSON.stringify(numbers).slice(0, -1)},}`;
    expect(v.schema("Numbers").parse(text)).toMatchObject({
      ok: false,
      issues: [{ code: "json", line: 1, column: text.length, offset: text.length - 1 }],
    });
  }, 10_000);

  test("of keys are judged in a moment", () => {
    const map = Object.fromEntries(rows.map(({ name }) => [name, name]));
    expect(v.is("Map", map)).toBe(true);
    expect(v.reported("Keys", map)).toEqual([" max_properties", ...v.reported("Keys", map).slice(1)]);
    expect(v.issues("Closed", { ...map, name: "n" })).toHaveLength(1001);
  }, 20_000);
});

test("`__proto__` is a key as any other, and changes nobody's prototype", () => {
  const value: unknown = JSON.parse('{"name": "n", "__proto__": {"size": "big"}}');
  expect(v.reported("Closed", value)).toEqual(["/__proto__ unknown_key"]);
  expect(v.reported("Map", JSON.parse('{"__proto__": 1}'))).toEqual(["/__proto__ type"]);
  const result = v.validate("Tree", JSON.parse('{"__proto__": {"kids": 1}}'), { defaults: "apply" });
  expect(result.ok && Object.getPrototypeOf(result.value)).toBe(Object.prototype);
  expect(({} as { size?: unknown }).size).toBeUndefined();
});

test("a hole in a list is an item that is not there", () => {
  expect(v.reported("Numbers", sparse)).toEqual(["/1 type", "/3 type", "/4 type"]);
  expect(sparse).toHaveLength(5);
  expect(1 in sparse).toBe(false);
});

describe("getters", () => {
  /** An instance whose own getter counts how often it is read. */
  const counted = (value: unknown) => {
    const read = { times: 0 };
    const made = Object.defineProperty(Object.create({}) as object, "name", {
      enumerable: true,
      get: () => {
        read.times++;
        return value;
      },
    });
    return { made, read };
  };

  test.each(["Closed", "Map", "Keys", "Tree", "Union"])("%s reads each once for a verdict", (type) => {
    const { made, read } = counted("n");
    expect([v.is(type, made), read.times]).toEqual([true, 1]);
  });

  test("that tell something else every time give what was told, never a crash", () => {
    let times = 0;
    const changing = {
      get name() {
        return times++ % 2 ? "n" : 1;
      },
    };
    for (let i = 0; i < 4; i++) {
      const result = v.validate("Closed", changing);
      if (!result.ok) expect(["type", "unreadable"]).toContain(result.issues[0]?.code);
    }
  });
});

test.each(odd.filter(([name]) => !/proxy|itself|another|class/.test(name)))(
  "%s stays as it was",
  (_, value) => {
    const before = Reflect.ownKeys(Object(value) as object).map((key) =>
      Object.getOwnPropertyDescriptor(Object(value), key),
    );
    for (const type of types) answers(type, value);
    const after = Reflect.ownKeys(Object(value) as object).map((key) =>
      Object.getOwnPropertyDescriptor(Object(value), key),
    );
    expect(after).toEqual(before);
  },
);
