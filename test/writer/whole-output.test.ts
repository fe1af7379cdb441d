// The output of whole documents: formatting it again changes nothing, and unformatted it compiles.

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate, type Options } from "../../generator/index.js";
import { compile, programSettings } from "../support/compile.js";
import { material, root } from "../support/places.js";
import { format } from "../support/print-files.js";
import { readTree } from "../support/read-tree.js";

type Targets = NonNullable<Options["targets"]>;
const everything: Targets = ["client", "validators", "call-validation", "cli", "package"];
/** Of the largest, what is compiled is the client: other tests compile all that is written for it. */
const documents: readonly (readonly [input: string, compiled: Targets])[] = [
  [join(root, "spec/openapi.yaml"), everything],
  [join(root, "test/cases/as-found/spec.yaml"), everything],
  ...(material === undefined ? [] : [largest(material)]),
];

function largest(folder: string): readonly [input: string, compiled: Targets] {
  return [join(folder, "specs/openai/openapi-2026-08-21.yaml"), ["client"]];
}

// Inside the project, so that the types of Node.js are found.
let folder: string;
beforeAll(() => {
  mkdirSync(join(root, "test/.build"), { recursive: true });
  folder = mkdtempSync(join(root, "test/.build/whole-output-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(documents)("%s", (input, compiled) => {
  const generated = async (name: string, options: Options): Promise<string> => {
    const output = join(folder, `${basename(dirname(input))}-${name}`);
    const outcome = await generate({ ...options, input, output, cwd: root });
    expect(outcome.ok).toBe(true);
    return output;
  };

  test("formatting it again changes nothing", async () => {
    const written = readTree(await generated("formatted", { targets: everything }));
    const files = [...written].map(([path, text]) => ({ kind: "text" as const, path, text }));
    expect(files.length).toBeGreaterThan(60);
    const again = await format(files.filter(({ path }) => path !== "manifest.json"));
    expect(again.filter(({ path, text }) => text !== written.get(path)).map(({ path }) => path)).toEqual([]);
  });

  test("unformatted it compiles", async () => {
    const output = await generated("unformatted", { targets: compiled, format: false });
    const code = [...readTree(output).keys()].filter((path) => path.endsWith(".ts"));
    expect(code.length).toBeGreaterThan(60);
    expect(
      compile(
        code.map((path) => join(output, path)),
        programSettings,
      ),
    ).toEqual([]);
  });
});
