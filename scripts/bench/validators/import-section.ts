// What importing every validator of a large document costs. Needs the OpenAI document, and says so without it.

import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { benchFolder } from "../harness/peers.js";
import type { Section } from "../harness/bench.js";
import { runWorker } from "../harness/run-worker.js";
import { median } from "../harness/samples.js";

const document = "specs/openai/openapi-2026-08-21.yaml";
const rounds = 7;

interface Cost {
  /** Milliseconds. */
  readonly time: number;
  /** Bytes as the process says it, megabytes once they are gathered. */
  readonly heap: number;
}

export async function importSection(say: (line: string) => void): Promise<Section> {
  const material = process.env["SDKWRIGHT_MATERIAL"] ?? "";
  const title = "Import of all validators of the OpenAI document";
  if (!existsSync(join(material, document))) {
    const how = "Not measured: SDKWRIGHT_MATERIAL names no folder that holds the document.";
    return { title, how, columns: [""], rows: [], bars: [] };
  }
  say("import");
  const bundle = await bundled(join(material, document));
  const { time, heap } = await cost({ bundle, cache: null });
  const cache = join(benchFolder, ".build/compiled");
  rmSync(cache, { recursive: true, force: true });
  // The first process fills it.
  const cached = await cost({ bundle, cache });
  return {
    title,
    how: `One bundled module that exports every validator, imported ${rounds} times, each in a new process; the median. With compiled code: as Node keeps it where \`NODE_COMPILE_CACHE\` is set. Heap after a collection, beyond what was there before.`,
    columns: ["", "cost"],
    rows: [
      ["time", `${time.toFixed(1)} ms`],
      ["time with compiled code", `${cached.time.toFixed(1)} ms`],
      ["heap", `${heap.toFixed(1)} MB`],
    ],
    bars: [
      { want: "at most 15 ms", got: `${time.toFixed(1)} ms`, holds: time <= 15 },
      { want: "at most 10 MB of heap", got: `${heap.toFixed(1)} MB`, holds: heap <= 10 },
    ],
  };
}

async function cost(given: { readonly bundle: string; readonly cache: string | null }): Promise<Cost> {
  const costs: Cost[] = [];
  for (let round = 0; round < rounds; round++) {
    costs.push(await runWorker<Cost>("validators/import-worker.ts", given, ["--expose-gc"]));
  }
  return { time: median(costs.map((one) => one.time)), heap: median(costs.map((one) => one.heap)) / 1e6 };
}

async function bundled(input: string): Promise<string> {
  const output = join(benchFolder, ".build/openai");
  // The built generator, as its users run it.
  const url = new URL("../../../dist/index.js", import.meta.url);
  const { generate } = (await import(fileURLToPath(url))) as {
    readonly generate: (options: object) => Promise<unknown>;
  };
  await generate({ input, output, emit: ["types", "validators"], format: false, force: true });
  const outfile = join(benchFolder, ".build/openai-validators.mjs");
  await build({
    entryPoints: [join(output, "src/validators/index.ts")],
    outfile,
    bundle: true,
    format: "esm",
    target: "es2022",
  });
  return outfile;
}
