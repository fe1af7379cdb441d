// The files a module is made of: itself, and what it imports by a relative path. Found by their text, so that they are
// known of a module that cannot be loaded too. Knows nothing of options.

import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

const imports = /\b(?:from|import|require)\s*\(?\s*["'](\.{1,2}\/[^"'\n]+)["']/g;

/** Absolute paths, the file's own first. */
export function withImportedFiles(file: string): readonly string[] {
  const found = new Set<string>();
  const open = [file];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    for (const [, specifier = ""] of textOf(path).matchAll(imports))
      open.push(moduleFile(resolve(dirname(path), specifier)));
  }
  return [...found];
}

const extensions = [".ts", ".mts", ".cts", ".js", ".mjs", ".cjs", ".json", "/index.ts", "/index.js"];

/** A path may leave out the extension, or name the file that TypeScript would make. */
function moduleFile(path: string): string {
  const written = path.replace(/\.([mc]?)js$/, ".$1ts");
  return [path, written, ...extensions.map((extension) => path + extension)].find(isFile) ?? path;
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
