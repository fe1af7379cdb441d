// The generated package as its users get it: built by its own script, packed, installed from the tarball.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { root } from "./places.js";

export interface PackedPackage {
  /** Temporary folder that holds everything below; the caller removes it. */
  readonly folder: string;
  /** The package's own folder, built. */
  readonly source: string;
  readonly tarball: string;
  /** An otherwise empty project in which the tarball is installed. */
  readonly project: string;
}

/** The compiler a user would have installed: the package declares it, the test lends it. */
const env = {
  ...process.env,
  PATH: `${join(root, "node_modules/.bin")}${delimiter}${process.env["PATH"] ?? ""}`,
};

export function packPackage(generated: string): PackedPackage {
  const folder = mkdtempSync(join(tmpdir(), "sdkwright-pack-"));
  const source = join(folder, "source");
  const project = join(folder, "project");
  cpSync(generated, source, { recursive: true });
  // Its development dependencies are among ours.
  symlinkSync(join(root, "node_modules"), join(source, "node_modules"));
  execFileSync("npm", ["run", "--silent", "build"], { cwd: source, env, stdio: "pipe" });
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: source,
    env,
    stdio: "pipe",
  });
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "");
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }\n');
  execFileSync("npm", ["install", "--silent", "--offline", "--no-audit", "--no-fund", tarball], {
    cwd: project,
    env,
    stdio: "pipe",
  });
  return { folder, source, tarball, project };
}
