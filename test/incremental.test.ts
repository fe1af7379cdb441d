// A run after a change does what depends on the change, and comes to what a run from nothing comes to.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { generate, type Outcome } from "../generator/index.js";
import { casesFolder } from "./support/places.js";
import { readTree } from "./support/read-tree.js";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "sdkwright-incremental-"));
  cpSync(join(casesFolder, "streams-and-lists/spec.yaml"), join(cwd, "openapi.yaml"));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const path = (name: string): string => join(cwd, name);
const again = (): Promise<Outcome> => generate({ cwd, cache: "cache" });
const edit = (from: string | RegExp, to: string): void => {
  const before = readFileSync(path("openapi.yaml"), "utf8");
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(path("openapi.yaml"), after);
};

/** The output and what a run from nothing writes. */
async function expectSameAsWhole(): Promise<void> {
  rmSync(path("whole"), { recursive: true, force: true });
  await generate({ cwd, output: "whole" });
  expect(readTree(path("generated"))).toEqual(readTree(path("whole")));
}

const edits: readonly (readonly [what: string, from: string | RegExp, to: string])[] = [
  ["a description", "summary: Fires the kiln.", "summary: Lights the kiln."],
  ["a type", "stream: { type: boolean", "stream: { type: [boolean, 'null']"],
  ["the title", /title: [^,}\n]*/, "title: Something else"],
  ["an operation that is gone", /^ {2}\/[^\n]*\n(?: {3,}[^\n]*\n|\n)+/m, ""],
  [
    "a schema more",
    /\ncomponents:\n {2}schemas:\n/,
    "\ncomponents:\n  schemas:\n    Added: { type: string, enum: [a, b] }\n",
  ],
];

test("after each of several changes the output is that of a whole run", async () => {
  await again();
  for (const [what, from, to] of edits) {
    edit(from, to);
    const { ok } = await again();
    expect([what, ok]).toEqual([what, true]);
    await expectSameAsWhole();
  }
}, 120_000);

test("only files that depend on the change are written, the others are not made again", async () => {
  await again();
  edit("summary: Fires the kiln.", "summary: Lights the kiln.");
  const { files } = await again();
  expect(files.written.length).toBeLessThan(readTree(path("generated")).size / 4);
  for (const written of files.written) {
    expect(`${written}: ${readFileSync(path(`generated/${written}`), "utf8")}`).toMatch(
      /Lights the kiln|^(?:manifest\.json)/,
    );
  }
});

const keptFiles = (): string => {
  const name = readdirSync(path("cache")).find((one) => one.endsWith(".files.json"));
  return path(`cache/${name ?? ""}`);
};

test.each(["", "{", "null", '{"hash":"","record":"{}"}'])("what is kept may be %j", async (text) => {
  await again();
  writeFileSync(keptFiles(), text);
  edit("summary: Fires the kiln.", "summary: Lights the kiln.");
  expect((await again()).ok).toBe(true);
  await expectSameAsWhole();
});

test("what is kept of a file counts only while the file is what it was", async () => {
  await again();
  const client = path("generated/src/client.ts");
  const right = readFileSync(client, "utf8");
  writeFileSync(client, right.replace("export class", "export  /* mine */ class"));
  edit("summary: Fires the kiln.", "summary: Lights the kiln.");
  const outcome = await again();
  expect(outcome.problems.map(({ code }) => code)).toContain("SW502");
  const forced = await generate({ cwd, cache: "cache", force: true });
  expect(forced.ok).toBe(true);
  expect(readFileSync(client, "utf8")).toBe(right);
  rmSync(client);
  edit("summary: Lights the kiln.", "summary: Heats the kiln.");
  await again();
  await expectSameAsWhole();
});

test("what another build made is made again", async () => {
  await again();
  const kept = JSON.parse(readFileSync(keptFiles(), "utf8")) as { record: string };
  const record = kept.record.replace(/"stamp":"[0-9a-f]{8}/, '"stamp":"00000000');
  expect(record).not.toBe(kept.record);
  const { createHash } = await import("node:crypto");
  const hash = createHash("sha256").update(record).digest("hex");
  writeFileSync(keptFiles(), JSON.stringify({ hash, record }));
  edit("summary: Fires the kiln.", "summary: Lights the kiln.");
  expect((await again()).ok).toBe(true);
  await expectSameAsWhole();
});
