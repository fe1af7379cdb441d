// What a run keeps for the next: nothing is done twice, and nothing that changed is missed.

import {
  appendFileSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { defaultCacheFolder } from "../generator/cache/cache-folder.js";
import { generate, type Options } from "../generator/index.js";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "sdkwright-cache-"));
  mkdirSync(join(cwd, "schemas"));
  writeFileSync(join(cwd, "openapi.yaml"), root);
  writeFileSync(join(cwd, "schemas/pet.yaml"), "type: object\nproperties:\n  name: { type: string }\n");
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const root = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
paths: {}
components:
  schemas:
    Pet: { $ref: schemas/pet.yaml }
    Owner: { type: object, properties: { pet: { $ref: schemas/missing.yaml } } }
`;

/** True when the run did its work, false when it knew the outcome. */
async function works(options: Options = {}, mode: "write" | "check" = "write"): Promise<boolean> {
  const stages: string[] = [];
  await generate({
    ...{ emit: ["types"], cache: "cache", cwd, mode },
    ...options,
    onStage: (stage) => stages.push(stage),
  });
  return stages.length > 0;
}

const path = (name: string): string => join(cwd, name);
/** What is kept of the run; beside it stands what is kept of its files. */
const recordIn = (folder: string): string =>
  readdirSync(path(folder)).find((name) => !name.endsWith(".files.json")) ?? "";
const replace = (name: string, from: string, to: string): void =>
  writeFileSync(path(name), readFileSync(path(name), "utf8").replace(from, to));

test("an unchanged run does no work, and says what the last one said", async () => {
  const options = { emit: ["types"] as const, cache: "cache", cwd };
  const first = await generate({ ...options, emit: ["types"] });
  const second = await generate({ ...options, emit: ["types"] });
  expect(await works()).toBe(false);
  expect(second.stages).toEqual([]);
  expect(second.problems).toEqual(first.problems);
  expect(second.problems.map(({ code }) => code)).toContain("SW204");
  const places = (outcome: typeof first) =>
    outcome.problems.map(({ pointer }) => pointer && outcome.locate(pointer));
  expect(places(second)).toEqual(places(first));
  expect(second.inputs).toEqual(first.inputs);
  expect(second.files.written).toEqual([]);
  expect([...second.files.unchanged].sort()).toEqual([...first.files.written].sort());
  expect(await works({}, "check")).toBe(false);
});

const changes: readonly (readonly [what: string, change: () => void])[] = [
  ["the document", () => replace("openapi.yaml", "Owner", "Keeper")],
  ["a file that is referred to", () => replace("schemas/pet.yaml", "string", "integer")],
  ["a file that was missing", () => writeFileSync(path("schemas/missing.yaml"), "type: string\n")],
  ["a file that is gone", () => rmSync(path("schemas/pet.yaml"))],
  ["a file of the output", () => appendFileSync(path("generated/src/types/shared.ts"), "// Mine.\n")],
  ["a file of the output that is gone", () => rmSync(path("generated/src/types/index.ts"))],
  ["the manifest", () => rmSync(path("generated/manifest.json"))],
  ["a run that died", () => mkdirSync(path("generated/.sdkwright"))],
];
test.each(changes)("a change is seen: %s", async (_, change) => {
  await works();
  change();
  expect(await works()).toBe(true);
});

test("an option is seen, in whatever order options are written", async () => {
  await works({ clientName: "Zoo", packageName: "zoo" });
  expect(await works({ packageName: "zoo", clientName: "Zoo" })).toBe(false);
  expect(await works({ packageName: "zoo", clientName: "Park" })).toBe(true);
});

test("an overlay is seen", async () => {
  const overlay = (text: string): void =>
    writeFileSync(
      path("overlay.yaml"),
      `overlay: 1.0.0\ninfo: { title: Names, version: 1.0.0 }\nactions:\n  - target: $.info\n    update: { summary: ${text} }\n`,
    );
  overlay("One");
  await works({ overlays: ["overlay.yaml"] });
  expect(await works({ overlays: ["overlay.yaml"] })).toBe(false);
  overlay("Two");
  expect(await works({ overlays: ["overlay.yaml"] })).toBe(true);
});

test("what was edited by hand is reported each time", async () => {
  await works();
  appendFileSync(path("generated/src/types/shared.ts"), "export type Mine = string;\n");
  for (let n = 0; n < 2; n++) {
    const { problems } = await generate({ emit: ["types"], cache: "cache", cwd });
    expect(problems.map(({ code }) => code)).toContain("SW502");
  }
});

test("another build of the program does its own work", async () => {
  await works();
  const record = recordIn("cache");
  const kept = JSON.parse(readFileSync(path(`cache/${record}`), "utf8")) as { record: string };
  const { createHash } = await import("node:crypto");
  const other = kept.record.replace(/"key":"[0-9a-f]{8}/, '"key":"00000000');
  const hash = createHash("sha256").update(other).digest("hex");
  writeFileSync(path(`cache/${record}`), JSON.stringify({ hash, record: other }));
  expect(await works()).toBe(true);
});

test.each(["", "{", "null", '{"hash":"","record":"{}"}'])(
  "a record that is %j is no record",
  async (text) => {
    await works();
    const record = recordIn("cache");
    writeFileSync(path(`cache/${record}`), text);
    expect(await works()).toBe(true);
    expect(await works()).toBe(false);
  },
);

test("two outputs have a record each", async () => {
  await works({ output: "one" });
  await works({ output: "two" });
  expect(await works({ output: "one" })).toBe(false);
  expect(readdirSync(path("cache")).filter((name) => !name.endsWith(".files.json"))).toHaveLength(2);
});

test("without a folder nothing is kept", async () => {
  await generate({ emit: ["types"], cwd });
  const stages: string[] = [];
  await generate({ emit: ["types"], cwd, onStage: (stage) => stages.push(stage) });
  expect(stages).toContain("finish");
});

test("a cache that cannot be written is no error", async () => {
  writeFileSync(path("cache"), "a file");
  const { ok } = await generate({ emit: ["types"], cache: "cache", cwd });
  expect(ok).toBe(true);
});

test("the folder is the project's, where there is one", () => {
  mkdirSync(path("node_modules"));
  mkdirSync(path("packages/a"), { recursive: true });
  expect(defaultCacheFolder(path("packages/a"))).toBe(path("node_modules/.cache/sdkwright"));
});

test("a folder that belongs to another user, or a link, is not the project's", () => {
  const own = process.env["XDG_CACHE_HOME"];
  process.env["XDG_CACHE_HOME"] = path("own");
  try {
    mkdirSync(path("elsewhere"));
    mkdirSync(path("node_modules"));
    symlinkSync(path("elsewhere"), path("node_modules/.cache"));
    expect(defaultCacheFolder(cwd)).toBe(path("own/sdkwright"));
    rmSync(path("node_modules/.cache"));
    // Only the superuser can give a folder away.
    if (process.getuid?.() === 0) chownSync(path("node_modules"), 1234, 1234);
    const expected = process.getuid?.() === 0 ? "own/sdkwright" : "node_modules/.cache/sdkwright";
    expect(defaultCacheFolder(cwd)).toBe(path(expected));
  } finally {
    if (own === undefined) delete process.env["XDG_CACHE_HOME"];
    else process.env["XDG_CACHE_HOME"] = own;
  }
});

test("what is kept can be read by its user alone", async () => {
  await generate({ emit: ["types"], cache: "cache", cwd });
  expect(statSync(path("cache")).mode & 0o777).toBe(0o700);
  for (const name of readdirSync(path("cache")))
    expect(statSync(path(`cache/${name}`)).mode & 0o777).toBe(0o600);
});
