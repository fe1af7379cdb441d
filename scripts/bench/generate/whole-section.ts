// Whole runs of all generators on one document: time, processor time, memory.

import { join } from "node:path";
import type { Bar, Section } from "../harness/bench.js";
import type { ProcessRun } from "../harness/run-process.js";
import { median } from "../harness/samples.js";
import type { BenchDocument } from "./documents.js";
import { generators, runGenerator } from "./generators.js";

export interface Around {
  readonly folder: string;
  /** How often each thing is measured. */
  readonly rounds: number;
  say(line: string): void;
}

export async function wholeSection(
  document: BenchDocument,
  { folder, rounds, say }: Around,
): Promise<Section> {
  const runs = new Map<string, ProcessRun[]>(generators.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of generators) {
      // What a peer refuses once it refuses again.
      if (round > 0 && runs.get(name)?.[0]?.code !== 0) continue;
      const run = await runGenerator(name, document.path, join(folder, "whole"));
      say(`${name}: ${run.wall.toFixed(2)} s`);
      runs.get(name)?.push(run);
    }
  }
  const of = (name: string, what: "wall" | "cpu" | "peak"): number =>
    median((runs.get(name) ?? []).map((run) => run[what]));
  const refuses = (name: string): boolean => (runs.get(name) ?? []).some(({ code }) => code !== 0);
  return {
    title: `${document.title}: the whole program`,
    how: `Types, client, validators and package from one process start to its end, into an empty folder, without a cache. hey-api writes types, sdk and zod; Redocly typescript, zod, cli and mock; openapi-typescript types only. Medians of ${rounds} rounds in which all take turns; memory of the whole tree of processes.`,
    columns: ["generator", "seconds", "processor seconds", "peak MiB", "ends well"],
    rows: generators.map((name) => [
      ...[name, of(name, "wall").toFixed(2), of(name, "cpu").toFixed(2), of(name, "peak").toFixed(0)],
      refuses(name) ? "no" : "yes",
    ]),
    bars: [
      atMost(`the time of ${document.bar}`, of("ours", "wall"), of(document.bar, "wall")),
      atMost(`the memory of ${document.bar}`, of("ours", "peak"), of(document.bar, "peak")),
    ],
  };
}

function atMost(what: string, ours: number, theirs: number): Bar {
  const ratio = ours / theirs;
  return { want: `at most ${what}`, got: `${ratio.toFixed(2)} times`, holds: ratio <= 1 };
}
