// Every directory of test/cases: of what its document generates, what the case pins is what stands in expected/.

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { casesFolder, casesIn } from "./support/places.js";
import { readTree } from "./support/read-tree.js";
import { pinnedResult, readCaseOptions, runCase } from "./support/run-case.js";

describe("cases", () => {
  test.each(casesIn(casesFolder))("%s generates what is expected", async (name) => {
    const result = await runCase(name);
    expect(result.outcome.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const { files, missing } = pinnedResult(name, result);
    expect(Object.keys(readCaseOptions(name).pins), "it pins something").not.toEqual([]);
    expect(missing, "pins that name nothing").toEqual([]);
    expect(Object.fromEntries(files)).toEqual(
      Object.fromEntries(readTree(join(casesFolder, name, "expected"))),
    );
  });
});
