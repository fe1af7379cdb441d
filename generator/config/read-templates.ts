// The user's templates: Handlebars files of a folder, by their paths in it.

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Report } from "../diagnostics/report.js";

/** `package/README.md.hbs` → its text. A relative `folder` means `cwd`; undefined = the user has none. */
export function readTemplates(
  folder: string | undefined,
  cwd: string,
  report: Report,
): ReadonlyMap<string, string> {
  if (folder === undefined) return new Map();
  const absolute = resolve(cwd, folder);
  try {
    return new Map(templateFiles(absolute).map((name) => [name, readFileSync(join(absolute, name), "utf8")]));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    report.add("SW505", null, { where: "the option templates", message });
    return new Map();
  }
}

/** Absolute paths of the templates in a folder; none where it cannot be read. */
export function filesBelow(folder: string): readonly string[] {
  try {
    return templateFiles(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Paths below the folder, with `/` between segments, in a fixed order. */
function templateFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".hbs"))
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
}
