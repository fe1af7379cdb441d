// What tells one build of this program from another: a result of one is nothing to the other.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Libraries whose version shows in the output or in what is said of a document. */
const libraries = ["@apidevtools/swagger-parser", "ajv", "handlebars", "oxfmt", "ts-morph", "yaml"];

/**
 * The program's version, the names, sizes and dates of its files, which a change in development moves, and the
 * versions of its libraries.
 */
export function programStamp(): string {
  const own = fileURLToPath(new URL("..", import.meta.url));
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const hash = createHash("sha256").update(readFileSync(join(root, "package.json")));
  for (const folder of [own, join(root, "templates")]) {
    for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
      const { size, mtimeMs } = statSync(join(folder, entry));
      hash.update(`${entry}\n${size}\n${mtimeMs}\n`);
    }
  }
  const require = createRequire(import.meta.url);
  for (const library of libraries) hash.update(`${library} ${versionOf(library, require)}\n`);
  return hash.update(process.versions.node.split(".")[0] ?? "").digest("hex");
}

function versionOf(library: string, require: NodeJS.Require): string {
  const folder = (require.resolve.paths(library) ?? []).map((path) => join(path, library, "package.json"));
  const found = folder.find((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
  return found === undefined
    ? ""
    : String((JSON.parse(readFileSync(found, "utf8")) as { version?: unknown }).version);
}
