// `--watch` as its user meets it: a program that waits, files that change, and mistakes that do not end it.

import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Changes } from "../generator/watch/changes.js";
import { cli } from "./support/places.js";

let cwd: string;
let child: ChildProcess | null = null;
let said = "";
const path = (name: string): string => join(cwd, name);

const document = (schemas: string): string =>
  `openapi: 3.1.0\ninfo: { title: Pets, version: 1.0.0 }\npaths: {}\ncomponents:\n  schemas:\n${schemas}`;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "sdkwright-watch-"));
  writeFileSync(path("openapi.yaml"), document("    Pet: { type: string }\n"));
});
afterEach(async () => {
  // It may still be writing what it keeps for its next run.
  if (child !== null && child.exitCode === null && child.signalCode === null) {
    const gone = once(child, "exit");
    child.kill();
    await gone;
  }
  rmSync(cwd, { recursive: true, force: true });
});

/** Ends when the program has said so for the n-th time that it waits. */
async function waits(n: number): Promise<void> {
  await expect
    .poll(() => said.split("waiting for changes").length - 1, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(n);
}

function start(...more: readonly string[]): void {
  said = "";
  const given = ["generate", "--watch", "--emit", "types", "--cache-dir", "cache", ...more];
  child = spawn(process.execPath, [cli, ...given], { cwd });
  child.stderr?.on("data", (data: Buffer) => (said += data.toString()));
}

const types = (): string => readFileSync(path("generated/src/types/shared.ts"), "utf8");
const shows = (text: string) => expect.poll(types, { timeout: 60_000 }).toContain(text);

test("a change is generated, a mistake is said, and both go on", async () => {
  start();
  await waits(1);
  expect(types()).toContain("type Pet = string");
  writeFileSync(path("openapi.yaml"), document("    Pet: { type: number }\n"));
  await shows("type Pet = number");
  await waits(2);
  writeFileSync(path("openapi.yaml"), "openapi: [");
  await expect.poll(() => said, { timeout: 60_000 }).toContain("SW102");
  await waits(3);
  // As editors save: a new file in the place of the old one.
  writeFileSync(path("openapi.yaml.new"), document("    Pet: { $ref: pet.yaml }\n"));
  renameSync(path("openapi.yaml.new"), path("openapi.yaml"));
  await expect.poll(() => said, { timeout: 60_000 }).toContain("SW204");
  await waits(4);
  writeFileSync(path("pet.yaml"), "type: boolean\n");
  await shows("= boolean;");
  await waits(5);
  writeFileSync(path("pet.yaml"), "type: integer\n");
  await shows("= number;");
}, 240_000);

test("the configuration is watched, also one that comes later", async () => {
  start();
  await waits(1);
  writeFileSync(path("sdkwright.config.json"), '{ "output": "elsewhere" }');
  await expect.poll(() => existsSync(path("elsewhere/manifest.json")), { timeout: 60_000 }).toBe(true);
  await waits(2);
  writeFileSync(path("sdkwright.config.json"), '{ "outputs": "wrong" }');
  await expect.poll(() => said, { timeout: 60_000 }).toContain("SW505");
  await waits(3);
  writeFileSync(path("sdkwright.config.json"), '{ "output": "third" }');
  await expect.poll(() => existsSync(path("third/manifest.json")), { timeout: 60_000 }).toBe(true);
}, 240_000);

test("files that links lead to are watched", async () => {
  mkdirSync(path("real"));
  renameSync(path("openapi.yaml"), path("real/openapi.yaml"));
  symlinkSync("real/openapi.yaml", path("openapi.yaml"));
  start();
  await waits(1);
  writeFileSync(path("real/openapi.yaml"), document("    Pet: { type: number }\n"));
  await shows("type Pet = number");
}, 240_000);

const modules: readonly (readonly [name: string, say: (output: string) => string])[] = [
  ["ts", (output) => `export default { output: ${JSON.stringify(output)} };`],
  ["mjs", (output) => `export default { output: ${JSON.stringify(output)} };`],
  ["cjs", (output) => `module.exports = { output: ${JSON.stringify(output)} };`],
];
test.each(modules)(
  "a configuration in .%s is read anew, and so is what it imports",
  async (extension, say) => {
    const write = (to: string): void => writeFileSync(path(`options.${extension}`), say(to));
    const config = `sdkwright.config.${extension}`;
    const from = `./options.${extension}`;
    write("first");
    writeFileSync(
      path(config),
      extension === "cjs"
        ? `module.exports = require("${from}");`
        : `import options from "${from}";\nexport default options;`,
    );
    start();
    await waits(1);
    expect(existsSync(path("first/manifest.json"))).toBe(true);
    write("second");
    await expect.poll(() => existsSync(path("second/manifest.json")), { timeout: 60_000 }).toBe(true);
    await waits(2);
    writeFileSync(path(config), say("third"));
    await expect.poll(() => existsSync(path("third/manifest.json")), { timeout: 60_000 }).toBe(true);
  },
  240_000,
);

test("a target of --target is evaluated anew, with what it imports", async () => {
  const words = (text: string): void =>
    writeFileSync(path("words.ts"), `export const words = ${JSON.stringify(text)};\n`);
  words("first");
  writeFileSync(
    path("notes.ts"),
    `import { defineTarget } from "sdkwright";
import { words } from "./words.js";

export default defineTarget({
  name: "notes",
  files: () => [{ kind: "text", path: "NOTES.txt", text: words }],
});
`,
  );
  start("--target", "./notes.ts", "-o", "noted");
  await waits(1);
  expect(readFileSync(path("noted/NOTES.txt"), "utf8")).toBe("first");
  words("second");
  await expect.poll(() => readFileSync(path("noted/NOTES.txt"), "utf8"), { timeout: 60_000 }).toBe("second");
}, 120_000);

test("what changed between being read and being watched is told", async () => {
  const changes = new Changes();
  const since = Date.now();
  await expect.poll(() => Date.now() > since + 20).toBe(true);
  writeFileSync(path("openapi.yaml"), document("    Pet: { type: number }\n"));
  changes.follow([path("openapi.yaml"), path("missing.yaml")], since);
  expect(await changes.next()).toEqual([path("openapi.yaml")]);
  changes.close();
});
