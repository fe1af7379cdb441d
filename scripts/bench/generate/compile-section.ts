// What the output costs its user's compiler. Knows nothing of how it was written.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Section } from "../harness/bench.js";
import { newestNode } from "../harness/peers.js";
import { runProcess } from "../harness/run-process.js";
import { median } from "../harness/samples.js";
import type { BenchDocument } from "./documents.js";
import { runGenerator } from "./generators.js";
import type { Around } from "./whole-section.js";

const tsc = fileURLToPath(new URL("../../../node_modules/typescript/bin/tsc", import.meta.url));

/**
 * What each compiles: ours with validators but without the command-line program, which needs Node's types and has no
 * like there; the peer's types and calls without its zod file.
 */
const compiled = {
  ours: ["out/src/**/*.ts"],
  "hey-api": [
    "out/types.gen.ts",
    "out/sdk.gen.ts",
    "out/client.gen.ts",
    "out/client/**/*.ts",
    "out/core/**/*.ts",
  ],
} as const;

const exclude = ["out/src/cli"];

export async function compileSection(
  document: BenchDocument,
  { folder, rounds, say }: Around,
): Promise<Section> {
  const found = new Map<string, { seconds: number; types: number; instantiations: number; errors: number }>();
  for (const [name, include] of Object.entries(compiled)) {
    const output = join(folder, `tsc-${name}`);
    await runGenerator(name, document.path, output);
    mkdirSync(output, { recursive: true });
    writeFileSync(join(output, "tsconfig.json"), JSON.stringify({ compilerOptions, include, exclude }));
    const runs = [];
    for (let round = 0; round < rounds; round++) {
      runs.push(
        await runProcess({
          program: newestNode,
          args: [tsc, "-p", output, "--extendedDiagnostics"],
          cwd: output,
        }),
      );
    }
    const said = runs[0]?.stdout ?? "";
    const number = (what: string): number =>
      Number(new RegExp(`^${what}:\\s+(\\d+)`, "m").exec(said)?.[1] ?? NaN);
    found.set(name, {
      seconds: median(runs.map(({ wall }) => wall)),
      types: number("Types"),
      instantiations: number("Instantiations"),
      errors: said.match(/error TS\d+/g)?.length ?? 0,
    });
    say(`${name}: ${found.get(name)?.seconds.toFixed(2)} s`);
  }
  const ratio = (what: "seconds" | "types" | "instantiations"): number =>
    (found.get("ours")?.[what] ?? NaN) / (found.get("hey-api")?.[what] ?? NaN);
  return {
    title: `${document.title}: compiling the output`,
    how: `\`tsc --noEmit\` of TypeScript 5.9 under strict, whole process, medians of ${rounds}. Ours with its validators, without its command-line program; hey-api's types and calls alone.`,
    columns: ["output", "seconds", "types", "instantiations", "errors"],
    rows: [...found].map(([name, { seconds, types, instantiations, errors }]) => [
      ...[name, seconds.toFixed(2), types, instantiations, errors],
    ]),
    bars: [
      {
        want: "at most the time of hey-api",
        got: `${ratio("seconds").toFixed(2)} times`,
        holds: ratio("seconds") <= 1,
      },
      { want: "at most its types", got: `${ratio("types").toFixed(2)} times`, holds: ratio("types") <= 1 },
      {
        want: "at most its instantiations",
        got: `${ratio("instantiations").toFixed(2)} times`,
        holds: ratio("instantiations") <= 1,
      },
    ],
  };
}

const compilerOptions = {
  ...{
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2022", "dom", "dom.iterable"],
  },
  ...{ strict: true, noEmit: true, skipLibCheck: true, types: [] },
};
