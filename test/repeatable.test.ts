// Same input, same bytes: in another process, folder, time zone and locale, and with the document's keys shuffled.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { casesFolder, casesIn, cli, root } from "./support/places.js";
import { readTree } from "./support/read-tree.js";
import { runCase } from "./support/run-case.js";
import { shuffleKeys } from "./support/shuffle-keys.js";

const documents = {
  reference: join(root, "spec/openapi.yaml"),
  second: join(casesFolder, "second-api/spec.yaml"),
};
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sdkwright-repeat-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function generateIn(
  place: string,
  document: string,
  env: Record<string, string> = {},
): ReadonlyMap<string, string> {
  const cwd = join(folder, place);
  mkdirSync(cwd, { recursive: true });
  writeFileSync(join(cwd, "openapi.yaml"), document);
  execFileSync(process.execPath, [cli, "generate", "openapi.yaml", "-o", "out"], {
    cwd,
    env: { ...process.env, ...env },
    stdio: "pipe",
  });
  return readTree(join(cwd, "out"));
}

describe.each(Object.entries(documents))("%s document", (name, path) => {
  const text = readFileSync(path, "utf8");

  test("another process, folder, time zone and locale give the same bytes", () => {
    const first = generateIn(`${name}-a`, text, { TZ: "UTC", LC_ALL: "C" });
    const second = generateIn(`${name}/b/deep er`, text, {
      TZ: "Pacific/Kiritimati",
      LC_ALL: "tr_TR.UTF-8",
      LANG: "tr_TR.UTF-8",
    });
    expect(first.size).toBeGreaterThan(10);
    expect(Object.fromEntries(second)).toEqual(Object.fromEntries(first));
  });

  test("shuffled keys give the same bytes", () => {
    const first = generateIn(`${name}-a`, text);
    for (const seed of [1, 2, 3]) {
      const shuffled = stringify(shuffleKeys(parse(text, { intAsBigInt: true }), seed), { lineWidth: 0 });
      expect(Object.fromEntries(generateIn(`${name}-shuffled-${seed}`, shuffled))).toEqual(
        Object.fromEntries(first),
      );
    }
  });
});

test.each(casesIn(casesFolder))("the case %s with shuffled keys gives the same bytes", async (name) => {
  const place = join(folder, "cases", name);
  cpSync(join(casesFolder, name), place, { recursive: true });
  const document: unknown = parse(readFileSync(join(place, "spec.yaml"), "utf8"), { intAsBigInt: true });
  writeFileSync(join(place, "spec.yaml"), stringify(shuffleKeys(document, 1), { lineWidth: 0 }));
  const [first, second] = [
    await runCase(name, { format: false }),
    await runCase(name, { format: false }, place),
  ];
  expect(Object.fromEntries(second.files)).toEqual(Object.fromEntries(first.files));
});

test("a second run writes nothing", () => {
  const place = join(folder, "twice");
  generateIn("twice", readFileSync(documents.reference, "utf8"));
  const times = () =>
    [...readTree(join(place, "out")).keys()].map((path) => statSync(join(place, "out", path)).mtimeMs);
  const before = times();
  generateIn("twice", readFileSync(documents.reference, "utf8"));
  expect(times()).toEqual(before);
});

test("committed output is fresh", () => {
  const before = readTree(join(root, "generated"));
  cpSync(join(root, "spec"), join(folder, "fresh/spec"), { recursive: true });
  const fresh = generateIn("fresh", readFileSync(documents.reference, "utf8"));
  expect(Object.fromEntries(fresh)).toEqual(Object.fromEntries(before));
});
