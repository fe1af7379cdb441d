// The program as its users get it: packed, and unpacked where an install would put it, in an otherwise empty project.

import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./places.js";

export interface InstalledProgram {
  /** An ES module project; the program is below its `node_modules`, other packages are found above it. */
  readonly project: string;
  sdkwright(...args: readonly string[]): Promise<ProgramEnd>;
  /** Runs a module of the project; gives what it printed. */
  node(file: string): Promise<string>;
  remove(): void;
}

export interface ProgramEnd {
  readonly code: number;
  readonly stderr: string;
}

/** Needs the build. Nothing is fetched: what the program and the tests depend on is lent by this repository. */
export function installProgram(): InstalledProgram {
  const folder = mkdtempSync(join(tmpdir(), "sdkwright-installed-"));
  const project = join(folder, "project");
  const installed = join(project, "node_modules/sdkwright");
  mkdirSync(installed, { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], {
    cwd: root,
    stdio: "pipe",
  });
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "");
  execFileSync("tar", ["-xzf", tarball, "-C", installed, "--strip-components=1"]);
  writeFileSync(join(project, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }\n');
  const run = (args: readonly string[]): Promise<ProgramEnd & { readonly stdout: string }> =>
    new Promise((resolve) => {
      const env = { ...process.env, NO_COLOR: "1", CI: "1" };
      execFile(process.execPath, args, { cwd: project, env }, (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code ?? -1), stdout, stderr }),
      );
    });
  return {
    project,
    sdkwright: (...args) => run([join(installed, "dist/cli/main.js"), ...args]),
    async node(file) {
      const { code, stdout, stderr } = await run([file]);
      if (code !== 0) throw new Error(stderr);
      return stdout;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
