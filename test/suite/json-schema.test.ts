// The public JSON Schema test suite: every required test, from a document to emitted validators; older drafts by way
// of the upgrade. What is judged otherwise stands in known-gaps.json with its reason.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Issue } from "../../templates/runtime/validator.js";
import { compile } from "../support/compile.js";
import { material, root } from "../support/places.js";
import type { Validators } from "../support/run-validators.js";
import { suiteFiles, type SuiteCase, type SuiteFile } from "../support/schema-suite.js";

const drafts = [
  {
    name: "draft2020-12",
    dialect: "https://json-schema.org/draft/2020-12/schema",
    version: "3.1.0",
    size: 1299,
  },
  { name: "draft7", dialect: "http://json-schema.org/draft-07/schema#", version: "3.1.0", size: 927 },
  { name: "draft4", dialect: "http://json-schema.org/draft-04/schema#", version: "3.0.3", size: 618 },
] as const;

const gaps = JSON.parse(readFileSync(join(root, "test/known-gaps.json"), "utf8")) as Record<string, string>;
/** Folders of everything that was emitted. */
const emitted: string[] = [];

describe.each(drafts)("$name", (draft) => {
  const files = material === undefined ? [] : filesOf(draft, material);

  test.skipIf(!material)("is there in full", () => {
    expect(files.flatMap(({ cases }) => cases)).toHaveLength(draft.size);
  });

  test.skipIf(!material).each(files.map((file) => [file.name, file] as const))(
    "%s",
    async (_, { cases, load }) => {
      const { validators } = await load();
      emitted.push(validators.folder);
      const wrong = cases.flatMap((given) => faultOf(given, validators) ?? []);
      const isKnown = ({ name }: { readonly name: string }): boolean =>
        Object.hasOwn(gaps, `${draft.name} / ${name}`);
      expect(wrong.filter((fault) => !isKnown(fault))).toEqual([]);
      // A gap that was closed leaves the list.
      expect(wrong.map(({ name }) => name)).toEqual(cases.filter(isKnown).map(({ name }) => name));
    },
  );
});

test.skipIf(!material)("the known gaps are at most ten, and each is a test of the suite", () => {
  const names = drafts.flatMap((draft) =>
    filesOf(draft, material ?? "").flatMap(({ cases }) => cases.map(({ name }) => `${draft.name} / ${name}`)),
  );
  expect(Object.keys(gaps).filter((name) => !names.includes(name))).toEqual([]);
  expect(Object.keys(gaps).length).toBeLessThanOrEqual(10);
});

test.skipIf(!material)(
  "what was emitted for it compiles under the strictest settings",
  () => {
    const files = emitted.flatMap((folder) =>
      ["src/types", "src/validators"].flatMap((part) =>
        readdirSync(join(folder, part))
          .filter((name) => name.endsWith(".ts"))
          .map((name) => join(folder, part, name)),
      ),
    );
    expect(files.length).toBeGreaterThan(300);
    expect(compile(files)).toEqual([]);
    // One program of all the suite's files: fifteen seconds alone, several times that beside other work.
  },
  300_000,
);

function filesOf({ name, dialect, version }: (typeof drafts)[number], from: string): readonly SuiteFile[] {
  const folder = join(from, "suites/json-schema");
  return suiteFiles({ folder: join(folder, name), remotes: join(folder, "remotes"), dialect, version });
}

interface Fault {
  readonly name: string;
  readonly data: unknown;
  readonly valid: boolean;
  readonly is: boolean;
  readonly issues: readonly Issue[];
}

/** Null when the verdict is right, and the issues agree with it. */
function faultOf({ name, data, valid, type }: SuiteCase, validators: Validators): Fault | null {
  const text = JSON.stringify(data);
  const is = validators.is(type, data);
  const issues = validators.issues(type, data);
  const agrees = is === valid && (issues.length === 0) === valid && JSON.stringify(data) === text;
  const readable = issues.every(({ code }) => code !== "unreadable" && code !== "too_deep");
  return agrees && readable ? null : { name, data, valid, is, issues };
}
