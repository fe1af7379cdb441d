// What a call and an import come to, against their bars.

import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Section } from "../harness/bench.js";
import { benchFolder, newestNode } from "../harness/peers.js";
import { runWorker } from "../harness/run-worker.js";
import { interleave, medians } from "../harness/samples.js";

/** Microseconds of a call beyond `fetch`. */
export async function callSection(): Promise<Section> {
  const { bare, limited, ours, official } = await runWorker<{
    readonly bare: number;
    readonly limited: number;
    readonly ours: number;
    readonly official: number;
  }>("runtime/overhead.ts");
  const row = (what: string, micros: number): readonly string[] => [what, micros.toFixed(1)];
  return {
    title: "Overhead of a JSON call",
    how: "`create` without a stream against a server on loopback, in microseconds of processor time a call, user and system. Beyond `fetch`: the median of the differences in 11 rounds of 3,000 calls in which all take turns, each in a process of its own, so that all clear away what they leave behind in their own time. A time limit takes a signal and a timer, which cost what the second row says on this platform, whoever asks for them.",
    columns: ["call", "µs"],
    rows: [
      row("bare `fetch` and `json()`", bare),
      row("`fetch` with a time limit and its own `Headers`, beyond that", limited),
      row("ours, beyond that", ours),
      row("official SDK, beyond that", official),
    ],
    bars: [{ want: "at most 25 µs beyond `fetch`", got: `${ours.toFixed(1)} µs`, holds: ours <= 25 }],
  };
}

/** Milliseconds to import the client, each time in a process of its own. */
export async function importSection(): Promise<Section> {
  const folder = join(benchFolder, ".build");
  mkdirSync(folder, { recursive: true });
  const files = { ours: join(folder, "ours.mjs"), official: join(folder, "official.mjs") };
  const entryPoints = [join(benchFolder, "../../generated/src/index.ts")];
  await build({ entryPoints, outfile: files.ours, bundle: true, format: "esm", platform: "node" });
  writeFileSync(files.official, `export * from "openai";\n`);
  const time = (file: string) => (): number => {
    const code = `const begun = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - begun);`;
    return Number(execFileSync(newestNode, ["--input-type=module", "-e", code], { encoding: "utf8" }));
  };
  const found = medians(
    await interleave({ ours: time(files.ours), official: time(files.official) }, { rounds: 15 }),
  );
  for (const file of Object.values(files)) rmSync(file);
  return {
    title: "Importing the client",
    how: "Milliseconds of `import()` of the whole client in a fresh process, medians of 15 rounds. Ours as one module, the official SDK as it is installed.",
    columns: ["client", "ms"],
    rows: [
      ["ours", found.ours.toFixed(1)],
      ["official SDK", found.official.toFixed(1)],
    ],
    bars: [{ want: "at most 10 ms", got: `${found.ours.toFixed(1)} ms`, holds: found.ours <= 10 }],
  };
}
