// Runs the steps of a broken case in a prepared folder and gives what a user would see.
// `command` holds one step a line: `sdkwright <args>`, with variables of the environment before it where the case
// needs them, or a shell line that starts with `$ ` to prepare the folder.

import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brokenFolder, cli, root } from "./places.js";

/** How the program is started: the arguments of Node.js. */
export type Program = readonly string[];

/** As users have it. */
export const builtProgram: Program = [cli];

/** Without a build, for those who change it. */
export const sourceProgram: Program = [
  "--import",
  import.meta.resolve("tsx"),
  join(root, "generator/cli/main.ts"),
];

const stages =
  /^(reading the document|resolving references|building the model|resolving types and names|writing code|printing and formatting|comparing files)\n/gm;

/**
 * Standard error of every `sdkwright` step without its progress lines, each followed by the exit code. A case may bring
 * any files; they are copied to a temporary folder, so that a run cannot change the case.
 */
export async function copyAndRunBroken(name: string, program: Program): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "sdkwright-broken-"));
  try {
    cpSync(join(brokenFolder, name), folder, { recursive: true });
    return await runSteps(folder, program);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runSteps(folder: string, program: Program): Promise<string> {
  const steps = readFileSync(join(folder, "command"), "utf8")
    .split("\n")
    .filter((line) => line !== "");
  let report = "";
  for (const step of steps) {
    const shown = await runStep(step, folder, program);
    if (shown !== null) report += shown;
  }
  return report.replaceAll(folder, "<folder>");
}

function runStep(step: string, folder: string, program: Program): Promise<string | null> {
  const isShell = step.startsWith("$ ");
  const start = [process.execPath, ...program].map((part) => `"${part}"`).join(" ");
  const line = isShell ? step.slice(2) : step.replace(/\bsdkwright /, `${start} `);
  const env = { ...process.env, NO_COLOR: "1", CI: "1" };
  return new Promise((resolve) => {
    execFile("bash", ["-c", line], { cwd: folder, env }, (error, _stdout, stderr) => {
      const code = error === null ? 0 : (error.code ?? "killed");
      resolve(isShell ? null : `${stderr.replace(stages, "")}exit ${code}\n`);
    });
  });
}
