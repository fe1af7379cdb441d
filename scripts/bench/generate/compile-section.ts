// What the output costs its user's compiler.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Bar, Section } from "../harness/bench.js";
import { newestNode, peerFolder } from "../harness/peers.js";
import { runProcess, type ProcessRun } from "../harness/run-process.js";
import { median } from "../harness/samples.js";
import type { BenchDocument } from "./documents.js";
import { runGenerator } from "./generators.js";
import type { Around } from "./whole-section.js";

const tsc = fileURLToPath(new URL("../../../node_modules/typescript/bin/tsc", import.meta.url));

interface Compiled {
  readonly generator: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

const heyAPI = [
  ...["out/types.gen.ts", "out/sdk.gen.ts", "out/client.gen.ts"],
  ...["out/client/**/*.ts", "out/core/**/*.ts"],
];

/**
 * The first and the last are compared: ours with all it has but the command-line program, which needs Node's types and
 * has no like there, and the peer's types and calls. Those between say what the checks of values cost in either.
 */
const compiled: Readonly<Record<string, Compiled>> = {
  ours: { generator: "ours", include: ["out/src/**/*.ts"], exclude: ["out/src/cli"] },
  "ours without validators": {
    generator: "ours",
    include: ["out/src/client.ts", "out/src/types/**/*.ts", "out/src/resources/**/*.ts"],
    exclude: [],
  },
  "hey-api with zod": { generator: "hey-api", include: [...heyAPI, "out/zod.gen.ts"], exclude: [] },
  "hey-api": { generator: "hey-api", include: heyAPI, exclude: [] },
};

export async function compileSection(
  document: BenchDocument,
  { folder, rounds, say }: Around,
): Promise<Section> {
  const runs = new Map<string, ProcessRun[]>(Object.keys(compiled).map((name) => [name, []]));
  const output = (generator: string): string => join(folder, `tsc-${generator}`);
  for (const generator of new Set(Object.values(compiled).map((one) => one.generator))) {
    await runGenerator(generator, document.path, output(generator));
  }
  for (let round = 0; round < rounds; round++) {
    for (const [name, { generator, include, exclude }] of Object.entries(compiled)) {
      const run = await compile(output(generator), { include, exclude });
      say(`${name}: ${run.wall.toFixed(2)} s`);
      runs.get(name)?.push(run);
    }
  }
  const costs = new Map([...runs].map(([name, of]) => [name, costOf(of)]));
  return {
    title: `${document.title}: compiling the output`,
    how: `\`tsc --noEmit\` of TypeScript 5.9 under strict, whole process, medians of ${rounds} rounds in which all take turns. Ours without its command-line program, as it has no like there; hey-api's types and calls alone, which is what ours is held to, and with its zod schemas.`,
    columns: ["output", "seconds", "types", "instantiations", "errors"],
    rows: [...costs].map(([name, { seconds, types, instantiations, errors }]) => [
      ...[name, seconds.toFixed(2), types, instantiations, errors],
    ]),
    bars: (["seconds", "types", "instantiations"] as const).map((what) =>
      atMost(what === "seconds" ? "the time of hey-api" : `its ${what}`, {
        ours: costs.get("ours")?.[what] ?? NaN,
        theirs: costs.get("hey-api")?.[what] ?? NaN,
      }),
    ),
  };
}

function compile(
  output: string,
  { include, exclude }: Pick<Compiled, "include" | "exclude">,
): Promise<ProcessRun> {
  writeFileSync(join(output, "tsconfig.json"), JSON.stringify({ compilerOptions, include, exclude }));
  return runProcess({
    program: newestNode,
    args: [tsc, "-p", output, "--extendedDiagnostics"],
    cwd: output,
  });
}

interface Cost {
  readonly seconds: number;
  readonly types: number;
  readonly instantiations: number;
  readonly errors: number;
}

function costOf(runs: readonly ProcessRun[]): Cost {
  const said = runs[0]?.stdout ?? "";
  const number = (what: string): number =>
    Number(new RegExp(`^${what}:\\s+(\\d+)`, "m").exec(said)?.[1] ?? NaN);
  return {
    seconds: median(runs.map(({ wall }) => wall)),
    types: number("Types"),
    instantiations: number("Instantiations"),
    errors: said.match(/error TS\d+/g)?.length ?? 0,
  };
}

function atMost(what: string, { ours, theirs }: { readonly ours: number; readonly theirs: number }): Bar {
  const ratio = ours / theirs;
  return { want: `at most ${what}`, got: `${ratio.toFixed(2)} times`, holds: ratio <= 1 };
}

const compilerOptions = {
  ...{
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2022", "dom", "dom.iterable"],
  },
  ...{ strict: true, noEmit: true, skipLibCheck: true, types: [] },
  // The outputs stand outside the folder of what is installed.
  paths: { zod: [peerFolder("zod")] },
};
