// `npm run generate`: spec/openapi.yaml → generated/, through the same command users run, from the sources.

import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
process.argv.splice(2, 0, "generate", "spec/openapi.yaml", "-o", "generated");
await import("../generator/cli/main.js");
