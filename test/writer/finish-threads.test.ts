// Files finished on two threads, which a large document asks for, are those that one thread makes.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { generate } from "../../generator/index.js";
import { root } from "../support/places.js";
import { readTree } from "../support/read-tree.js";

/** As it is built: only built code starts a thread. */
type Built = typeof import("../../generator/index.js");
const built = (await import(join(root, "dist/index.js"))) as Built;

let cwd: string;
beforeEach(() => void (cwd = mkdtempSync(join(tmpdir(), "sdkwright-threads-"))));
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

/** `odd`: a description with a table, which the formatter lays out, and a long union, which the layout breaks. */
function writeDocument(odd: string): void {
  const numbers = Array.from({ length: 80 }, (_, n) => n);
  const schemas = numbers.map((n): [string, object] => [
    `Thing${n}`,
    {
      type: "object",
      description: n === 7 ? odd : `Thing ${n}.`,
      properties: {
        one: { $ref: `#/components/schemas/Thing${(n + 1) % 80}` },
        two: { enum: ["a", `b${n}`] },
      },
    },
  ]);
  const paths = numbers.map((n): [string, object] => [
    `/group${n % 9}/things${n}/{id}`,
    {
      get: {
        operationId: `get${n}`,
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        responses: {
          "200": {
            description: "It.",
            content: { "application/json": { schema: { $ref: `#/components/schemas/Thing${n}` } } },
          },
        },
      },
    },
  ]);
  const oneOfThem = { anyOf: numbers.map((n) => ({ $ref: `#/components/schemas/Thing${n}` })) };
  const document = {
    openapi: "3.1.0",
    info: { title: "Things", version: "1.0.0", description: odd },
    paths: Object.fromEntries(paths),
    components: { schemas: { ...Object.fromEntries(schemas), Any: oneOfThem } },
  };
  writeFileSync(join(cwd, "openapi.json"), JSON.stringify(document));
}

test("the same files", { timeout: 120_000 }, async () => {
  const input = "openapi.json";
  for (const odd of ["| a | b |\n|--|--|\n| c | d |", "Another `text`."]) {
    writeDocument(odd);
    await generate({ cwd, input, output: "one" });
    const { ok } = await built.generate({ cwd, input, output: "two" });
    expect(ok).toBe(true);
    const files = readTree(join(cwd, "one"));
    expect(files.size).toBeGreaterThan(100);
    expect(readTree(join(cwd, "two"))).toEqual(files);
    expect(readFileSync(join(cwd, "one/README.md"), "utf8")).toContain("Things");
  }
});
