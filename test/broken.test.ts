// Every directory of test/broken: the built program, run as its `command` says, prints what report.txt says.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../generator/diagnostics/catalog.js";
import { brokenFolder, casesIn } from "./support/places.js";
import { builtProgram, copyAndRunBroken } from "./support/run-broken.js";

const cases = casesIn(brokenFolder);

test("every diagnostic code has a case, and every case a code", () => {
  const codes = new Set(cases.map((name) => name.split("-")[0]));
  expect([...codes].sort()).toEqual(Object.keys(rules).sort());
});

describe.concurrent("broken input", () => {
  test.each(cases)("%s", async (name) => {
    const report = await copyAndRunBroken(name, builtProgram);
    expect(report).toBe(readFileSync(join(brokenFolder, name, "report.txt"), "utf8"));
    expect(report).toContain(name.split("-")[0]);
  });
});
