// Bundles the command-line program into dist/cli: a small entry, one chunk a resource, and the licences of the
// libraries in them. Its users install nothing else.

import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = join(root, "dist/cli");

rmSync(out, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ["src/cli/main.ts"],
  outdir: "dist/cli",
  bundle: true,
  splitting: true,
  format: "esm",
  // Not "node": under that name a library gives its CommonJS, which cannot be taken apart and asks for `require`.
  platform: "neutral",
  external: ["node:*"],
  target: "node20",
  minifySyntax: true,
  minifyWhitespace: true,
  chunkNames: "chunks/[name]-[hash]",
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
  mainFields: ["module", "main"],
  conditions: ["import"],
});

const main = join(out, "main.js");
writeFileSync(main, `#!/usr/bin/env node\n${readFileSync(main, "utf8").replace(/^#!.*\n/, "")}`);
chmodSync(main, 0o755);
writeFileSync(join(out, "LICENSES.txt"), licences(Object.keys(metafile.inputs)));

/** The licence of each package that a bundled file is from. */
function licences(inputs) {
  const folders = new Set(inputs.map((input) => packageFolder(join(root, input))).filter((folder) => folder));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
    const said = files.map((file) => readFileSync(join(folder, file), "utf8").trim());
    return [`${name} ${version} (${license})`, ...said].join("\n\n");
  });
  return `${texts.join(`\n\n${"-".repeat(72)}\n\n`)}\n`;
}

/** The folder of the installed package a file is from; null for our own files. */
function packageFolder(file) {
  if (!file.includes("node_modules")) return null;
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).name) return folder;
  }
  return null;
}
