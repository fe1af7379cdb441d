// Every directory of test/broken: the built program, run as its `command` says, prints what report.txt says.
// A case may bring any files; they are copied to a temporary folder, so that a run cannot change the case.

import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../generator/diagnostics/catalog.js";
import { brokenFolder, casesIn } from "./support/places.js";
import { runBroken } from "./support/run-broken.js";

const cases = casesIn(brokenFolder);

test("every diagnostic code has a case, and every case a code", () => {
  const codes = new Set(cases.map((name) => name.split("-")[0]));
  expect([...codes].sort()).toEqual(Object.keys(rules).sort());
});

describe.concurrent("broken input", () => {
  test.each(cases)("%s", async (name) => {
    const folder = mkdtempSync(join(tmpdir(), "sdkwright-broken-"));
    try {
      cpSync(join(brokenFolder, name), folder, { recursive: true });
      const report = await runBroken(folder);
      expect(report).toBe(readFileSync(join(brokenFolder, name, "report.txt"), "utf8"));
      expect(report).toContain(name.split("-")[0]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
