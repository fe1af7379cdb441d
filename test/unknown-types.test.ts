// The types that came out as `unknown` are counted, each with its reason; of the vendor's document they are no more
// than it leaves untyped itself.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inspect, type UnknownType } from "../generator/index.js";
import { summaryLines } from "../generator/cli/summary.js";
import { material } from "./support/places.js";

const document = {
  openapi: "3.1.0",
  info: { title: "Unknown", version: "1" },
  paths: {
    "/a": { get: { responses: { 200: { description: "", content: { "application/json": {} } } } } },
  },
  components: {
    schemas: {
      Silent: {
        type: "object",
        properties: { a: {}, b: { description: "Anything." }, known: { type: "string" } },
      },
      Any: { type: "object", additionalProperties: true },
      Free: { type: "object" },
      List: { type: "array" },
      Variant: { anyOf: [{ type: "string" }, {}] },
      Lost: { type: "object", properties: { one: { $ref: "#/components/schemas/Misspelt" } } },
      Nowhere: { type: "object", required: ["x", "y"] },
      Typed: { type: "object", properties: { list: { type: "array", items: { const: 1 } } } },
    },
  },
};

async function unknownsOf(text: string): Promise<readonly UnknownType[]> {
  const { inspection } = await inspect({ input: "-", stdin: () => Promise.resolve(text) });
  return inspection?.unknowns ?? [];
}

test("each unknown type has its place and its reason", async () => {
  const found = await unknownsOf(JSON.stringify(document));
  expect(found.map(({ name, reason, code }) => `${name} ${code ?? reason}`).sort()).toEqual(
    [
      "Any[key] any",
      "aRetrieve undescribed",
      "Free[key] object",
      "List[] list",
      "Lost.one SW203",
      "Nowhere.x SW321",
      "Nowhere.y SW321",
      "Silent.a silent",
      "Silent.b silent",
      "Variant variant",
    ].sort(),
  );
  expect(found.find(({ name }) => name === "Silent.b")?.pointer).toBe(
    "#/components/schemas/Silent/properties/b",
  );
});

test("a run says how many there are", async () => {
  const outcome = await inspect({ input: "-", stdin: () => Promise.resolve(JSON.stringify(document)) });
  const said = summaryLines({ ...outcome, unknowns: outcome.inspection?.unknowns ?? [] }, "check").join("\n");
  expect(said).toContain("10 types are unknown (SW321: 2, no schema keywords: 2, any value allowed: 1, ");
  const typed = { ...document, paths: {}, components: { schemas: { A: { type: "string" } } } };
  expect(await unknownsOf(JSON.stringify(typed))).toEqual([]);
});

type Raw = { readonly [key: string]: unknown };
const isObject = (value: unknown): value is Raw =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Schemas of which the document itself does not say what they are, counted in its own text. */
function untyped(value: unknown, inSchema: boolean): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + untyped(one, inSchema), 0);
  if (inSchema && value === true) return 1;
  if (!isObject(value)) return 0;
  const says = [
    "$ref",
    "type",
    "enum",
    "const",
    "anyOf",
    "oneOf",
    "allOf",
    "properties",
    "additionalProperties",
  ];
  const types = [value["type"]].flat();
  const open = types.includes("object") && !says.slice(4).some((key) => key in value);
  const own =
    inSchema &&
    (!says.some((key) => key in value) || open || (types.includes("array") && !("items" in value)));
  const holders = new Set(["schema", "items", "additionalProperties", "anyOf", "oneOf", "allOf"]);
  const inside = Object.entries(value).reduce((sum, [key, inner]) => {
    if (key === "example" || key === "examples" || key.startsWith("x-")) return sum;
    const isMap = (inSchema && key === "properties") || key === "schemas";
    if (isMap && isObject(inner))
      return sum + Object.values(inner).reduce<number>((all, one) => all + untyped(one, true), 0);
    return sum + untyped(inner, holders.has(key));
  }, 0);
  return Number(own) + inside;
}

test.skipIf(!material)("the vendor's document loses no type", async () => {
  const path = join(material ?? "", "specs/openai/openapi-2026-08-21.json");
  const text = readFileSync(path, "utf8");
  const found = await unknownsOf(text);
  const own = untyped(JSON.parse(text), false);
  const lost = found.filter(({ code }) => code !== null);
  console.log(`unknown: ${found.length}, of which ${lost.length} reported; untyped in the document: ${own}`);
  expect(found.length - lost.length).toBeGreaterThan(0);
  expect(found.length - lost.length).toBeLessThanOrEqual(own);
  // Nothing is lost but keys that are required and described nowhere.
  expect(lost.filter(({ code }) => code !== "SW321")).toEqual([]);
});
