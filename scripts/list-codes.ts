// The diagnostics table of the README, made from the catalogue: rewrites it between its two markers;
// with --check, says whether it is up to date.

import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { rules } from "../generator/diagnostics/catalog.js";
import type { Rule } from "../generator/diagnostics/problem.js";

const readme = new URL("../README.md", import.meta.url);
const [begin, end] = ["<!-- codes -->", "<!-- /codes -->"];

/** A sentence with every fact as an ellipsis: what all findings of the code have in common. */
function sentence(rule: Rule): string {
  const facts = new Proxy({}, { get: () => "…" });
  return rule.say(facts as never);
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
const rows = Object.entries<Rule>(rules).map(
  ([code, rule]) => `| ${code} | ${rule.severity} | ${cell(sentence(rule))} | ${cell(rule.help)} |`,
);
const table = ["| Code | Severity | What is said | What to do |", "| --- | --- | --- | --- |", ...rows].join(
  "\n",
);

const text = readFileSync(readme, "utf8");
const [before, rest] = text.split(begin);
const after = rest?.split(end)[1];
if (before === undefined || after === undefined) throw new TypeError(`README.md has no ${begin} … ${end}`);
const fresh = await format(`${before}${begin}\n\n${table}\n\n${end}${after}`, {
  parser: "markdown",
  printWidth: 110,
});
if (!process.argv.includes("--check")) writeFileSync(readme, fresh);
else if (fresh !== text) {
  process.stderr.write("the table of diagnostics in README.md is stale: run `npm run codes`\n");
  process.exitCode = 1;
}
