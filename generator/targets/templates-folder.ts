// Where the templates are: beside `generator` in a checkout and beside `dist` in the package.
// Knows nothing of what is in them.

import { readFileSync, readdirSync } from "node:fs";

const folder = new URL("../../templates/", import.meta.url);

/** The text of a file of templates/, `runtime/client.ts`. */
export function readTemplate(path: string): string {
  return readFileSync(new URL(path, folder), "utf8");
}

/** Names of the modules of the client's runtime, or of the command-line program's, without extension. */
export function runtimeModules(part: "runtime" | "cli"): ReadonlySet<string> {
  const names = readdirSync(new URL(`${part}/`, folder));
  return new Set(names.filter((name) => name.endsWith(".ts")).map((name) => name.slice(0, -".ts".length)));
}
