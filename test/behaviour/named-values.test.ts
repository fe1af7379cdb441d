// Constants of named values: what they hold, that they are their types, and that nobody bundles one who does not ask.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { featureClient, type FeatureClient } from "../support/feature-client.js";

const schemas = {
  Colour: { type: "string", enum: ["#f00", "#0f0"], "x-enum-varnames": ["Red", "constructor"] },
  Level: { type: "integer", enum: [0, 1], "x-enumNames": ["Low", "__proto__"] },
  // The package's entry gives this name to the error.
  APIError: { type: "string", enum: ["a"], "x-enum-varnames": ["A"] },
  Plain: { type: "string", enum: ["p", "q"] },
  Parcel: {
    type: "object",
    properties: {
      id: { type: "string", readOnly: true },
      state: { type: "integer", enum: [0, 1], "x-enum-varnames": ["Packed", "Sent"] },
    },
  },
};
const content = (name: string) => ({
  content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
});

let made: FeatureClient;

beforeAll(async () => {
  const paths = Object.fromEntries(
    Object.keys(schemas).map((name) => [
      `/${name}`,
      { put: { requestBody: content(name), responses: { 200: { description: "", ...content(name) } } } },
    ]),
  );
  made = await featureClient({ paths, components: { schemas } }, ["types", "client", "package"]);
});
afterAll(() => made.remove());

test("a constant holds the values by their names", async () => {
  const all = await made.load<Record<string, Record<string, unknown>>>("enums.js");
  expect(Object.keys(all).sort()).toEqual(["APIError", "Colour", "Level", "ParcelState"]);
  expect({ ...all["ParcelState"] }).toEqual({ Packed: 0, Sent: 1 });
  expect({ ...all["Colour"] }).toEqual({ Red: "#f00", constructor: "#0f0" });
  // As a key `__proto__` would set the prototype.
  expect(Object.entries(all["Level"] ?? {})).toEqual([
    ["Low", 0],
    ["Proto", 1],
  ]);
});

test("constant and type go by one name, from the package and from its entry of enums", async () => {
  const code = `
    import { APIError, Colour } from "./src/index.js";
    import { APIError as Fault } from "./src/enums.js";
    import type { Colour as Type } from "./src/types/index.js";
    export const red: "#f00" = Colour.Red;
    export const any: Colour = red;
    export const same: Type = any;
    export const a: Fault = Fault.A;
    export const error: unknown = APIError.prototype;
    // @ts-expect-error the values are fixed
    Colour.Red = "#0f0";
    // @ts-expect-error
    export const other: Colour = "#00f";
  `;
  expect(made.faults(code)).toEqual([]);
  const entry = await made.load<Record<string, unknown>>("index.js");
  expect(Object.keys(entry)).not.toContain("Level_");
  expect(typeof entry["APIError"]).toBe("function");
});

test("who uses types alone, or other constants, bundles none", () => {
  const bundled = (code: string): string => {
    const entry = join(made.folder, "bundled.ts");
    writeFileSync(entry, code);
    return (
      buildSync({ entryPoints: [entry], bundle: true, format: "esm", write: false }).outputFiles[0]?.text ??
      ""
    );
  };
  expect(
    bundled('import type { Colour } from "./src/index.js"; export const c: Colour = "#0f0";'),
  ).not.toContain("#f00");
  const one = bundled('import { Level } from "./src/index.js"; console.log(Level.Low);');
  expect(one).toContain("Low");
  expect(one).not.toContain("#f00");
});

test("the package has an entry for them", () => {
  expect(JSON.parse(made.text("package.json")).exports["./enums"]).toEqual({
    types: "./dist/enums.d.ts",
    default: "./dist/enums.js",
  });
  expect(made.text("README.md")).toContain('import { APIError } from "acme/enums"');
});
