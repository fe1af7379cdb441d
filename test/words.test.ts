// The field's words: none of those that this code once had for them stands in the project, alone or in a name.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./support/places.js";

/** Without a second meaning: each is replaced by a word of OpenAPI, JSON Schema, HTTP or compilers. */
const replaced = [
  ...["heir", "judge", "judged", "judging", "verdict", "ladder", "rung", "graft", "grafted", "wording"],
  ...[
    "hoist",
    "hoisted",
    "lacking",
    "unlisted",
    "openness",
    "mend",
    "mended",
    "untagged",
    "bless",
    "blessed",
  ],
  ...["scaffold", "finisher", "decl"],
];
/** Names of more than one word. */
const replacedNames = [
  ...["handOn", "handOver", "wireName", "onWire", "exactTwin", "sameType", "keyNames", "matchingKeys"],
  ...["remainingKeys", "remainingItems", "dependentKeys", "layOut", "laidOut", "setAside", "takingPattern"],
  ...["sharedTokens", "callJudges", "keepUnits"],
];

const files = execFileSync("git", ["ls-files", "generator", "templates", "scripts", "docs", "*.md"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => /\.(ts|js|json|md|hbs)$/.test(file))
  .filter((file) => !/^(CHANGELOG\.md|test\/|generated\/)|package-lock\.json$|\/results\//.test(file));

/** Words of prose and of names, which are split at case; plurals count as their singulars. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  return new Set(words.flatMap((word) => [word.toLowerCase(), word.toLowerCase().replace(/s$/, "")]));
}

/** The name as it is, at the beginning of a longer one, or inside one: `wireName`, `wireNames`, `toWireName`. */
function holdsName(text: string, name: string): boolean {
  const capital = `${name[0]?.toUpperCase() ?? ""}${name.slice(1)}`;
  return new RegExp(`(?<![A-Za-z])${name}|${capital}`).test(text);
}

test("no file says in words of its own what the field has a word for", () => {
  const found = files.flatMap((file) => {
    const text = readFileSync(join(root, file), "utf8");
    const words = wordsOf(`${file}\n${text}`);
    const said = [
      ...replaced.filter((word) => words.has(word)),
      ...replacedNames.filter((name) => holdsName(text, name)),
    ];
    return said.map((word) => `${file}: ${word}`);
  });
  expect(files.length).toBeGreaterThan(400);
  expect(found).toEqual([]);
});
