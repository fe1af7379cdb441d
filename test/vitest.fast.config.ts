// What `npm run test:fast` runs: everything that needs no build and takes seconds. `npm test` runs everything.

import { defineConfig, mergeConfig } from "vitest/config";
import all from "./vitest.config.js";

/** Tests that run the built program, compile or bundle output, start servers, or try thousands of inputs. */
const slow = [
  "behaviour/**",
  "fuzz/**",
  "hostile/**",
  "names/**",
  "paging/**",
  "program/**",
  "size/**",
  "suite/**",
  "types/**",
  "vendor/**",
  "cache.test.ts",
  "cli*.test.ts",
  "broken.test.ts",
  "compiles.test.ts",
  "corpus.test.ts",
  "field-cases.test.ts",
  "foreign-targets.test.ts",
  "incremental.test.ts",
  "mutations.test.ts",
  "names-stay.test.ts",
  "package.test.ts",
  "repeatable.test.ts",
  "runtimes.test.ts",
  "types.test.ts",
  "unknown-*.test.ts",
  "vendor.test.ts",
  "watch.test.ts",
  "targets/resources.test.ts",
  "targets/schemas-against-ajv.test.ts",
  "writer/finish-threads.test.ts",
  "writer/whole-output.test.ts",
  "output/foreign-format.test.ts",
  "openapi/lower-material.test.ts",
  "openapi/split-documents.test.ts",
  "input/parse-yaml.test.ts",
  "transform/flatten-parents.test.ts",
  "runtime/ambient-types.test.ts",
];

export default mergeConfig(
  all,
  defineConfig({
    test: { exclude: slow.map((path) => `test/${path}`), isolate: false, env: { SDKWRIGHT_MATERIAL: "" } },
  }),
);
