import { writeFileSync } from "node:fs";
import { generate } from "/work/wt/said-rules/generator/index.js";
import { corpusDocuments } from "/work/wt/said-rules/test/support/corpus.js";
const res: Record<string, unknown> = {};
for (const { name, path } of [...corpusDocuments("/work/shared"), { name: "github", path: "/work/main/scripts/bench/node_modules/@octokit/openapi/generated/api.github.com.json" }]) {
  const o = await generate({ input: path, mode: "dryRun", output: "/tmp/said-out-none", format: false });
  res[name] = { problems: o.problems };
}
writeFileSync("/tmp/said-after.json", JSON.stringify(res));
