// Compares the names that operations get with those that people gave them: the table beside test/names, the vendor's
// SDK, and SDKs whose documents and method lists the material holds. Knows nothing of how a name is made.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inspect, type GenerateOptions } from "../../generator/index.js";
import { groupBy } from "../../generator/transform/names/settle.js";
import { readOfficialNames } from "../transform/official-names.js";
import { corpusDocuments } from "./corpus.js";
import { root } from "./places.js";

export interface Agreement {
  /** The document whose names were compared. */
  readonly subject: string;
  readonly expected: number;
  readonly agreed: number;
  /** One line for each that differs. */
  readonly differences: readonly string[];
}

interface Row {
  readonly document: string;
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly name: string;
}

/** What a document needs before it can be read whole. */
const permissions: Readonly<Record<string, GenerateOptions>> = {
  "petstore-separate-2.0": { allowRef: ["../common"] },
};

/** The names of test/names/corpus.tsv, document by document, with default options. */
export async function corpusAgreement(material: string): Promise<readonly Agreement[]> {
  const documents = new Map(corpusDocuments(material).map(({ name, path }) => [name, path]));
  const agreements: Agreement[] = [];
  for (const rows of groupBy(readTable(), ({ document }) => document)) {
    const subject = rows[0]?.document ?? "";
    const input = documents.get(subject) ?? "";
    const given = await givenNames(input, permissions[subject]);
    agreements.push(compare(subject, rows, given));
  }
  return agreements;
}

/** The names of the SDKs that other generators made of the material's documents, without their configurations. */
export async function sdkAgreement(material: string): Promise<readonly Agreement[]> {
  const folder = join(material, "stainless");
  const subjects = readdirSync(folder).filter((name) => existsSync(join(folder, name, "api.md")));
  const agreements: Agreement[] = [];
  for (const subject of subjects) {
    const given = await givenNames(join(folder, subject, "openapi.yml"));
    agreements.push(compare(subject, readMethodList(join(folder, subject, "api.md"), subject), given));
  }
  const official = readOfficialNames(material);
  const rows = [...official].map(([key, names]): Row => {
    const [method = "", path = ""] = key.split(" ");
    return { document: "openai", method, path, operationId: "", name: names.join("|") };
  });
  const document = join(material, "specs/openai/openapi-2026-08-21.json");
  return [...agreements, compare("openai", rows, await givenNames(document))];
}

function readTable(): readonly Row[] {
  const text = readFileSync(join(root, "test/names/corpus.tsv"), "utf8");
  const lines = text.trimEnd().split("\n");
  const rows = lines.filter((line) => !line.startsWith("#")).slice(1);
  return rows.map((line) => {
    const [document = "", method = "", path = "", operationId = "", name = ""] = line.split("\t");
    return { document, method, path, operationId, name };
  });
}

/** Its lines hold `title="get /config"`, the chain of resources as text and the method in a link. */
function readMethodList(file: string, document: string): readonly Row[] {
  const method = /title="(?<verb>\w+) (?<path>[^"]+)">client\.(?<chain>[\w$.]*)<a [^>]*>(?<name>[\w$]+)</g;
  return [...readFileSync(file, "utf8").matchAll(method)].map(({ groups = {} }): Row => {
    const { verb = "", path = "", chain = "", name = "" } = groups;
    return { document, method: verb.toUpperCase(), path, operationId: "", name: `${chain}${name}` };
  });
}

interface Given {
  readonly id: string;
  readonly name: string;
}

async function givenNames(
  input: string,
  allowed: GenerateOptions = {},
): Promise<ReadonlyMap<string, readonly Given[]>> {
  const { inspection, problems } = await inspect({ ...allowed, input, cwd: dirname(input) });
  if (!inspection) throw new TypeError(`${input}: ${problems[0]?.text ?? "cannot be read"}`);
  const groups = groupBy(inspection.operations, ({ method, path }) => keyOf(method, path));
  return new Map(groups.map((group) => [keyOf(group[0]?.method ?? "", group[0]?.path ?? ""), group]));
}

/** Without the names of path parameters, and without a fragment, which no request has. */
function keyOf(method: string, path: string): string {
  return `${method} ${path.replace(/#.*$/s, "").replace(/\{[^{}]*\}/g, "{}")}`;
}

function compare(
  subject: string,
  rows: readonly Row[],
  given: ReadonlyMap<string, readonly Given[]>,
): Agreement {
  const differences = rows.flatMap((row) => {
    const all = given.get(keyOf(row.method, row.path)) ?? [];
    const one = all.find(({ id }) => id === row.operationId) ?? all[0];
    return one && row.name.split("|").includes(one.name)
      ? []
      : [`${row.method} ${row.path}: ${one?.name ?? "nothing"}, not ${row.name}`];
  });
  return { subject, expected: rows.length, agreed: rows.length - differences.length, differences };
}
