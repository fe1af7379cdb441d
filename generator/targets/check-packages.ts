// A package that is imported and not declared would be missing where the output is installed.

import type { Report } from "../diagnostics/report.js";
import type { FilePlan } from "../writer/file-plan.js";
import type { PackageParts } from "./target.js";

interface Declared {
  readonly target: string;
  readonly parts: PackageParts;
}

/** Modules of Node.js need no declaration. */
export function checkPackages(plan: FilePlan, { target, parts }: Declared, report: Report): void {
  const declared = new Set(
    [parts.dependencies, parts.peerDependencies].flatMap((packages) => Object.keys(packages ?? {})),
  );
  for (const { package: specifier } of plan.imports.packages) {
    const name = packageName(specifier);
    if (specifier.startsWith("node:") || declared.has(name)) continue;
    report.add("SW516", null, { target, path: `${plan.module}.ts`, name });
  }
}

/** `@scope/name/entry` → `@scope/name`. */
function packageName(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
