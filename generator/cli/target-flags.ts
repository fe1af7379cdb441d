// The flags that say what is written: targets by name, and modules that export one.

import { Option, InvalidArgumentError, type Command } from "commander";
import { resolve } from "node:path";
import { defaultTargets } from "../config/defaults.js";
import { withImportedFiles } from "../config/imported-files.js";
import { loadTarget } from "../config/load-target.js";
import type { Options } from "../config/options.js";
import type { Report } from "../diagnostics/report.js";
import { isTargetName, targetNames, type TargetName } from "../targets/registry.js";

export interface TargetFlags {
  readonly emit?: readonly TargetName[];
  readonly target?: readonly string[];
}

export function addTargetOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--emit <list>", `comma-separated targets to write: ${targetNames.join(", ")}`).argParser(
        parseEmit,
      ),
    )
    .addOption(
      new Option(
        "--target <target>",
        "a target to write beside the others: a name, or the path of a module that exports one; may be repeated",
      ).argParser((name: string, before: readonly string[] = []) => [...before, name]),
    );
}

function parseEmit(list: string): readonly TargetName[] {
  const names = list.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !isTargetName(name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`${unknown} is none of ${targetNames.join(", ")}.`);
  return targetNames.filter((name) => names.includes(name));
}

/** What the flags leave of the configured targets, and what they add; null = nothing is said on the command line. */
export async function targetsFrom(
  { emit, target: added = [] }: TargetFlags,
  options: Options,
  { cwd, report }: { readonly cwd: string; readonly report: Report },
): Promise<NonNullable<Options["targets"]> | null> {
  if (emit === undefined && added.length === 0) return null;
  const all = [...(emit ?? options.targets ?? options.emit ?? defaultTargets)];
  for (const name of added) {
    if (isTargetName(name)) all.push(name);
    else if (!isPath(name)) report.add("SW510", null, { name, by: null, known: targetNames.join(", ") });
    else {
      const target = await loadTarget(name, cwd, report);
      if (target !== null) all.push(target);
    }
  }
  return all;
}

/** Absolute paths of these modules and of what they are made of. */
export function targetFiles(flags: TargetFlags): readonly string[] {
  return targetModules(flags).flatMap((path) => withImportedFiles(resolve(path)));
}

/** The modules among the targets. */
export function targetModules({ target = [] }: TargetFlags): readonly string[] {
  return target.filter((name) => !isTargetName(name) && isPath(name));
}

/** A target that is no name is a module: `./my-target.ts`, `target.mjs`. */
function isPath(name: string): boolean {
  return /[./\\]/.test(name);
}
