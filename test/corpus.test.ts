// Real documents generate without a crash, what is written compiles, and only what must be is refused.
// Needs the material; the table of numbers is scripts/corpus.md.

import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generate } from "../generator/index.js";
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

  test("what keeps one from being written says what to allow, and then it is", async () => {
    const input = documents.find(({ name }) => name === "petstore-separate-2.0")?.path ?? "";
    const folder = mkdtempSync(join(tmpdir(), "sdkwright-corpus-"));
    // As a process has it: the material itself may be reached through a link.
    const cwd = realpathSync(join(input, ".."));
    const settings = { input, cwd, output: join(folder, "out"), emit: ["types" as const], format: false };
    try {
      const [problem] = (await generate(settings)).problems;
      const grant = /--allow-ref (\S+) allows it$/.exec(problem?.text ?? "")?.[1] ?? "";
      expect(grant).toBe("../common");
      const outcome = await generate({ ...settings, allowRef: [grant] });
      expect(outcome.problems).toEqual([]);
      expect(outcome.ok).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
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
