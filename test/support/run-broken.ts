// Runs the steps of a broken case in a prepared folder and gives what a user would see.
// `command` holds one step a line: `sdkwright <args>`, with variables of the environment before it where the case
// needs them, or a shell line that starts with `$ ` to prepare the folder.

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cli } from "./places.js";

const stages =
  /^(reading the document|resolving references|building the model|settling types and names|writing code|printing and formatting|comparing files)\n/gm;

/** Standard error of every `sdkwright` step without its progress lines, each followed by the exit code. */
export async function runBroken(folder: string): Promise<string> {
  const steps = readFileSync(join(folder, "command"), "utf8")
    .split("\n")
    .filter((line) => line !== "");
  let report = "";
  for (const step of steps) {
    const shown = await runStep(step, folder);
    if (shown !== null) report += shown;
  }
  return report.replaceAll(folder, "<folder>");
}

function runStep(step: string, folder: string): Promise<string | null> {
  const isShell = step.startsWith("$ ");
  const line = isShell ? step.slice(2) : step.replace(/\bsdkwright /, `"${process.execPath}" "${cli}" `);
  const env = { ...process.env, NO_COLOR: "1", CI: "1" };
  return new Promise((resolve) => {
    execFile("bash", ["-c", line], { cwd: folder, env }, (error, _stdout, stderr) => {
      const code = error === null ? 0 : (error.code ?? "killed");
      resolve(isShell ? null : `${stderr.replace(stages, "")}exit ${code}\n`);
    });
  });
}
