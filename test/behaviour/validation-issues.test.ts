// What validators say of wrong values of a document as users write it: where the fault is in the value, where the rule
// is in the document, and how unions, recursion, defaults and unknown keys go together.

import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { generate } from "../../generator/index.js";
import type {
  Issue,
  IssueDetails,
  Result,
  Schema,
  ValidateOptions,
} from "../../templates/runtime/validator.js";

const source = `openapi: 3.1.0
info: { title: Farm, version: "1" }
paths:
  /animals:
    post:
      operationId: addAnimal
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: "#/components/schemas/Animal" }
      responses: { "204": { description: Added } }
components:
  schemas:
    Animal:
      oneOf:
        - $ref: "#/components/schemas/Cow"
        - $ref: "#/components/schemas/Hen"
      discriminator:
        propertyName: kind
        mapping: { cow: "#/components/schemas/Cow", hen: "#/components/schemas/Hen" }
    Cow:
      type: object
      required: [kind, milk]
      properties:
        kind: { const: cow }
        milk: { type: number, minimum: 0, exclusiveMaximum: 100, multipleOf: 0.5 }
        calves: { type: array, maxItems: 2, uniqueItems: true, items: { $ref: "#/components/schemas/Cow" } }
        bell: { type: string, minLength: 2, maxLength: 4, pattern: "^[a-z]+$", default: ding }
    Hen:
      type: object
      required: [kind]
      additionalProperties: false
      properties:
        kind: { const: hen }
        eggs: { type: integer, default: 1 }
    Feed:
      anyOf:
        - { type: string, enum: [hay, corn] }
        - $ref: "#/components/schemas/Mix"
        - type: object
          required: [brand, weight]
          properties:
            brand: { type: string }
            weight: { type: number }
    Mix:
      type: object
      required: [parts]
      properties:
        parts: { type: array, minItems: 1, items: { $ref: "#/components/schemas/Feed" } }
        water: { type: boolean, default: false }
    "Odd/name~":
      type: object
      properties:
        "a/b": { type: object, additionalProperties: { type: integer } }
        properties: { type: object, properties: { properties: { type: integer } } }
        "~c": { prefixItems: [{ type: string }, { type: integer }], type: array }
    Barn:
      allOf:
        - type: object
          required: [name]
          properties: { name: { type: string }, size: { type: [integer, "null"] } }
        - type: object
          minProperties: 2
          properties:
            animals: { type: array, items: { $ref: "#/components/schemas/Animal" } }
            feed: { $ref: "#/components/schemas/Feed" }
            odd: { $ref: "#/components/schemas/Odd~1name~0" }
`;

type Loaded = Readonly<Record<string, unknown>>;
let loaded: Loaded;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "issues-"));
  const input = join(folder, "api.yaml");
  writeFileSync(input, source);
  const output = join(folder, "out");
  const outcome = await generate({ input, output, emit: ["types", "validators"], format: false });
  expect(outcome.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const outfile = join(folder, "validators.mjs");
  const entryPoints = [join(output, "src/validators/index.ts")];
  await build({ entryPoints, outfile, bundle: true, format: "esm", target: "es2022" });
  expect(readFileSync(outfile, "utf8")).not.toMatch(/\beval\b|new Function/);
  loaded = (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as Loaded;
});

const schema = (type: string): Schema<unknown> => loaded[`${type}Schema`] as Schema<unknown>;
const validate = (type: string, value: unknown, options?: ValidateOptions): Result<unknown> =>
  schema(type).validate(value, options);
const issues = (type: string, value: unknown, options?: ValidateOptions): readonly Issue[] => {
  const result = validate(type, value, options);
  return result.ok ? [] : result.issues;
};
/** `path code #/pointer`, below the schemas where it is there. */
const reported = (type: string, value: unknown, options?: ValidateOptions): readonly string[] =>
  issues(type, value, options).map(
    ({ path, code, schemaPath }) => `${path} ${code} ${schemaPath.replace("#/components/schemas/", "")}`,
  );

const cow = { kind: "cow", milk: 2 };

test.each<[type: string, value: unknown, reported: readonly string[]]>([
  ["Cow", { ...cow, milk: -1 }, ["/milk min Cow/properties/milk/minimum"]],
  ["Cow", { ...cow, milk: 100 }, ["/milk exclusive_max Cow/properties/milk/exclusiveMaximum"]],
  ["Cow", { ...cow, milk: 0.3 }, ["/milk multiple_of Cow/properties/milk/multipleOf"]],
  ["Cow", { ...cow, milk: "2" }, ["/milk type Cow/properties/milk/type"]],
  [
    "Cow",
    { ...cow, bell: "B" },
    ["/bell min_length Cow/properties/bell/minLength", "/bell pattern Cow/properties/bell/pattern"],
  ],
  ["Cow", { ...cow, bell: "abcde" }, ["/bell max_length Cow/properties/bell/maxLength"]],
  [
    "Cow",
    { ...cow, calves: [cow, { ...cow, milk: 3 }, cow] },
    [
      "/calves max_items Cow/properties/calves/maxItems",
      "/calves/2 unique_items Cow/properties/calves/uniqueItems",
    ],
  ],
  ["Cow", { kind: "cow" }, [" required Cow/required"]],
  ["Cow", { ...cow, kind: "bull" }, ["/kind value Cow/properties/kind/const"]],
  ["Cow", 1, [" type Cow/type"]],
  [
    "OddName",
    { properties: { properties: "1" } },
    ["/properties/properties type Odd~1name~0/properties/properties/properties/properties/type"],
  ],
  [
    "Cow",
    { ...cow, calves: [{ ...cow, calves: [{ ...cow, milk: null }] }] },
    ["/calves/0/calves/0/milk type Cow/properties/milk/type"],
  ],
  ["Hen", { kind: "hen", milk: 1 }, ["/milk unknown_key Hen/additionalProperties"]],
  ["Hen", { kind: "hen", eggs: 1.5 }, ["/eggs type Hen/properties/eggs/type"]],
  ["Animal", { kind: "fox" }, ["/kind unknown_discriminator Animal"]],
  ["Animal", {}, ["/kind missing_discriminator Animal"]],
  // The tag chose: nothing is said of the other variant.
  [
    "Animal",
    { kind: "hen", milk: -1, eggs: "x" },
    ["/milk unknown_key Hen/additionalProperties", "/eggs type Hen/properties/eggs/type"],
  ],
  ["Animal", { kind: "cow", eggs: 1 }, [" required Cow/required"]],
  [
    "OddName",
    { "a/b": { "x~/y": "1" } },
    ["/a~1b/x~0~1y type Odd~1name~0/properties/a~1b/additionalProperties/type"],
  ],
  [
    "OddName",
    { "~c": [1, "a"] },
    [
      "/~0c/0 type Odd~1name~0/properties/~0c/prefixItems/0/type",
      "/~0c/1 type Odd~1name~0/properties/~0c/prefixItems/1/type",
    ],
  ],
  // The closest variant's issues come first, then the union's own.
  [
    "Feed",
    { brand: "b", weight: "heavy" },
    ["/weight type Feed/anyOf/2/properties/weight/type", " no_variant Feed"],
  ],
  ["Feed", { parts: [] }, ["/parts min_items Mix/properties/parts/minItems", " no_variant Feed"]],
  ["Feed", "grass", [" value Feed/anyOf/0/enum"]],
  ["Feed", 1, [" type Feed/type"]],
  [
    "Feed",
    { parts: ["hay", { parts: ["grass"] }] },
    ["/parts/1/parts/0 value Feed/anyOf/0/enum", "/parts/1 no_variant Feed", " no_variant Feed"],
  ],
])("%s of %j", (type, value, want) => {
  expect([...reported(type, value)].sort()).toEqual([...want].sort());
  expect(reported(type, value, { all: false })).toEqual(reported(type, value).slice(0, 1));
  expect((loaded[`is${type}`] as (value: unknown) => boolean)(value)).toBe(false);
});

test("what someone added to Object.prototype is no property of a value", () => {
  const extra = { value: 1, enumerable: true, configurable: true, writable: true };
  Object.defineProperty(Object.prototype, "guest", extra);
  try {
    const found = [
      reported("Hen", { kind: "hen", eggs: "two" }),
      reported("Cow", cow, { unknownKeys: "error" }),
      reported("Hen", { kind: "hen", feather: 1 }),
    ];
    expect(found).toEqual([
      ["/eggs type Hen/properties/eggs/type"],
      [],
      ["/feather unknown_key Hen/additionalProperties"],
    ]);
  } finally {
    Reflect.deleteProperty(Object.prototype, "guest");
  }
});

test("the closest variant's issues stand before the union's, which names it", () => {
  const [first, last] = issues("Feed", { brand: "b", weight: "heavy" });
  expect(first).toMatchObject({ path: "/weight", code: "type" });
  expect(last).toMatchObject({ code: "no_variant", path: "", variants: ["Mix", expect.anything()] });
});

test("every place that is named is in the document", () => {
  const document: unknown = parse(source);
  const wrong: readonly (readonly [string, unknown])[] = [
    [
      "Barn",
      {
        name: 1,
        size: "x",
        animals: [{ kind: "cow", milk: -0.3, bell: "" }, { kind: "hen", x: 1 }, { kind: 1 }],
      },
    ],
    ["Barn", { feed: { parts: [{ brand: 1 }, 7] }, odd: { "a/b": { c: [] }, "~c": [null] } }],
    ["Barn", {}],
    ["Barn", []],
    ["AnimalAddParams", { kind: "cow" }],
  ];
  for (const [type, value] of wrong.filter(([name]) => `${name}Schema` in loaded)) {
    const found = issues(type, value);
    expect(found.length).toBeGreaterThan(0);
    for (const { schemaPath } of found) {
      const holder = schemaPath.slice(2).split("/").slice(0, -1);
      const at = holder.reduce<unknown>(
        (node, step) => (node as Loaded | undefined)?.[step.replaceAll("~1", "/").replaceAll("~0", "~")],
        document,
      );
      expect(at, schemaPath).toBeTypeOf("object");
    }
  }
});

describe("unknown keys", () => {
  const strict = { unknownKeys: "error" } as const;

  test.each<[type: string, value: unknown, reported: readonly string[]]>([
    [
      "Cow",
      { ...cow, horns: 2, calves: [{ ...cow, horns: 2 }] },
      ["/calves/0/horns unknown_key", "/horns unknown_key"],
    ],
    ["Animal", { ...cow, eggs: 1 }, ["/eggs unknown_key"]],
    ["Feed", { parts: ["hay", { parts: ["corn"], salt: 1 }] }, ["/parts/1/salt unknown_key"]],
    // What one part of an `allOf` does not know another may.
    ["Barn", { name: "b", feed: "hay" }, []],
    [
      "Barn",
      { name: "b", animals: [{ ...cow, x: 1 }], roof: 1 },
      ["/animals/0/x unknown_key", "/roof unknown_key"],
    ],
    ["OddName", { "a/b": { any: 1 } }, []],
  ])("of %s %j", (type, value, want) => {
    expect(validate(type, value).ok).toBe(true);
    const found = issues(type, value, strict);
    expect(
      found
        .map(({ path, code }) => `${path} ${code}`)
        .filter((text) => !text.includes("no_variant"))
        .sort(),
    ).toEqual(want);
  });
});

test("defaults are filled in through unions and recursion, on a copy, before the value is judged", () => {
  const value = {
    name: "b",
    animals: [{ kind: "hen" }, { ...cow, calves: [cow] }],
    feed: { parts: ["hay", { parts: ["corn"] }] },
  };
  const before = structuredClone(value);
  const result = validate("Barn", value, { defaults: "apply", unknownKeys: "error" });
  expect(result).toEqual({
    ok: true,
    value: {
      name: "b",
      animals: [
        { kind: "hen", eggs: 1 },
        { ...cow, bell: "ding", calves: [{ ...cow, bell: "ding" }] },
      ],
      feed: { parts: ["hay", { parts: ["corn"], water: false }], water: false },
    },
  });
  expect(value).toEqual(before);
  expect(validate("Hen", { kind: "hen", eggs: "x" }, { defaults: "apply" }).ok).toBe(false);
});

test("codes say what belongs to them, in types and at run time", () => {
  const [issue] = issues("Cow", { ...cow, milk: -1 });
  if (issue?.code !== "min") throw new RangeError("another issue");
  const details: IssueDetails["min"] = issue;
  expect(details.limit).toBe(0);
  // @ts-expect-error: an issue of this code names no property.
  expect(issue.property).toBeUndefined();
});

test("text is parsed, with its faults where they are", () => {
  const { parse: read } = schema("Animal");
  expect(read('{"kind": "hen"}', { defaults: "apply" })).toEqual({
    ok: true,
    value: { kind: "hen", eggs: 1 },
  });
  expect(read('{"kind": "hen", "x": 1}')).toMatchObject({ issues: [{ code: "unknown_key", path: "/x" }] });
  expect(read('{\n  "kind": "hen",\n}')).toMatchObject({
    issues: [{ code: "json", line: 3, column: 1, offset: 19, received: '"}"' }],
  });
  expect(read("")).toMatchObject({
    issues: [{ code: "json", line: 1, column: 1, offset: 0, received: "its end" }],
  });
});

test("Standard Schema gives paths as keys, also below a recursion and a union", () => {
  const result = schema("Barn")["~standard"].validate({ name: "b", feed: { parts: [{ parts: ["grass"] }] } });
  expect(result).toMatchObject({ issues: [{ path: ["feed", "parts", 0, "parts", 0] }, {}, {}] });
});

test("an assertion throws one error that reads well", () => {
  const { assert }: { assert: (value: unknown) => void } = schema("Animal");
  expect(() => assert({ kind: "hen", eggs: "two" })).toThrow(
    "not a valid Animal:\n  /eggs: Expected integer, received string.",
  );
});
