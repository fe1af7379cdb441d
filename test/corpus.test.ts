// Real documents generate without a crash, what is written compiles, and only what must be is refused.
// Needs the material; the table of numbers is scripts/corpus.md.

import { describe, expect, test } from "vitest";
import { corpusDocuments } from "./support/corpus.js";
import { material } from "./support/places.js";
import { runDocument } from "./support/run-document.js";

/** Both lead to files that the user did not allow: one on another host, one beside the document's folder. */
const refused: Readonly<Record<string, readonly string[]>> = {
  "ga4gh-tes": ["SW202"],
  "petstore-separate-2.0": ["SW202"],
};

/** Documents that describe only webhooks, or nothing that is called. */
const withoutOperations = ["webhook-3.1"];

describe.skipIf(!material)("real documents", () => {
  const documents = material ? corpusDocuments(material) : [];

  test("there are some, and the refused are among them", () => {
    const names = documents.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(40);
    expect(Object.keys(refused).filter((name) => !names.includes(name))).toEqual([]);
  });

  test.each(documents)("$name", { timeout: 120_000 }, async (document) => {
    const result = await runDocument(document);
    expect(result.crash).toBeNull();
    const errors = result.problems.filter(({ severity }) => severity === "error");
    expect([...new Set(errors.map(({ code }) => code))]).toEqual(refused[document.name] ?? []);
    expect(result.faults).toEqual([]);
    if (document.name in refused) expect(result.files).toBe(0);
    else expect(result.operations > 0).toBe(!withoutOperations.includes(document.name));
  });
});
