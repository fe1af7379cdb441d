// The files a module is made of: itself, what it imports by a relative path, and the entries and manifests of the
// packages it imports. Found by their text, so that they are known of a module that cannot be loaded too.

import { readFileSync, statSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { dirname, join, resolve } from "node:path";

const imports = /\b(?:from|import|require)\s*\(?\s*["']([^"'\n]+)["']/g;

/** Absolute paths, the file's own first. */
export function withImportedFiles(file: string): readonly string[] {
  const found = new Set<string>();
  const open = [file];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    for (const [, specifier = ""] of textOf(path).matchAll(imports)) {
      if (/^\.{1,2}\//.test(specifier)) open.push(moduleFile(resolve(dirname(path), specifier)));
      else if (!isBuiltin(specifier)) packageFiles(specifier, path).forEach((file) => found.add(file));
    }
  }
  return [...found];
}

const extensions = [".ts", ".mts", ".cts", ".js", ".mjs", ".cjs", ".json", "/index.ts", "/index.js"];

/** A path may leave out the extension, or name the file that TypeScript would make. */
function moduleFile(path: string): string {
  const written = path.replace(/\.([mc]?)js$/, ".$1ts");
  return [path, written, ...extensions.map((extension) => path + extension)].find(isFile) ?? path;
}

/** The entry of a package and its manifest, which has its version; none of what is not installed. */
function packageFiles(specifier: string, from: string): readonly string[] {
  const name = specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
  const require = createRequire(from);
  const folders = (require.resolve.paths(name) ?? []).map((folder) => join(folder, name, "package.json"));
  const manifest = folders.find(isFile);
  if (manifest === undefined) return [];
  try {
    return [manifest, require.resolve(specifier)];
  } catch {
    return [manifest];
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
