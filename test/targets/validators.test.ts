// What the emitted validators look like and say, for documents made by hand.

import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Json } from "../../generator/model/brands.js";
import { make } from "../../generator/model/build.js";
import { compile } from "../support/compile.js";
import * as b from "../support/document-builder.js";
import { loadValidators, printValidators, type Validators } from "../support/run-validators.js";

const { here } = b;
const text = (constraints: { min?: number; max?: number; pattern?: string }) =>
  make.string(here, { constraints });

const message = make.discriminated(here, "role", {
  cases: [
    { value: "user", variants: [b.ref("User")], source: "literal" },
    { value: "tool", variants: [b.ref("Tool"), b.ref("OldTool")], source: "literal" },
  ],
});

const document = b.documentOf([
  b.definition("Chat", b.object({ messages: b.list(b.ref("Message")), "meta?": make.map(here, b.string) }), {
    moduleGroup: "chat",
  }),
  b.definition("Either", b.union(b.ref("Left"), b.ref("Right"))),
  b.definition("File", make.binary(here)),
  b.definition("Lax", text({ pattern: "^\\@[a-z]+$" })),
  b.definition(
    "Left",
    b.object({ kind: b.literal("l"), size: b.integer, "deep?": b.object({ a: b.number }) }),
  ),
  b.definition("Merged", b.both(b.ref("Left"), b.object({ size: b.integer, more: b.string }))),
  b.definition("Message", message),
  b.definition("Model", b.union(b.choice("gpt-a", "gpt-b"), b.nullable(b.list(b.string)))),
  b.definition(
    "Names",
    b.object(
      {
        constructor: b.string,
        "__proto__?": b.number,
        "toString?": b.string,
        "": b.boolean,
        "a/b~": b.string,
        "1foo?": b.string,
      },
      "closed",
    ),
  ),
  b.definition("Node", b.object({ "kids?": b.list(b.ref("Node")), "next?": b.ref("Node") }), {
    cyclic: true,
  }),
  b.definition("Nothing", make.never(here)),
  b.definition("OldTool", b.object({ role: b.literal("tool"), name: b.string })),
  b.definition("One", make.union(here, [text({ min: 2 }), text({ max: 3 })], { oneOf: true })),
  b.definition("Price", make.number(here, { constraints: { multipleOf: 0.01, min: 0 } })),
  b.definition("Right", b.object({ kind: b.literal("r"), size: b.string })),
  b.definition("Tool", b.object({ role: b.literal("tool"), id: b.string })),
  b.definition(
    "User",
    b.object({ role: b.literal("user"), content: b.union(b.string, b.list(b.ref("User.Part"))) }),
  ),
  b.definition(
    "User.Part",
    b.object(
      {
        type: b.choice("text", "image"),
        "n?": make.number(here, { integer: true, constraints: { min: 0, max: 9 } }),
      },
      "closed",
    ),
  ),
  b.definition("User.Unused", b.object({ a: b.string })),
  b.definition(
    "Wide",
    b.object(
      Object.fromEntries(
        [..."abcdefghij"].map((key) => [
          `${key}?`,
          b.choice(...([..."klmnopqrst"] as [string, ...string[]])),
        ]),
      ),
      "closed",
    ),
  ),
  b.definition("Words", make.map(here, b.string, { keys: [..."abcdefghij"] as [string, ...string[]] })),
  b.definition("Word", text({ min: 1, max: 3, pattern: "^[\\p{L}]+$" })),
  b.definition("Whatever", b.unknown),
]);

let v: Validators;
beforeAll(async () => {
  v = await loadValidators(document);
});

test("the output compiles under the strictest settings", () => {
  const files = ["index", "chat", "shared"].map((file) => join(v.folder, `src/validators/${file}.ts`));
  expect(compile(files)).toEqual([]);
});

test("five names a top-level declaration, none for nested ones, and nothing inner", () => {
  const wanted = document.definitions
    .filter(({ owner }) => owner === null)
    .flatMap(({ name }) => [
      `is${name}`,
      `assert${name}`,
      `validate${name}`,
      `parse${name}`,
      `${name}Schema`,
    ]);
  expect(v.exports).toEqual([...wanted, "ValidationError"].sort());
});

describe("text", () => {
  const printed = printValidators(document);
  const shared = printed.get("src/validators/shared.ts") ?? "";

  test("spec text stands in string literals only", () => {
    const odd = 'x"]:1,[`${globalThis.P=1}`]:1,"y';
    const file = printValidators(
      b.documentOf([
        b.definition("Odd", b.object({ [odd]: b.choice(odd, "*/"), "p?": text({ pattern: "`${1}/" }) })),
      ]),
    ).get("src/validators/shared.ts");
    expect(file).not.toContain("v[`");
    expect(file?.replace(/"(?:\\.|[^"\\])*"/g, '""')).not.toMatch(/[`$]\{|globalThis/);
  });

  test("a nested declaration nobody refers to has no functions", () =>
    expect(shared).not.toContain("Unused"));

  test("only what another file calls is exported under its inner name", () => {
    expect(shared.match(/export (function|const) _\w+/g)).toEqual(["export function _ruleMessage"]);
  });

  test("a pattern keeps the u flag where it can and says where it cannot", () => {
    expect(shared).toContain('new RegExp("^[\\\\p{L}]+$", "u")');
    expect(shared).toMatch(
      /\/\/ Not valid with the `u` flag.*\nconst _patternLax: RegExp = \/\* @__PURE__ \*\/ new RegExp\("\^\\\\@/,
    );
  });

  test("the fast path knows no messages", () => {
    const fast = shared.match(/function _?is\w+\([^{]*\{[^]*?\n\}/g) ?? [];
    expect(fast.length).toBeGreaterThan(10);
    expect(fast.filter((body) => /found|path|=>/.test(body))).toEqual([]);
  });
});

const user = { role: "user", content: "hi" };
test.each<[type: string, value: unknown, reported: readonly string[]]>([
  ["Chat", { messages: [user, { role: "tool", id: "1" }, { role: "tool", name: "n" }], x: 1 }, []],
  ["Chat", [], [" type"]],
  ["Chat", { messages: undefined }, [" required"]],
  ["Chat", { messages: [], meta: undefined }, []],
  ["Chat", { messages: [], meta: { a: 1, b: undefined, c: "c" } }, ["/meta/a type"]],
  ["Message", { role: "nope", content: 1 }, ["/role unknown_discriminator"]],
  ["Message", {}, ["/role missing_discriminator"]],
  ["Message", { role: undefined }, ["/role missing_discriminator"]],
  ["Message", { role: "user", content: 7 }, ["/content type"]],
  [
    "Message",
    {
      role: "user",
      content: [
        { type: "text", n: 10 },
        { type: "x", y: 1 },
      ],
    },
    ["/content/0/n max", "/content/1/type value", "/content/1/y unknown_key"],
  ],
  ["Message", { role: "tool" }, [" required", " no_variant"]],
  ["Message", { role: "tool", id: "1", name: "n" }, [" several_variants"]],
  ["Either", { kind: "r", size: 1 }, ["/size type", " no_variant"]],
  ["Either", { kind: "l", size: 1.5, deep: { a: "x" } }, ["/size type", "/deep/a type", " no_variant"]],
  ["Either", "l", [" type"]],
  ["Merged", { kind: "l", size: "x" }, ["/size type", " required"]],
  ["Merged", 1, [" type"]],
  ["Model", "gpt-c", [" value"]],
  ["Model", null, []],
  ["Model", [1], ["/0 type"]],
  ["Model", 5, [" type"]],
  ["One", "ab", [" several_variants"]],
  ["One", "a", []],
  ["One", "abcd", []],
  ["Price", 19.99, []],
  ["Price", 0.001, [" multiple_of"]],
  ["Price", -1, [" min"]],
  ["Word", "Äß", []],
  ["Word", "", [" min_length", " pattern"]],
  ["Word", "abcd", [" max_length"]],
  ["Wide", { a: "k", j: "t" }, []],
  ["Wide", { a: "a", z: 1 }, ["/a value", "/z unknown_key"]],
  ["Words", { a: "x", z: "x" }, ["/z key"]],
  ["Lax", "@a", []],
  ["Lax", "a", [" pattern"]],
  ["File", new Blob([]), []],
  ["File", "text", [" type"]],
  ["Nothing", 1, [" never"]],
  ["Whatever", undefined, []],
  ["Names", {}, [" required", " required", " required"]],
  ["Names", { constructor: "c", "": true, "a/b~": "x" }, []],
  ["Names", { constructor: 1, "": true, "a/b~": 1 }, ["/constructor type", "/a~1b~0 type"]],
  ["Names", JSON.parse('{"constructor":"c","":true,"a/b~":"x","__proto__":"p"}'), ["/__proto__ type"]],
  ["Names", { constructor: "c", "": true, "a/b~": "x", valueOf: 1 }, ["/valueOf unknown_key"]],
])("%s of %j → %j", (type, value, reported) => {
  expect([v.is(type, value), [...v.reported(type, value)].sort()]).toEqual([
    reported.length === 0,
    [...reported].sort(),
  ]);
});

describe("values that are no JSON", () => {
  const odd: readonly unknown[] = [
    NaN,
    Infinity,
    1n,
    Symbol("s"),
    () => 1,
    undefined,
    new Date(0),
    [, 1],
    new Map(),
  ];
  test.each(document.definitions.filter(({ owner }) => owner === null).map(({ name }) => String(name)))(
    "%s gives a verdict",
    (type) => {
      for (const value of odd) expect(v.is(type, value)).toBe(v.issues(type, value).length === 0);
    },
  );

  test("numbers are finite", () => {
    expect(v.reported("Price", NaN)).toEqual([" type"]);
    expect(v.issues("Left", { kind: "l", size: Infinity })[0]?.message).toBe(
      "Expected integer, received Infinity.",
    );
  });

  test("inherited properties do not count, fields and getters of its own do", () => {
    class Right {
      kind = "r";
      get size() {
        return "s";
      }
    }
    expect(v.reported("Right", new Right())).toEqual([" required"]);
    expect(v.reported("Right", Object.create({ kind: "r", size: "s" }))).toEqual([" required", " required"]);
    expect(v.reported("Right", Object.assign([], { kind: "r", size: "s" }))).toEqual([" type"]);
    const own = Object.assign(Object.create({ kind: 1 }) as object, { kind: "r", size: "s" });
    expect(v.reported("Right", own)).toEqual([]);
    expect(
      v.reported("Right", Object.assign(Object.create(null) as object, { kind: "r", size: "s" })),
    ).toEqual([]);
    expect(
      v.reported("Right", {
        kind: "r",
        get size() {
          return "s";
        },
      }),
    ).toEqual([]);
  });

  test("a getter that throws is a verdict", () => {
    const value = {
      kind: "r",
      get size(): string {
        throw new RangeError("not now");
      },
    };
    expect(v.is("Right", value)).toBe(false);
    expect(v.reported("Right", value)).toEqual([" unreadable"]);
  });

  test("the input is never changed", () => {
    const value = Object.freeze({ messages: Object.freeze([Object.freeze({ role: "user", content: 1 })]) });
    expect(v.reported("Chat", value)).toEqual(["/messages/0/content type"]);
  });
});

describe("depth", () => {
  const nested = (levels: number, leaf: unknown): unknown => {
    let value = leaf;
    for (let i = 0; i < levels; i++) value = i % 2 ? { next: value } : { kids: [value] };
    return value;
  };
  test("400 levels are followed", () => {
    expect(v.is("Node", nested(400, {}))).toBe(true);
    expect(v.issues("Node", nested(400, 1))).toMatchObject([{ code: "type" }]);
  });
  test.each([
    ["100,000 levels", nested(100_000, {})],
    [
      "an object in itself",
      (() => {
        const node: Record<string, unknown> = {};
        node["kids"] = [node, node];
        node["next"] = node;
        return node;
      })(),
    ],
  ])("%s end in an issue", (_, value) => {
    expect(v.is("Node", value)).toBe(false);
    expect(v.issues("Node", value)).toMatchObject([{ code: "too_deep" }]);
    expect(() => v.assert("Node", value)).toThrow(/nested too deeply/);
  });
  test("variants that overlap are not judged twice a level", async () => {
    const value = b.union(b.string, make.map(here, b.ref("Value")), b.ref("Tree"));
    const ambiguous = await loadValidators(
      b.documentOf([
        b.definition("Tree", b.object({ name: b.string, "next?": b.ref("Value") }), { cyclic: true }),
        b.definition("Value", value, { cyclic: true }),
        b.definition(
          "Twice",
          b.both(b.object({ "a?": b.ref("Twice") }), b.object({ "a?": b.ref("Twice"), "b?": b.string })),
          { cyclic: true },
        ),
      ]),
    );
    let data: unknown = 5;
    let twice: unknown = { b: 5 };
    for (let i = 0; i < 60; i++) [data, twice] = [{ name: "n", next: data }, { a: twice }];
    expect(ambiguous.is("Value", data)).toBe(false);
    expect(ambiguous.issues("Value", data).length).toBeGreaterThan(0);
    expect(ambiguous.reported("Twice", twice)).toEqual([`${"/a".repeat(60)}/b type`]);
  }, 5000);
  test("100,000 items, all wrong: the list of issues ends and says so", () => {
    const issues = v.issues("Chat", { messages: new Array<number>(100_000).fill(0) });
    expect([issues.length, issues.at(-1)?.code]).toEqual([1001, "too_many"]);
  });
});

describe("what a person reads", () => {
  test("an issue", () => {
    expect(v.issues("Message", { role: "nope" })).toEqual([
      {
        path: "/role",
        schemaPath: "#/test",
        code: "unknown_discriminator",
        property: "role",
        allowed: ["user", "tool"],
        message: 'Expected "user" or "tool", received "nope".',
        expected: '"user" or "tool"',
        received: '"nope"',
      },
    ]);
  });

  test("an error", () => {
    expect(() => v.assert("Chat", { messages: [{ role: "user" }], meta: 1 })).toThrow(
      'not a valid Chat:\n  /messages/0: The property "content" is missing.\n  /meta: Expected object, received number.',
    );
    expect(() => v.assert("Chat", { messages: [] })).not.toThrow();
  });

  test("the first issue only, when asked", () => {
    expect(v.issues("Names", {}, { all: false })).toHaveLength(1);
  });
});

describe("Standard Schema", () => {
  test("carries vendor and version", () => {
    expect(v.schema("Chat")["~standard"]).toMatchObject({ version: 1, vendor: "sdkwright" });
  });
  test("gives the value itself, or issues with paths as keys", () => {
    const value = { messages: [user] };
    const standard = v.schema("Chat")["~standard"];
    expect(standard.validate(value)).toEqual({ value });
    expect(standard.validate({ messages: [user, { role: "user", content: 1 }], meta: { "a/b": 1 } })).toEqual(
      {
        issues: [
          { message: "Expected string or array, received number.", path: ["messages", 1, "content"] },
          { message: "Expected string, received number.", path: ["meta", "a/b"] },
        ],
      },
    );
  });
});

describe("formats", () => {
  const dated = b.documentOf([
    b.definition(
      "Event",
      b.object({
        at: make.string(here, { format: "date-time" }),
        "day?": make.string(here, { format: "date" }),
        "odd?": make.string(here, { format: "toString" }),
      }),
    ),
  ]);
  const value = { at: "yesterday", day: "2021-02-29", odd: "x" };

  test("are remarks unless they are asserted", async () => {
    expect((await loadValidators(dated)).reported("Event", value)).toEqual([]);
  });
  test("are asserted all, or those that were named", async () => {
    const all = await loadValidators(dated, { assertFormats: true });
    expect(all.reported("Event", value)).toEqual(["/at format", "/day format"]);
    expect(all.is("Event", { at: "2021-02-28T00:00:00Z", day: "2020-02-29" })).toBe(true);
    expect(all.issues("Event", value)[0]).toMatchObject({
      format: "date-time",
      message: 'Expected a string with the format date-time, received "yesterday".',
    });
    const some = await loadValidators(dated, { assertFormats: ["date"] });
    expect(some.reported("Event", value)).toEqual(["/day format"]);
    expect(some.is("Event", value)).toBe(false);
  });
});

describe("modes", () => {
  const settings = b.documentOf([
    b.definition("Animal", b.both(b.ref("Named"), b.object({ "legs?": b.integer }))),
    b.definition(
      "Zoo",
      b.object({
        "animals?": b.list(b.ref("Animal")),
        "chief?": make.discriminated(here, "kind", {
          cases: [
            { value: "cat", variants: [b.ref("Cat")], source: "literal" },
            { value: "dog", variants: [b.ref("Dog")], source: "literal" },
          ],
        }),
        "place?": b.union(b.string, b.ref("Place")),
        "open?": make.map(here, b.ref("Place")),
      }),
    ),
    b.definition("Cat", b.object({ kind: b.literal("cat"), "lives?": b.integer })),
    b.definition("Dog", b.object({ kind: b.literal("dog"), "tricks?": b.list(b.string) })),
    b.definition("Named", b.object({ name: b.string })),
    b.definition("Place", b.object({ "city?": b.string, "floor?": b.number })),
  ]);
  const withDefaults = {
    ...settings,
    definitions: settings.definitions.map((definition) => {
      if (definition.schema.kind !== "object") return definition;
      const given: Record<string, unknown> = { lives: 9, floor: 0, open: { there: {} }, city: "Bern" };
      const properties = definition.schema.properties.map((property) =>
        property.serializedName in given
          ? { ...property, default: given[property.serializedName] as Json }
          : property,
      );
      return { ...definition, schema: { ...definition.schema, properties } };
    }),
  };
  let zoo: Validators;
  beforeAll(async () => {
    zoo = await loadValidators(withDefaults);
  });

  test.each<[value: unknown, reported: readonly string[]]>([
    [{ animals: [{ name: "a", legs: 4 }] }, []],
    [{ animals: [{ name: "a", legs: 4, tail: 1 }] }, ["/animals/0/tail unknown_key"]],
    [
      { extra: 1, animals: [{ legs: 1.5 }] },
      ["/animals/0 required", "/animals/0/legs type", "/extra unknown_key"],
    ],
    [{ chief: { kind: "cat", lives: 9 } }, []],
    [{ chief: { kind: "cat", tricks: [] } }, ["/chief/tricks unknown_key"]],
    [{ place: { city: "x", county: "y" } }, ["/place/county unknown_key"]],
    [{ open: { anywhere: { floor: 1 } } }, []],
    [{ open: { anywhere: { roof: 1 } } }, ["/open/anywhere/roof unknown_key"]],
  ])("unknown keys of %j", (value, reported) => {
    const issues = zoo.issues("Zoo", value, { unknownKeys: "error" });
    expect(issues.map(({ path, code }) => `${path} ${code}`).sort()).toEqual(reported);
  });

  test.each<[value: unknown, filled: unknown]>([
    [{}, { open: { there: {} } }],
    [{ chief: { kind: "cat" } }, { chief: { kind: "cat", lives: 9 }, open: { there: {} } }],
    [
      { place: {}, open: { a: { city: "c" } } },
      { place: { city: "Bern", floor: 0 }, open: { a: { city: "c", floor: 0 } } },
    ],
    [
      { place: "x", open: {} },
      { place: "x", open: {} },
    ],
  ])("defaults of %j", (value, filled) => {
    const before = JSON.stringify(value);
    expect(zoo.validate("Zoo", value, { defaults: "apply" })).toEqual({ ok: true, value: filled });
    expect(zoo.validate("Zoo", value)).toEqual({ ok: true, value });
    expect(JSON.stringify(value)).toBe(before);
  });

  test("what is filled in is never shared between results", () => {
    const [one, two] = [{}, {}].map((value) => zoo.validate("Zoo", value, { defaults: "apply" }));
    expect(one).toEqual(two);
    expect((one as { value: { open: unknown } }).value.open).not.toBe(
      (two as { value: { open: unknown } }).value.open,
    );
  });

  test("text is parsed, and its faults are issues", () => {
    const { parse } = zoo.schema("Zoo");
    expect(parse('{"chief": {"kind": "dog"}}')).toEqual({ ok: true, value: { chief: { kind: "dog" } } });
    expect(parse('{"chief": {"kind": "cow"}}')).toMatchObject({
      issues: [{ code: "unknown_discriminator" }],
    });
    expect(parse('{\n  "chief": oops\n}')).toMatchObject({
      ok: false,
      issues: [{ code: "json", line: 2, column: 12, offset: 13, path: "" }],
    });
  });

  test("an issue says where it is in the document, and which tag chose its variant", () => {
    expect(zoo.issues("Zoo", { chief: { kind: "cat", lives: "nine" } })).toMatchObject([
      {
        path: "/chief/lives",
        code: "type",
        types: ["integer"],
        discriminator: { path: "/chief/kind", value: "cat" },
      },
    ]);
  });

  test("the schema's functions may be passed around alone", () => {
    const { is, assert, validate, parse } = zoo.schema("Cat");
    const check: (value: unknown) => asserts value is unknown = assert;
    expect([is({ kind: "cat" }), validate(1).ok, parse("1").ok]).toEqual([true, false, false]);
    expect(() => check(1)).toThrow("not a valid Cat:");
  });
});
