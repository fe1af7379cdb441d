// `npm run names`: how many operations get the name that a careful person gave them, for 300 operations of 30 real
// documents (test/names/corpus.tsv) and for whole SDKs of the material. `--all` lists what differs.

import { corpusAgreement, sdkAgreement, type Agreement } from "../test/support/name-agreement.js";
import { material } from "../test/support/places.js";

if (material === undefined) {
  process.stderr.write("SDKWRIGHT_MATERIAL names no folder of documents\n");
  process.exit(2);
}
const listed = process.argv.includes("--all");

show("Names given by hand", await corpusAgreement(material));
show("Names of published SDKs", await sdkAgreement(material));

function show(title: string, agreements: readonly Agreement[]): void {
  const sum = (key: "agreed" | "expected"): number =>
    agreements.reduce((total, agreement) => total + agreement[key], 0);
  process.stdout.write(`${title}: ${share(sum("agreed"), sum("expected"))}\n`);
  for (const { subject, agreed, expected, differences } of agreements) {
    process.stdout.write(`  ${subject.padEnd(28)}${share(agreed, expected)}\n`);
    if (listed) for (const line of differences) process.stdout.write(`    ${line}\n`);
  }
}

function share(agreed: number, expected: number): string {
  return `${agreed} of ${expected}, ${((100 * agreed) / Math.max(1, expected)).toFixed(1)} %`;
}
