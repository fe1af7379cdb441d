// `npm run snapshot -- <case> …`: rewrites what is pinned of the named cases (expected/, or report.txt of a broken one)
// and shows what changed. Refuses in CI: what is expected is decided by a person who reads it.

import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brokenFolder, casesFolder, casesIn, root } from "../test/support/places.js";
import { copyAndRunBroken, sourceProgram } from "../test/support/run-broken.js";
import { pinnedResult, runCase } from "../test/support/run-case.js";

if (process.env["CI"]) {
  process.stderr.write("snapshot does not run in CI\n");
  process.exit(2);
}
const names = process.argv.slice(2);
if (names.length === 0) {
  process.stderr.write("name the cases to update, or --all\n");
  process.exit(2);
}
const known = [...casesIn(casesFolder), ...casesIn(brokenFolder)];
const unknown = names.filter((name) => name !== "--all" && !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`there is no case ${unknown.join(", ")}\n`);
  process.exit(2);
}
const isChosen = (name: string): boolean => names.includes("--all") || names.includes(name);

for (const name of casesIn(casesFolder).filter(isChosen)) await updateCase(name);
for (const name of casesIn(brokenFolder).filter(isChosen)) await updateBroken(name);
execFileSync("git", ["--no-pager", "diff", "--stat", "--", "test"], { cwd: root, stdio: "inherit" });

async function updateCase(name: string): Promise<void> {
  const { files, missing } = pinnedResult(name, await runCase(name));
  const expected = join(casesFolder, name, "expected");
  rmSync(expected, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(expected, path)), { recursive: true });
    writeFileSync(join(expected, path), text);
  }
  process.stderr.write(`${name}: ${files.size} files\n`);
  for (const pin of missing) process.stderr.write(`${name}: nothing is called ${pin}\n`);
  if (missing.length > 0) process.exitCode = 1;
}

async function updateBroken(name: string): Promise<void> {
  writeFileSync(join(brokenFolder, name, "report.txt"), await copyAndRunBroken(name, sourceProgram));
  process.stderr.write(`${name}: report.txt\n`);
}
