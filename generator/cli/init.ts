// `sdkwright init`: a configuration file to start from. Overwrites nothing.

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";

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
    .argument("[document]", "path or address of the OpenAPI document")
    .option("-o, --output <dir>", "folder the SDK is to be written into", "generated")
    .exitOverride()
    .action(act);
}

function act(document: string | undefined, flags: { readonly output: string }): void {
  const path = join(process.cwd(), "sdkwright.config.ts");
  if (existsSync(path)) {
    process.stderr.write("sdkwright.config.ts is there already; nothing was written\n");
    process.exitCode = 1;
    return;
  }
  const input =
    document ?? candidates.find((name) => existsSync(join(process.cwd(), name))) ?? "openapi.yaml";
  writeFileSync(path, configText(input, flags.output));
  process.stderr.write("wrote sdkwright.config.ts; now run `npx sdkwright generate`\n");
}

function configText(input: string, output: string): string {
  return `import { defineConfig } from "sdkwright";

export default defineConfig({
  input: ${JSON.stringify(input)},
  output: ${JSON.stringify(output)},
});
`;
}
