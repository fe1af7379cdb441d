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
    return isTarget(target) ? target : refuse(whyNoTarget(target) ?? "");
  } catch (error) {
    return refuse(reasonOf(error, absolute));
  }
}

export function isTarget(value: unknown): value is Target {
  return whyNoTarget(value) === null;
}

/** What a target must have; the rest is checked by the compiler where it is written in TypeScript. */
function whyNoTarget(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return "its default export is no object";
  const { name, files } = value as { readonly name?: unknown; readonly files?: unknown };
  if (typeof files !== "function") return "what it exports has no function `files`";
  if (typeof name !== "string") return "what it exports has no `name`";
  return /^[a-z][a-z0-9-]*$/.test(name) ? null : `the name ${JSON.stringify(name)} is not in kebab-case`;
}

function reasonOf(error: unknown, file: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const missing = /Cannot find (?:module|package) '([^'/.][^']*)'/.exec(message)?.[1];
  if (missing !== undefined) return `it needs the package ${missing}, which is not installed`;
  const [reason = ""] = message.split("\n");
  const text = reason.replace(/^ParseError: /, "").trim();
  const line = lineIn(file, error);
  return line === null ? text : `line ${line}: ${text}`;
}

/** The first line of the file that the error tells of. */
function lineIn(file: string, error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const [, rest = null] = `${error.message}\n${error.stack ?? ""}`.split(`${file}:`);
  return rest && (/^\d+/.exec(rest)?.[0] ?? null);
}
