// `npm run build`: generator/ → dist/, with the JSON Schema of the options beside it.

import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const at = (path: string): string => `${root}${path}`;

rmSync(at("dist"), { recursive: true, force: true });
execFileSync(process.execPath, [at("node_modules/typescript/bin/tsc"), "-p", at("generator/tsconfig.json")], {
  stdio: "inherit",
});
copyFileSync(at("generator/options.schema.json"), at("dist/options.schema.json"));
chmodSync(at("dist/cli/main.js"), 0o755);
