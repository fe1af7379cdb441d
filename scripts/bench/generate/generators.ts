// How each generator is started: whole programs under the newest Node, writing into a folder of their own.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { newestNode, peerFolder } from "../harness/peers.js";
import { runProcess, type ProcessRun } from "../harness/run-process.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
export const ownProgram: string = join(root, "dist/cli/main.js");

/** Arguments after `node`, for a document and a folder to write into. */
type Start = (document: string, output: string) => readonly string[];

const starts: Readonly<Record<string, Start>> = {
  ours: (document, output) => [ownProgram, "generate", document, "-o", join(output, "out"), "--no-cache"],
  "hey-api": (_, output) => [
    join(peerFolder("@hey-api/openapi-ts"), "bin/run.js"),
    "-f",
    join(output, "hey.config.mjs"),
  ],
  Redocly: (document, output) => [
    ...[join(peerFolder("@redocly/cli"), "bin/cli.js"), "generate-client", document],
    ...["-o", join(output, "client.ts")],
    ...["typescript", "zod", "cli", "mock"].flatMap((name) => ["--generator", name]),
  ],
  "openapi-typescript": (document, output) => [
    ...[join(peerFolder("openapi-typescript"), "bin/cli.js"), document, "-o", join(output, "types.ts")],
  ],
};

export const generators: readonly string[] = Object.keys(starts);

/** Once, into an empty folder. */
export async function runGenerator(name: string, document: string, output: string): Promise<ProcessRun> {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  if (name === "hey-api") {
    const plugins = ["@hey-api/typescript", "@hey-api/sdk", "zod"];
    const config = { input: document, output: join(output, "out"), plugins };
    writeFileSync(join(output, "hey.config.mjs"), `export default ${JSON.stringify(config)};\n`);
  }
  const args = starts[name]?.(document, output) ?? [];
  return runProcess({ program: newestNode, args, cwd: output });
}
