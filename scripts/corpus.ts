// `npm run corpus`: every real document of the material, and GitHub's, through the generator and the compiler, as a
// table in scripts/corpus.md.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { corpusDocuments } from "../test/support/corpus.js";
import { material, root } from "../test/support/places.js";
import { installPeers, peerFolder } from "./bench/harness/peers.js";
import { runDocument, type DocumentResult } from "../test/support/run-document.js";

if (material === undefined) {
  process.stderr.write("SDKWRIGHT_MATERIAL names no folder of documents\n");
  process.exit(2);
}
const wanted = process.argv.slice(2);
installPeers();
const github = {
  name: "github",
  path: join(peerFolder("@octokit/openapi"), "generated/api.github.com.json"),
  version: "3.0.3",
};
const all = [...corpusDocuments(material), github];
const chosen = all.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const rows: string[] = [];
let failed = false;

for (const document of chosen) {
  const result = await runDocument(document);
  const { generate, compile } = result.seconds;
  rows.push(row(document.version, result));
  failed ||= result.crash !== null || result.faults.length > 0;
  const times = `generate ${generate.toFixed(1)} s, compile ${compile.toFixed(1)} s`;
  process.stdout.write(`${document.name}: ${result.operations} operations, ${times}, ${summaryOf(result)}\n`);
  for (const line of result.faults.slice(0, 5)) process.stdout.write(`  ${line}\n`);
  if (result.crash !== null) process.stdout.write(`${result.crash}\n`);
}
// A part of the table would pass for the whole.
if (chosen.length === all.length) await writeTable();
if (failed) process.exitCode = 1;

async function writeTable(): Promise<void> {
  const text = [
    "# Real documents",
    "What `npm run corpus` found: each document generated with default options, unformatted, the output compiled under the strictest flags. Seconds are those of generating on the machine that wrote the table; problems are counted by code.",
    "| document | version | operations | files | seconds | compiles | problems |\n| --- | --- | ---: | ---: | ---: | --- | --- |\n" +
      rows.join("\n"),
  ].join("\n\n");
  writeFileSync(join(root, "scripts/corpus.md"), await format(text, { parser: "markdown", printWidth: 110 }));
}

function row(version: string, result: DocumentResult): string {
  const { name, operations, files, seconds } = result;
  const cells = [name, version, operations, files, seconds.generate.toFixed(1), summaryOf(result)];
  return `| ${[...cells, problemCounts(result)].join(" | ")} |`;
}

function summaryOf({ crash, outcome, faults }: DocumentResult): string {
  if (crash !== null) return "crashes";
  if (!outcome?.ok) return "refused";
  return faults.length === 0 ? "yes" : `${faults.length} errors`;
}

function problemCounts({ problems }: DocumentResult): string {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, count]) => (count === 1 ? code : `${code} × ${count}`))
    .join(", ");
}
