// A target of the user's own, from the module that exports it.

import { relative, resolve } from "node:path";
import { statSync } from "node:fs";
import type { Report } from "../diagnostics/report.js";
import type { Target } from "../targets/target.js";
import { importDefault } from "./read-module.js";

/** Null = the module gives none, which was reported. A relative path means `cwd`. */
export async function loadTarget(path: string, cwd: string, report: Report): Promise<Target | null> {
  const absolute = resolve(cwd, path);
  const refuse = (message: string): null => {
    report.add("SW518", null, { file: relative(cwd, absolute) || path, message });
    return null;
  };
  if (statSync(absolute, { throwIfNoEntry: false })?.isFile() !== true)
    return refuse("there is no such file");
  try {
    const exported = await importDefault(absolute);
    // The function that makes it, of which every option is optional.
    const target: unknown = typeof exported === "function" ? exported({}) : exported;
    return isTarget(target) ? target : refuse("its default export is no target");
  } catch (error) {
    return refuse(reasonOf(error));
  }
}

/** What a target must have; the rest is checked by the compiler where it is written in TypeScript. */
export function isTarget(value: unknown): value is Target {
  if (typeof value !== "object" || value === null) return false;
  const { name, files } = value as { readonly name?: unknown; readonly files?: unknown };
  return typeof name === "string" && /^[a-z][a-z0-9-]*$/.test(name) && typeof files === "function";
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const missing = /Cannot find (?:module|package) '([^'/.][^']*)'/.exec(message)?.[1];
  if (missing !== undefined) return `it needs the package ${missing}, which is not installed`;
  return message.split("\n")[0] ?? "";
}
