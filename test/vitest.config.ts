// The suite's settings. Here rather than at the top level, which is fixed.

import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/cases/**", "test/broken/**"],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // Snapshots are written by hand or by `npm run bless`, never by the way in CI.
    update: false,
  },
});
