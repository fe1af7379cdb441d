// Runs a golden case: generates its document into a temporary folder and reads what was written.

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate, type Options, type Outcome } from "../../generator/index.js";
import { pinnedPart, type Pinned, type Pins } from "./pins.js";
import { casesFolder } from "./places.js";
import { readTree } from "./read-tree.js";

export interface CaseResult {
  readonly outcome: Outcome;
  /** All that was written. */
  readonly files: ReadonlyMap<string, string>;
}

/** What options.json of a case holds. */
interface CaseOptions {
  /** How its run differs from those of other cases. */
  readonly own: Options;
  /** What the case is about. */
  readonly pins: Pins;
}

export function readCaseOptions(name: string): CaseOptions {
  const path = join(casesFolder, name, "options.json");
  if (!existsSync(path)) return { own: {}, pins: {} };
  const { pins = {}, ...own } = JSON.parse(readFileSync(path, "utf8")) as Options & {
    readonly pins?: Pins;
  };
  return { own, pins };
}

const defaults: Options = { emit: ["types", "validators"] };

/** `folder`: where its documents are, when they are not the case's own. */
export async function runCase(
  name: string,
  more: Options = {},
  folder: string = join(casesFolder, name),
): Promise<CaseResult> {
  const output = mkdtempSync(join(tmpdir(), "sdkwright-case-"));
  try {
    const options = { ...defaults, ...readCaseOptions(name).own, ...more };
    const outcome = await generate({ ...options, input: "spec.yaml", output, cwd: folder });
    return { outcome, files: readTree(output) };
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

/** What stands in expected/ when all is well: what the case pins, and every problem. */
export function pinnedResult(name: string, { outcome, files }: CaseResult): Pinned {
  const { files: kept, missing } = pinnedPart(files, readCaseOptions(name).pins);
  const problems = outcome.problems
    .map(({ code, pointer, text, others = [] }) => {
      const more = others.length === 0 ? "" : ` (${1 + others.length} places)`;
      return `${code} ${pointer ?? ""} ${text}${more}\n`;
    })
    .join("");
  return { files: problems === "" ? kept : new Map([...kept, ["problems.txt", problems]]), missing };
}
