// `npm run case -- <case>`: runs one case from the sources, shows how what it generates differs from what is pinned, and
// compiles its whole output. Writes nothing into the project. Exits with 1 when something is wrong.

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { compile, memoryHost, strictest } from "../test/support/compile.js";
import { isClientSource } from "../test/support/is-client-source.js";
import { brokenFolder, casesFolder } from "../test/support/places.js";
import { copyAndRunBroken, sourceProgram } from "../test/support/run-broken.js";
import { pinnedResult, runCase } from "../test/support/run-case.js";

const name = process.argv[2];
const isBroken = name !== undefined && existsSync(join(brokenFolder, name));
if (name === undefined || (!isBroken && !existsSync(join(casesFolder, name)))) {
  process.stderr.write("usage: npm run case -- <a directory of test/cases or test/broken>\n");
  process.exit(2);
}
process.exitCode = (await (isBroken ? runBrokenCase(name) : runGoodCase(name))) ? 0 : 1;

async function runGoodCase(name: string): Promise<boolean> {
  const result = await runCase(name);
  for (const { code, severity, pointer, text } of result.outcome.problems) {
    process.stdout.write(`${severity} ${code} ${pointer ?? ""} ${text}\n`);
  }
  const { files, missing } = pinnedResult(name, result);
  for (const pin of missing) process.stdout.write(`nothing is called ${pin} (pins of options.json)\n`);
  const isSame = showDifference(join(casesFolder, name, "expected"), files);
  const sources = new Map(
    [...result.files]
      .filter(([path]) => isClientSource(path))
      .map(([path, text]) => [join(casesFolder, name, "output", path), text]),
  );
  const faults = compile([...sources.keys()], strictest, memoryHost(sources, strictest));
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  const said = [
    isSame ? "as pinned" : "differs from what is pinned",
    faults.length === 0 ? `${sources.size} files compile` : `${faults.length} errors of the compiler`,
  ];
  process.stdout.write(`${name}: ${said.join(", ")}\n`);
  return result.outcome.ok && isSame && missing.length === 0 && faults.length === 0;
}

async function runBrokenCase(name: string): Promise<boolean> {
  const report = await copyAndRunBroken(name, sourceProgram);
  const isSame = showDifference(join(brokenFolder, name), new Map([["report.txt", report]]), "report.txt");
  process.stdout.write(`${name}: ${isSame ? "as pinned" : "differs from what is pinned"}\n`);
  return isSame;
}

/** Of a folder, or of one file in it. True when there is no difference. */
function showDifference(pinned: string, files: ReadonlyMap<string, string>, file = ""): boolean {
  const folder = mkdtempSync(join(tmpdir(), "sdkwright-difference-"));
  try {
    mkdirSync(join(folder, "pinned"));
    if (existsSync(join(pinned, file))) {
      cpSync(join(pinned, file), join(folder, "pinned", file), { recursive: true });
    }
    mkdirSync(join(folder, "now"));
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, "now", path)), { recursive: true });
      writeFileSync(join(folder, "now", path), text);
    }
    const { status } = spawnSync("git", ["--no-pager", "diff", "--no-index", "pinned", "now"], {
      cwd: folder,
      stdio: "inherit",
    });
    return status === 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
