// What the bench of validators needs before it measures: bundles of ours and of typia's functions, which its own
// program compiles from our types.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { benchFolder, peerFolder } from "../harness/peers.js";
import type { Places } from "./peers.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

const names = ["CreateChatCompletionRequest", "ChatCompletion"] as const;

/** Modules of what is measured, by name: what stands in `entries` is what a program would import. */
export const entries = {
  is: `export { ${names.map((name) => `is${name}`).join(", ")} } from "./generated/src/validators/index.js";`,
  ours: `export { ${names.flatMap((name) => [`is${name}`, `validate${name}`]).join(", ")} } from "./generated/src/validators/index.js";`,
} as const;

export async function prepare(): Promise<Places> {
  const scratch = join(benchFolder, ".build/validators");
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  for (const [name, contents] of Object.entries(entries)) {
    for (const minify of [false, true]) {
      await build({
        stdin: { contents, resolveDir: root, loader: "ts" },
        outfile: join(scratch, `${name}${minify ? ".min" : ""}.mjs`),
        bundle: true,
        minify,
        format: "esm",
        target: "es2022",
      });
    }
  }
  await typia(scratch);
  return { scratch, installed: benchFolder, document: join(root, "spec/openapi.yaml") };
}

/** Typia replaces calls by code; its program does so file by file, from types that are ours. */
async function typia(scratch: string): Promise<void> {
  mkdirSync(join(scratch, "in"));
  cpSync(join(root, "generated/src/types"), join(scratch, "types"), { recursive: true });
  writeFileSync(join(scratch, "package.json"), '{ "type": "module" }');
  writeFileSync(
    join(scratch, "in/typia.ts"),
    [
      'import typia from "typia";',
      `import type { ${names.join(", ")} } from "../types/index.js";`,
      ...names.map((name) => `export const is${name} = typia.createIs<${name}>();`),
    ].join("\n"),
  );
  const options = {
    target: "ES2022",
    module: "ESNext",
    moduleResolution: "bundler",
    strict: true,
    types: [],
  };
  writeFileSync(
    join(scratch, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { ...options, skipLibCheck: true }, include: ["in", "types"] }),
  );
  const program = join(peerFolder("typia"), "lib/executable/typia.js");
  const args = ["generate", "--input", "in", "--output", "out", "--project", "tsconfig.json"];
  execFileSync(process.execPath, [program, ...args], { cwd: scratch, stdio: "ignore" });
  for (const minify of [false, true]) {
    await build({
      entryPoints: [join(scratch, "out/typia.ts")],
      outfile: join(scratch, `typia${minify ? ".min" : ""}.mjs`),
      bundle: true,
      minify,
      format: "esm",
      target: "es2022",
    });
  }
}
