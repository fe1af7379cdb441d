// Writes generator/config/options.schema.json from the type `JsonOptions`; with --check, says whether it is up to date.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { createGenerator } from "ts-json-schema-generator";

const target = new URL("../generator/config/options.schema.json", import.meta.url);

const generator = createGenerator({
  path: fileURLToPath(new URL("../generator/config/options.ts", import.meta.url)),
  tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)),
  type: "JsonOptions",
  topRef: false,
  skipTypeCheck: true,
});
const text = await format(JSON.stringify(generator.createSchema("JsonOptions")), {
  parser: "json",
  printWidth: 100,
});

if (!process.argv.includes("--check")) writeFileSync(target, text);
else if (readFileSync(target, "utf8") !== text) {
  process.stderr.write("generator/config/options.schema.json is stale: run `npm run options-schema`\n");
  process.exitCode = 1;
}
