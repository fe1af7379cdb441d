// The behaviour suite as one module that any platform loads: the test files as they are, what they take from Node
// replaced, and the client under test chosen. Knows nothing of platforms.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { root } from "../support/places.js";

/** Through which door the generated package is entered. */
export const doors = ["standalone", "class"] as const;
export type Door = (typeof doors)[number];

const here = join(root, "test/runtimes");
const behaviour = join(root, "test/behaviour");

/** Files of the suite that ask nothing of their platform; the others need the generator or the compiler. */
export const portable: readonly string[] = readdirSync(behaviour).filter((file) =>
  file.startsWith("runtime-"),
);

/** The whole suite as a module that exports `runSuite`. */
export async function buildSuite(door: Door): Promise<string> {
  const lines = portable.flatMap((file) => [
    `beginFile(${JSON.stringify(file.replace(/^runtime-|\.test\.ts$/g, ""))});`,
    `await import(${JSON.stringify(join(behaviour, file))});`,
  ]);
  const { outputFiles } = await build({
    stdin: {
      contents: [
        `import "./suite/events.ts";`,
        `import { beginFile } from "./suite/vitest.ts";`,
        ...lines,
        `export { runSuite } from "./suite/run.ts";`,
      ].join("\n"),
      resolveDir: here,
    },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["import", "default"],
    target: "es2022",
    plugins: [replacing(door)],
  });
  return outputFiles[0]?.text ?? "";
}

/** What stands in for what. */
function replacing(door: Door): Plugin {
  const stand: readonly (readonly [RegExp, string])[] = [
    [/^vitest$/, "suite/vitest.ts"],
    [/^node:events$/, "suite/events.ts"],
    [/^node:util$/, "suite/util.ts"],
    [/support\/loopback-server\.js$/, "suite/remote-server.ts"],
    [/support\/runtime-client\.js$/, `suite/${door}-client.ts`],
  ];
  return {
    name: "replacing",
    setup({ onResolve }) {
      for (const [filter, file] of stand) onResolve({ filter }, () => ({ path: join(here, file) }));
      // The package's own copy of the runtime, where it has one, also for what imports beside it.
      onResolve({ filter: /\.js$/ }, ({ path, resolveDir }) => {
        const at = join(resolveDir, path.replace(/\.js$/, ".ts"));
        const copy = at.replace("/templates/runtime/", "/generated/src/core/");
        return existsSync(copy) && (path.startsWith("./") || path.startsWith("../")) ? { path: copy } : null;
      });
    },
  };
}
