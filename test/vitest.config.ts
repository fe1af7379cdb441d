// The suite's settings. Here rather than at the top level, which is fixed.

import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Where CI wants the results as JSON: `npm cit` passes no arguments on. */
const results = process.env["SDKWRIGHT_TEST_RESULTS"];

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    reporters: results ? ["default", ["json", { outputFile: results }]] : ["default"],
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/cases/**", "test/broken/**"],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // Snapshots are written by hand or by `npm run snapshot`, never by the way in CI.
    update: false,
  },
});
