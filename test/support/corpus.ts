// Real documents, where the material holds them: their names and places. Knows nothing of what is done with them.

import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface CorpusDocument {
  readonly name: string;
  /** Absolute path of the root document. */
  readonly path: string;
  /** The OpenAPI version it says it is. */
  readonly version: string;
}

/** Every document of the corpus's index, then the two of the vendor whose API is the measure. */
export function corpusDocuments(material: string): readonly CorpusDocument[] {
  const rows = readFileSync(join(material, "corpus/INDEX.tsv"), "utf8").trim().split("\n").slice(1);
  const indexed = rows
    .map((row) => row.split("\t"))
    .map(([name = "", file = "", version = ""]) => ({
      name,
      path: join(material, "corpus", file),
      version,
    }));
  const vendor = ["2026-05-13", "2026-08-21"].map((date) => ({
    name: `openai-${date}`,
    path: join(material, `specs/openai/openapi-${date}.yaml`),
    version: "3.1.0",
  }));
  return [...indexed, ...vendor];
}
