// `sdkwright init`: a configuration file to start from. Overwrites nothing, and works without a document as well.

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { defaultConfig } from "../config/load-config.js";
import type { Options } from "../index.js";

const candidates = [
  "openapi.yaml",
  "openapi.yml",
  "openapi.json",
  "spec/openapi.yaml",
  "swagger.json",
  "swagger.yaml",
];

export function initCommand(): Command {
  return new Command("init")
    .description("write a configuration file to start from")
    .argument("[document]", "path or URL of the OpenAPI document")
    .option("-o, --output <dir>", "folder to write the SDK into", "generated")
    .exitOverride()
    .action(act);
}

async function act(document: string | undefined, flags: { readonly output: string }): Promise<void> {
  const cwd = process.cwd();
  const there = defaultConfig(cwd);
  if (there !== null) {
    const what = there === "package.json" ? "a configuration in package.json" : there;
    process.stderr.write(`${what} already exists; nothing was written\n`);
    process.exitCode = 1;
    return;
  }
  const input = document ?? candidates.find((name) => existsSync(join(cwd, name))) ?? "openapi.yaml";
  try {
    const text = configText({ input, output: flags.output });
    // A link that leads nowhere looks like no file, and would be written through.
    writeFileSync(join(cwd, "sdkwright.config.ts"), text, { flag: "wx" });
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    process.stderr.write(`cannot write sdkwright.config.ts: ${reason}\n`);
    process.exitCode = 1;
    return;
  }
  process.stderr.write("wrote sdkwright.config.ts; now run `npx sdkwright generate`\n");
}

function configText({ input, output }: Options): string {
  const lines = [`  input: ${JSON.stringify(input)},`, `  output: ${JSON.stringify(output)},`];
  return `import { defineConfig } from "sdkwright";

export default defineConfig({
${lines.join("\n")}
});
`;
}
