// The normal form after each pass over whole documents: the project's own, and OpenAI's where it is at hand.
// Knows nothing of single rules.

import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import { violations } from "../../generator/model/check.js";
import type { Draft } from "../../generator/model/document.js";
import type { DiscriminatorCase } from "../../generator/model/schema.js";
import { visitSchema, mapDraft } from "../../generator/model/walk.js";
import { lower } from "../../generator/openapi/lower.js";
import { readSource } from "../../generator/input/read.js";
import { resolveRefs } from "../../generator/input/resolve.js";
import { upgrade } from "../../generator/openapi/upgrade.js";
import { flatten } from "../../generator/transform/flatten.js";
import { inline } from "../../generator/transform/inline.js";
import { nullables } from "../../generator/transform/nullables.js";
import { discriminate } from "../../generator/transform/discriminators.js";
import { casesFolder, casesIn, material, root } from "../support/places.js";

const vendorFile = (folder: string): string => join(folder, "specs/openai/openapi-2026-08-21.json");

async function lowered(path: string): Promise<Draft> {
  const report = new Report();
  const source = await readSource({ input: path, cwd: dirname(path) }, report);
  if (source === null) throw new Error(`${path} cannot be read`);
  const sources = upgrade(await resolveRefs(source, { cwd: dirname(path) }, report), report);
  return lower(sources, report);
}

const own: readonly (readonly [name: string, path: string])[] = [
  ["spec/openapi.yaml", join(root, "spec/openapi.yaml")],
  ...casesIn(casesFolder).map((name) => [name, join(casesFolder, name, "spec.yaml")] as const),
];
const documents =
  material === undefined ? own : [...own, ["OpenAI's document", vendorFile(material)] as const];

test.each(documents)(
  "%s: each pass leaves its normal form, and repeats without a change",
  async (_, path) => {
    const report = new Report();
    const stages = [
      ["nullables", nullables],
      ["flatten", flatten],
      ["discriminate", discriminate],
    ] as const;
    let draft = await lowered(path);
    for (const [stage, pass] of stages) {
      const after = pass(draft, report);
      expect(violations(after, stage), stage).toEqual([]);
      expect(pass(after, report).definitions, stage).toEqual(after.definitions);
      draft = after;
    }
    expect(violations({ ...inline(draft, report), operations: [] }, "inline")).toEqual([]);
  },
);

test.skipIf(!material)(
  "OpenAI's discriminators all become tags, with values from literals alone",
  async () => {
    const report = new Report();
    const flat = flatten(nullables(await lowered(vendorFile(material ?? "")), report), report);
    let discriminators = 0;
    mapDraft(flat, (schema) => {
      // Of a union of one variant only the value is kept.
      visitSchema(schema, (s) => {
        if (s.kind === "union" && s.discriminator && s.variants.length > 1) discriminators += 1;
      });
      return schema;
    });
    const sources = new Map<DiscriminatorCase["source"], number>();
    const shared: string[] = [];
    const undiscriminated: string[] = [];
    let declared = 0;
    mapDraft(discriminate(flat, report), (schema) => {
      visitSchema(schema, (s) => {
        if (s.kind !== "discriminated" || !s.declared) return;
        declared++;
        const name = s.pointer.split("/").at(-1) ?? "";
        for (const { value, variants, source } of s.cases) {
          sources.set(source, (sources.get(source) ?? 0) + 1);
          if (variants.length > 1 || variants[0].kind === "discriminated") shared.push(`${name} ${value}`);
        }
        if (s.undiscriminated.length > 0) undiscriminated.push(name);
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
    expect(undiscriminated.sort()).toEqual(["BetaInputItem", "BetaItem", "InputItem", "Item"]);
  },
);
