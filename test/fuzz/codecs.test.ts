// Types made up of dates, large integers and all that may hold them: what a program has becomes JSON and comes back as
// it was, to the last digit. All types are of one document, so that they refer to each other.

import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { featureClient, type FeatureClient } from "../support/feature-client.js";

const types = 40;
/** Values a type. */
const runs = Number(process.env["FUZZ_RUNS"] ?? 50);
const seed = 20261122;

/** A type as the test has it; the document is written from it, and so are its values. */
type Shape =
  | { readonly kind: "date" | "large" | "text" | "number" }
  | { readonly kind: "list" | "map" | "nullable"; readonly of: Shape }
  | { readonly kind: "pair"; readonly first: Shape; readonly second: Shape }
  | { readonly kind: "object"; readonly required: readonly Shape[]; readonly optional: readonly Shape[] }
  | { readonly kind: "discriminated"; readonly variants: readonly Shape[] }
  | { readonly kind: "ref"; readonly to: number };

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom<Shape>({ kind: "date" }, { kind: "large" }, { kind: "text" }, { kind: "number" }),
    fc.record({ kind: fc.constantFrom("list", "map", "nullable"), of: tie("shape") }) as fc.Arbitrary<Shape>,
    fc.record({ kind: fc.constant("pair" as const), first: tie("shape"), second: tie("shape") }),
    fc.record({
      kind: fc.constant("object" as const),
      required: fc.array(tie("shape"), { maxLength: 2 }),
      optional: fc.array(tie("shape"), { maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant("discriminated" as const),
      variants: fc.array(tie("shape"), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant("ref" as const), to: fc.nat(types - 1) }),
  ),
}));

/** Declared types are objects whose members may be absent, so that types that contain each other have values. */
const shapes: readonly Shape[] = fc.sample(
  fc.array(shape, { minLength: 2, maxLength: 4 }).map((optional): Shape => ({
    kind: "object",
    required: [],
    optional,
  })),
  { numRuns: types, seed },
);

/** A name that every object inherits is one of a property too. */
const name = (part: string, index: number): string =>
  part === "o" && index === 1 ? "__proto__" : part + index;

function schemaOf(of: Shape): object {
  switch (of.kind) {
    case "date":
      return { type: "string", format: "date-time" };
    case "large":
      return { type: "integer", format: "int64" };
    case "text":
      return { type: "string" };
    case "number":
      return { type: "integer", format: "int32" };
    case "list":
      return { type: "array", items: schemaOf(of.of) };
    case "map":
      return { type: "object", additionalProperties: schemaOf(of.of) };
    case "nullable":
      return { anyOf: [schemaOf(of.of), { type: "null" }] };
    case "pair":
      return {
        type: "array",
        prefixItems: [schemaOf(of.first), schemaOf(of.second)],
        items: false,
        minItems: 2,
      };
    case "object":
      return {
        type: "object",
        required: of.required.map((_, index) => name("r", index)),
        properties: Object.fromEntries([
          ...of.required.map((inner, index) => [name("r", index), schemaOf(inner)] as const),
          ...of.optional.map((inner, index) => [name("o", index), schemaOf(inner)] as const),
        ]),
      };
    case "discriminated":
      return {
        oneOf: of.variants.map((inner, index) => ({
          type: "object",
          required: ["kind", "value"],
          properties: { kind: { const: `k${index}` }, value: schemaOf(inner) },
        })),
      };
    case "ref":
      return { $ref: `#/components/schemas/T${of.to}` };
  }
}

/** What a program has. */
function valueOf(of: Shape, depth: number): fc.Arbitrary<unknown> {
  const inside = (inner: Shape): fc.Arbitrary<unknown> => valueOf(inner, depth + 1);
  switch (of.kind) {
    case "date":
      return fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    case "large":
      return fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
    case "text":
      // Texts that look like what is converted elsewhere, and like what stands around numbers in JSON.
      return fc.oneof(
        fc.string(),
        fc.constantFrom("2026-01-02T12:00:00Z", "9007199254740993", '\\",:12345678901234567,'),
      );
    case "number":
      return fc.integer();
    case "list":
      return fc.array(inside(of.of), { maxLength: 3 });
    case "map":
      return fc.dictionary(fc.string(), inside(of.of), { maxKeys: 3, noNullPrototype: true });
    case "nullable":
      return fc.option(inside(of.of));
    case "pair":
      return fc.tuple(inside(of.first), inside(of.second));
    case "object": {
      const members = (part: string, all: readonly Shape[]) =>
        all.map((inner, index) => [name(part, index), inside(inner)] as const);
      const optional = depth > 6 ? [] : members("o", of.optional);
      return fc
        .tuple(
          fc.tuple(
            ...members("r", of.required).map(([key, made]) => made.map((value) => [key, value] as const)),
          ),
          fc.tuple(...optional.map(([key, made]) => fc.option(made.map((value) => [key, value] as const)))),
        )
        .map(([needed, found]) =>
          Object.fromEntries([...needed, ...found.filter((entry) => entry !== null)]),
        );
    }
    case "discriminated":
      return fc.oneof(
        ...of.variants.map((inner, index) =>
          fc.record({ kind: fc.constant(`k${index}`), value: inside(inner) }, { noNullPrototype: true }),
        ),
      );
    case "ref":
      return valueOf(shapes[of.to] ?? { kind: "text" }, depth + 1);
  }
}

/** JSON written by hand, to be held against what is generated. */
function jsonOf(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return `[${value.map(jsonOf).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}:${jsonOf(item)}`)
    .join(",")}}`;
}

/** A program with `int64: "string"` has digits where this one has a `bigint`. */
function withDigits(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return value.map(withDigits);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withDigits(item)]));
}

interface Codecs {
  readonly encode: (codec: unknown, value: unknown) => unknown;
  readonly stringify: (value: unknown) => string;
  readonly [codec: string]: unknown;
}
type Validators = Readonly<Record<string, (text: string) => unknown>>;

let bigints: FeatureClient;
let digits: FeatureClient;
beforeAll(async () => {
  const document = {
    components: { schemas: Object.fromEntries(shapes.map((one, index) => [`T${index}`, schemaOf(one)])) },
  };
  bigints = await featureClient(document, ["types", "validators"], { dates: "Date", int64: "bigint" });
  digits = await featureClient(document, ["types", "validators"], { dates: "Date", int64: "string" });
});
afterAll(() => {
  bigints.remove();
  digits.remove();
});

test("the compiler finds nothing", () => {
  expect(bigints.faults()).toEqual([]);
  expect(digits.faults()).toEqual([]);
});

test.each([
  ["bigint", () => bigints, (value: unknown) => value],
  ["string", () => digits, withDigits],
] as const)("there and back with int64 as %s", async (_, made, asProgram) => {
  const validators = await made().load<Validators>("validators/index.js");
  const codecs = await made().load<Codecs>("codecs/index.js");
  for (const [index, one] of shapes.entries()) {
    const codec = codecs[`T${index}Codec`];
    fc.assert(
      fc.property(valueOf(one, 0), (made) => {
        const text = jsonOf(made);
        const value = asProgram(made);
        expect(validators[`parseT${index}`]?.(text)).toEqual({ ok: true, value });
        expect(codecs.stringify(codec === undefined ? value : codecs.encode(codec, value))).toBe(text);
      }),
      { numRuns: runs, seed },
    );
  }
});
