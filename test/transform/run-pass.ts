// One pass over a few components. Knows no pass.

import { Report } from "../../generator/diagnostics/report.js";
import type { Draft } from "../../generator/model/document.js";
import type { Schema } from "../../generator/model/schema.js";
import { draftOf } from "./drafts.js";
import { schemaText } from "./schema-text.js";

type Pass = (draft: Draft, report: Report) => Draft;
export type Components = Readonly<Record<string, Schema>>;

export interface Ran {
  readonly draft: Draft;
  /** Per declaration: its name and its schema in one line. */
  readonly texts: Readonly<Record<string, string>>;
  readonly codes: readonly string[];
  readonly problems: readonly string[];
}

export function runPass(pass: Pass | readonly Pass[], components: Components): Ran {
  const report = new Report();
  const schemas = Object.entries(components).map(([name, schema]) => ({ name, schema }));
  const passes = typeof pass === "function" ? [pass] : pass;
  const draft = passes.reduce((before, one) => one(before, report), draftOf({ schemas }));
  return {
    draft,
    texts: Object.fromEntries(
      draft.definitions.map((definition) => [definition.name.text, schemaText(definition.schema)]),
    ),
    codes: report.problems.map(({ code }) => code),
    problems: report.problems.map(({ code, text }) => `${code} ${text}`),
  };
}
