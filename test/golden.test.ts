// Every directory of test/cases: what its document generates is what stands in expected/.

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { casesFolder, casesIn } from "./support/places.js";
import { readTree } from "./support/read-tree.js";
import { runCase } from "./support/run-case.js";

describe("cases", () => {
  test.each(casesIn(casesFolder))("%s generates what is expected", async (name) => {
    const { outcome, files } = await runCase(name);
    const expected = readTree(join(casesFolder, name, "expected"));
    expect(outcome.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const problems = outcome.problems.map(({ code, at, text }) => `${code} ${at ?? ""} ${text}\n`).join("");
    const found = new Map([...files, ...(problems ? [["problems.txt", problems] as const] : [])]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });
});
