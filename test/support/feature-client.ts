// A client generated from a document that is written into a test, and a server for it to call.
// Knows nothing of what is tested.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate, type TargetName, type Options } from "../../generator/index.js";
import { compile } from "./compile.js";
import { isClientSource } from "./is-client-source.js";
import { root } from "./places.js";
import { readTree } from "./read-tree.js";

export interface FeatureClient {
  readonly folder: string;
  /** What generating had to say. */
  readonly problems: readonly string[];
  /** Places of the types that came out as `unknown`. */
  readonly unknowns: readonly string[];
  /** A generated module, by its path below `src`. */
  load<T>(module: string): Promise<T>;
  text(path: string): string;
  /** Findings of the strictest compiler over the output and the code given, which imports `./src/index.js`. */
  faults(code?: string): readonly string[];
  remove(): void;
}

/** Generates from the document; `emit` and the others as in the options. */
export async function featureClient(
  document: object,
  emit: TargetName[] = ["types", "client"],
  options: Options = {},
): Promise<FeatureClient> {
  const folder = mkdtempSync(join(root, "test/.feature-"));
  const input = join(folder, "spec.json");
  writeFileSync(
    input,
    JSON.stringify({ openapi: "3.1.0", info: { title: "Acme API", version: "1" }, ...document }),
  );
  const output = join(folder, "out");
  const outcome = await generate({ ...options, input, output, emit, format: false, cwd: folder });
  if (!outcome.ok) throw new Error(outcome.problems.map(({ text }) => text).join("\n"));
  return {
    folder: output,
    problems: outcome.problems.map(({ code, text }) => `${code} ${text}`),
    unknowns: outcome.unknowns.map(({ name }) => name),
    load: (module) => import(join(output, "src", module)),
    text: (path) => readFileSync(join(output, path), "utf8"),
    faults(code) {
      const own = join(output, "use.ts");
      if (code !== undefined) writeFileSync(own, code);
      const files = [...readTree(output).keys()].filter(isClientSource).map((path) => join(output, path));
      const all = [...files, ...(code === undefined ? [] : [own])];
      return compile(all).map((fault) => fault.replace(/^.*\/out\//, ""));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
