// Names of operations stay as good as they are: by the table beside this file, and by published SDKs without their
// configuration. Needs the material; `npm run names -- --all` lists what differs.

import { describe, expect, test } from "vitest";
import { corpusAgreement, sdkAgreement } from "../support/name-agreement.js";
import { material } from "../support/places.js";

describe.skipIf(!material)("names of operations", { timeout: 300_000 }, () => {
  test("of 300 operations of 30 documents, nine in ten have the name a person gave them", async () => {
    const all = await corpusAgreement(material ?? "");
    const sum = (key: "agreed" | "expected"): number => all.reduce((total, one) => total + one[key], 0);
    expect([all.length, sum("expected")]).toEqual([30, 300]);
    expect(sum("agreed")).toBeGreaterThanOrEqual(270);
  });

  test("published SDKs have as many of these names as they had", async () => {
    const agreed = new Map((await sdkAgreement(material ?? "")).map((one) => [one.subject, one.agreed]));
    const least = { grid: 31, isaacus: 3, ogx: 58, onebusaway: 0, openai: 115 };
    for (const [subject, count] of Object.entries(least))
      expect(agreed.get(subject), subject).toBeGreaterThanOrEqual(count);
  });
});
