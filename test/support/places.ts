// Where things are: the project's own folders, and the material beside it when there is any.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root: string = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
export const casesFolder: string = join(root, "test/cases");
export const brokenFolder: string = join(root, "test/broken");
export const runtimeFolder: string = join(root, "templates/runtime");
export const cli: string = join(root, "dist/cli/main.js");

/** Folder of documents and facts that are not part of the project; undefined = tests that need it are skipped. */
export const material: string | undefined = process.env["SDKWRIGHT_MATERIAL"] || undefined;

/** Names of the directories in a folder of cases. */
export function casesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
