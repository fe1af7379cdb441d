// `sdkwright inspect`: the operations and unions of a document under the names the SDK gives them. Writes nothing.

import { Command } from "commander";
import { inspect } from "../index.js";
import { addDocumentOptions, readOptions, type DocumentFlags } from "./document-options.js";
import { inspectionLines } from "./inspect-table.js";
import { showProblems } from "./report-format.js";
import { totalLine } from "./summary.js";

interface Flags extends DocumentFlags {
  readonly json?: true;
}

export function inspectCommand(): Command {
  const command = new Command("inspect")
    .description(
      "list operations with their SDK names, pages and streams, and unions with their discriminators",
    )
    .option("--json", "print JSON");
  return addDocumentOptions(command).exitOverride().action(act);
}

async function act(document: string | undefined, flags: Flags): Promise<void> {
  const options = await readOptions(document, { ...flags, report: "text" });
  if (options === null) {
    process.exitCode = 2;
    return;
  }
  const outcome = await inspect(options);
  const { inspection, problems } = outcome;
  // Warnings are what lint is for; here they would bury what was asked for.
  const errors = problems.filter(({ severity }) => severity === "error");
  showProblems({ ...outcome, problems: errors }, { report: "text" });
  if (inspection) {
    const text = flags.json ? JSON.stringify(inspection, null, 2) : inspectionLines(inspection).join("\n");
    process.stdout.write(`${text}\n`);
  }
  if (problems.length > errors.length)
    process.stderr.write(`${totalLine(problems)}; \`sdkwright lint\` shows them\n`);
  process.exitCode = outcome.ok ? 0 : 1;
}
