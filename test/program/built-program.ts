// A command-line program as its users run it: generated from a document, bundled, in a folder of its own.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate, type Options } from "../../generator/index.js";
import { root } from "../support/places.js";

export interface BuiltProgram {
  /** Put first in PATH, it makes the program a command; also the folder to run it in. */
  readonly folder: string;
  /** The entry, for `node`. */
  readonly main: string;
  remove(): void;
}

export async function buildProgram(
  document: object | string,
  name: string,
  more: Options = {},
): Promise<BuiltProgram> {
  const folder = mkdtempSync(join(tmpdir(), "sdkwright-built-"));
  const text = typeof document === "string" ? document : JSON.stringify(document);
  writeFileSync(join(folder, "document.yaml"), text);
  const outcome = await generate({
    ...more,
    input: "document.yaml",
    output: "package",
    cwd: folder,
    cli: { bin: name },
    format: false,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return installed(folder, name);
}

/** That of the Chat Completions API, which is part of the project. */
export function buildChatProgram(): BuiltProgram {
  const folder = mkdtempSync(join(tmpdir(), "sdkwright-built-"));
  cpSync(join(root, "generated"), join(folder, "package"), { recursive: true });
  return installed(folder, "openai");
}

function installed(folder: string, name: string): BuiltProgram {
  const source = join(folder, "package");
  symlinkSync(join(root, "node_modules"), join(source, "node_modules"));
  execFileSync(process.execPath, ["scripts/build-cli.js"], { cwd: source, stdio: "pipe" });
  const main = join(source, "dist/cli/main.js");
  writeFileSync(join(folder, name), `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`, {
    mode: 0o755,
  });
  return { folder, main, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
