// `--report` and `--all-problems`: how a command shows what was found, and where it writes it.

import { relative, resolve, sep } from "node:path";
import { Option, type Command } from "commander";
import pc from "picocolors";
import { renderGithub } from "../diagnostics/render-github.js";
import { renderJson } from "../diagnostics/render-json.js";
import { renderSarif } from "../diagnostics/render-sarif.js";
import { renderProblems } from "../diagnostics/render.js";
import type { Outcome } from "../index.js";
import { version } from "./manifest.js";

export interface ReportFlags {
  readonly report: "text" | "json" | "github" | "sarif";
  readonly allProblems?: true;
}

export function addReportOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--report <format>", "output format of problems; all but text go to standard output")
        .choices(["text", "json", "github", "sarif"])
        .default("text"),
    )
    .option("--all-problems", "show every problem, not the first few of each kind");
}

/** Findings of one kind shown unless all are asked for. */
const firstFew = 3;

/** Text goes to standard error, beside progress; what programs read goes to standard output, alone. */
export function showProblems({ problems, unknowns = [], locate }: Shown, flags: ReportFlags): void {
  const few = flags.allProblems ? {} : { perCode: firstFew };
  switch (flags.report) {
    case "text":
      process.stderr.write(renderProblems(problems, { locate, style: pc, ...few }));
      return;
    case "json":
      process.stdout.write(renderJson(problems, { locate }, { unknowns }));
      return;
    case "github":
      process.stdout.write(renderGithub(problems, { locate, inRepository, ...few }));
      return;
    case "sarif":
      process.stdout.write(renderSarif(problems, { locate, inRepository, version }));
  }
}

type Shown = Pick<Outcome, "problems" | "locate"> & Partial<Pick<Outcome, "unknowns">>;

/** In a workflow the repository's root is known; elsewhere it is taken to be the working folder. */
function inRepository(file: string): string | null {
  if (file === "<stdin>") return null;
  if (/^https?:/i.test(file)) return file;
  const root = process.env["GITHUB_WORKSPACE"] || process.cwd();
  const path = relative(root, resolve(file));
  return path.startsWith("..") ? null : path.split(sep).join("/");
}
