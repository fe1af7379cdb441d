// Real documents, lowered without a mistake of ours and without a flood of findings. Skipped without the material.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import { violations } from "../../generator/model/check.js";
import { lower } from "../../generator/openapi/lower.js";
import { readSource } from "../../generator/input/read.js";
import { resolveRefs } from "../../generator/input/resolve.js";
import { upgrade } from "../../generator/openapi/upgrade.js";

const material = process.env["SDKWRIGHT_MATERIAL"];

async function lowerFile(input: string): Promise<{ draft: ReturnType<typeof lower>; report: Report }> {
  const front = new Report();
  const source = await readSource({ input, cwd: material ?? "" }, front);
  if (!source) throw new Error(`cannot read ${input}: ${front.problems.map(({ text }) => text).join()}`);
  const sources = upgrade(await resolveRefs(source, { cwd: material ?? "" }, front), front);
  const report = new Report();
  return { draft: lower(sources, report), report };
}

function corpus(): readonly string[] {
  if (!material) return [];
  const [, ...rows] = readFileSync(join(material, "corpus", "INDEX.tsv"), "utf8")
    .trim()
    .split("\n");
  return rows.map((row) => row.split("\t")[1] ?? "");
}

test.skipIf(!material)("every document of the corpus is lowered, each finding once", async () => {
  for (const name of corpus()) {
    const { draft, report } = await lowerFile(join(material ?? "", "corpus", name));
    expect(violations(draft, "lower"), name).toEqual([]);
    expect(draft.operations.length + draft.definitions.length, name).toBeGreaterThan(0);
    expect(report.blocked, name).toBe(false);
    // More findings than that about one document would hide what matters in it.
    expect(report.problems.length, name).toBeLessThan(70);
  }
});

test.skipIf(!material)("the vendor's own document is lowered whole", async () => {
  const { draft, report } = await lowerFile(
    join(material ?? "", "specs", "openai", "openapi-2026-08-21.yaml"),
  );
  expect(draft.operations).toHaveLength(288);
  const ids = draft.definitions.map(({ id }) => id as string);
  expect(ids.filter((id) => id.startsWith("#/components/schemas/"))).toHaveLength(1422);
  // The one more is the union of the webhooks' events.
  expect(ids.filter((id) => !id.startsWith("#/components/schemas/"))).toEqual(["#/webhooks"]);
  expect(violations(draft, "lower")).toEqual([]);
  expect(new Set(report.problems.map(({ code }) => code))).toEqual(
    // SW330: `min_items` is misspelt in it.
    new Set(["SW301", "SW303", "SW316", "SW317", "SW330"]),
  );
  expect(report.problems.length).toBeLessThan(25);
});
