// Node, Bun and Deno: a script that loads the suite. Knows nothing of tests.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Platform } from "./platform.js";
import { startProcess, versionOf } from "./process.js";

const script = `import { runSuite } from "./suite.mjs";
await runSuite(process.argv[2]);
process.exit(0);
`;

/** A program that runs a file with arguments after it. */
export function scripted(name: string, program: () => string, flags: readonly string[] = []): Platform {
  return {
    name,
    browser: false,
    version: async () => versionOf(program()),
    async start({ control, folder }) {
      const file = join(folder, "start.mjs");
      writeFileSync(file, script);
      return startProcess(program(), [...flags, file, control.url], folder);
    },
  };
}
