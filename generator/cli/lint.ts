// `sdkwright lint`: what is wrong with a document, its examples included. Writes nothing.

import { Command } from "commander";
import { lint } from "../index.js";
import { addDocumentOptions, readOptions, type DocumentFlags } from "./document-options.js";
import { addReportOptions, showProblems, type ReportFlags } from "./report-format.js";
import { totalLine } from "./summary.js";

export function lintCommand(): Command {
  const command = new Command("lint").description(
    "report problems of an OpenAPI document, and validate its examples against their schemas",
  );
  return addReportOptions(addDocumentOptions(command)).exitOverride().action(act);
}

async function act(document: string | undefined, flags: DocumentFlags & ReportFlags): Promise<void> {
  const options = await readOptions(document, flags);
  if (options === null) {
    process.exitCode = 2;
    return;
  }
  const outcome = await lint(options);
  showProblems(outcome, flags);
  const { examples } = outcome;
  process.stderr.write(
    `${totalLine(outcome.problems)}; ${examples} example${examples === 1 ? "" : "s"} checked\n`,
  );
  process.exitCode = outcome.ok ? 0 : 1;
}
