// The normal form after each pass over OpenAI's whole document. Knows nothing of single rules; skipped without it.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import { violations } from "../../generator/model/check.js";
import type { Draft } from "../../generator/model/document.js";
import type { TagCase } from "../../generator/model/schema.js";
import { visitSchema } from "../../generator/model/walk.js";
import { mapDraft } from "../../generator/model/walk-draft.js";
import { lower } from "../../generator/openapi/lower.js";
import { flatten } from "../../generator/transform/flatten.js";
import { inline } from "../../generator/transform/inline.js";
import { nullables } from "../../generator/transform/nullables.js";
import { tags } from "../../generator/transform/tags.js";
import { documentSources } from "../support/document-sources.js";

const material = process.env["SDKWRIGHT_MATERIAL"];
const file = `${material}/specs/openai/openapi-2026-08-21.json`;

function lowered(): Draft {
  return lower(documentSources(JSON.parse(readFileSync(file, "utf8"))), new Report());
}

test.skipIf(!material)("each pass leaves its normal form, and runs again without changing anything", () => {
  const report = new Report();
  const stages = [
    ["nullables", nullables],
    ["flatten", flatten],
    ["tags", tags],
  ] as const;
  const draft = stages.reduce((before, [stage, pass]) => {
    const after = pass(before, report);
    expect(violations(after, stage), stage).toEqual([]);
    expect(
      pass(after, report).decls.filter((decl, i) => decl !== after.decls[i]),
      stage,
    ).toEqual([]);
    return after;
  }, lowered());
  expect(violations({ ...inline(draft, report), operations: [] }, "inline")).toEqual([]);
});

test.skipIf(!material)("its discriminators all become tags, with values from literals alone", () => {
  const report = new Report();
  const flat = flatten(nullables(lowered(), report), report);
  let discriminators = 0;
  mapDraft(flat, (schema) => {
    visitSchema(schema, (s) => (discriminators += s.kind === "union" && s.discriminator ? 1 : 0));
    return schema;
  });
  const sources = new Map<TagCase["source"], number>();
  const shared: string[] = [];
  const untagged: string[] = [];
  let declared = 0;
  mapDraft(tags(flat, report), (schema) => {
    visitSchema(schema, (s) => {
      if (s.kind !== "tagged" || !s.declared) return;
      declared++;
      const name = s.at.split("/").at(-1) ?? "";
      for (const { value, variants, source } of s.cases) {
        sources.set(source, (sources.get(source) ?? 0) + 1);
        if (variants.length > 1 || variants[0].kind === "tagged") shared.push(`${name} ${value}`);
      }
      if (s.untagged.length > 0) untagged.push(name);
    });
    return schema;
  });
  expect(discriminators).toBeGreaterThan(100);
  expect(declared).toBe(discriminators);
  expect([...sources.keys()]).toEqual(["literal"]);
  expect(shared.sort()).toEqual([
    "BetaInputItem message",
    "BetaItem message",
    "BetaItemResource message",
    "InputItem message",
    "Item message",
    "ItemResource message",
    "RealtimeConversationItem message",
  ]);
  expect(untagged.sort()).toEqual(["BetaInputItem", "BetaItem", "InputItem", "Item"]);
});
