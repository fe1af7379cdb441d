// `sdkwright init`: what the file to start from holds, and what a run with it gives.

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cli } from "./support/places.js";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "sdkwright-init-"));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function sdkwright(...args: readonly string[]): string {
  return execFileSync(process.execPath, [cli, ...args], { cwd, encoding: "utf8", stdio: "pipe" });
}

test("a version is left out of the names, with a configuration and without", () => {
  const answer = "{ '204': { description: Done } }";
  writeFileSync(
    join(cwd, "openapi.yaml"),
    `openapi: 3.1.0
info: { title: Pets API, version: "1" }
paths:
  /v1/pets: { post: { responses: ${answer} } }
  /v1/pets/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    delete: { responses: ${answer} }
`,
  );
  const namesNow = (): readonly string[] => {
    const { operations } = JSON.parse(sdkwright("inspect", "--json")) as { operations: { name: string }[] };
    return operations.map(({ name }) => name);
  };
  expect(namesNow()).toEqual(["pets.create", "pets.delete"]);
  sdkwright("init");
  expect(readFileSync(join(cwd, "sdkwright.config.ts"), "utf8")).not.toContain("prefixes");
  expect(namesNow()).toEqual(["pets.create", "pets.delete"]);
});

test.each([
  ["is not there", null],
  ["cannot be read", "openapi: ["],
])("a document that %s is no obstacle", (_, text) => {
  if (text !== null) writeFileSync(join(cwd, "openapi.yaml"), text);
  sdkwright("init", "openapi.yaml", "-o", "sdk");
  expect(readFileSync(join(cwd, "sdkwright.config.ts"), "utf8")).toContain(
    'input: "openapi.yaml",\n  output: "sdk",\n});',
  );
  expect(existsSync(join(cwd, "sdk"))).toBe(false);
});

test.each([
  ["sdkwright.config.ts", "export default {};"],
  ["sdkwright.config.mjs", "export default {};"],
  ["package.json", '{ "sdkwright": { "output": "sdk" } }'],
])("a configuration in %s is not put aside by another", (name, text) => {
  writeFileSync(join(cwd, name), text);
  expect(() => sdkwright("init")).toThrow(`${name} already exists; nothing was written`);
  expect(readdirSync(cwd)).toEqual([name]);
});

const mistakes: readonly (readonly [name: string, text: string, said: RegExp])[] = [
  ["ts", "export default {\n  input: a b\n};\n", /^sdkwright\.config\.ts:2:12 {2}error SW505/],
  [
    "mjs",
    "export default {\n  input: missing.name,\n};\n",
    /^sdkwright\.config\.mjs:2:1 .*missing is not defined/,
  ],
];
test.each(mistakes)("a mistake in a .%s configuration is pointed at", (extension, text, said) => {
  writeFileSync(join(cwd, `sdkwright.config.${extension}`), text);
  const { stderr, status } = spawnSync(process.execPath, [cli, "generate"], { cwd, encoding: "utf8" });
  expect(stderr).toMatch(said);
  expect(status).toBe(2);
});
