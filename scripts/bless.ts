// `npm run bless -- <case> …`: rewrites expected/ and report.txt of the named cases and shows the difference.
// Refuses in CI: what is expected is decided by a person who reads it.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brokenFolder, casesFolder, casesIn, root } from "../test/support/places.js";
import { runBroken } from "../test/support/run-broken.js";
import { runCase } from "../test/support/run-case.js";

if (process.env["CI"]) {
  process.stderr.write("bless does not run in CI\n");
  process.exit(2);
}
const wanted = process.argv.slice(2);
if (wanted.length === 0) {
  process.stderr.write("name the cases to bless, or --all\n");
  process.exit(2);
}
const chosen = (name: string): boolean => wanted.includes("--all") || wanted.includes(name);

for (const name of casesIn(casesFolder).filter(chosen)) await blessCase(name);
const broken = casesIn(brokenFolder).filter(chosen);
if (broken.length > 0) execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "inherit" });
for (const name of broken) await blessBroken(name);
execFileSync("git", ["--no-pager", "diff", "--stat", "--", "test"], { cwd: root, stdio: "inherit" });

async function blessCase(name: string): Promise<void> {
  const { outcome, files } = await runCase(name);
  const expected = join(casesFolder, name, "expected");
  rmSync(expected, { recursive: true, force: true });
  const problems = outcome.problems.map(({ code, at, text }) => `${code} ${at ?? ""} ${text}\n`).join("");
  const all = problems === "" ? files : new Map([...files, ["problems.txt", problems]]);
  for (const [path, text] of all) {
    mkdirSync(dirname(join(expected, path)), { recursive: true });
    writeFileSync(join(expected, path), text);
  }
  process.stderr.write(`${name}: ${all.size} files\n`);
}

async function blessBroken(name: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "sdkwright-broken-"));
  cpSync(join(brokenFolder, name), folder, { recursive: true });
  const path = join(brokenFolder, name, "report.txt");
  const before = existsSync(path) ? readFileSync(path, "utf8") : "";
  const report = await runBroken(folder);
  rmSync(folder, { recursive: true, force: true });
  writeFileSync(path, report);
  process.stderr.write(`${name}: ${report === before ? "as before" : `\n${report}`}\n`);
}
