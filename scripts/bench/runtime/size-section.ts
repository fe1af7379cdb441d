// What one call of `create` brings along: bytes, minified by esbuild and gzipped.

import { gzipSync } from "node:zlib";
import { build, type BuildOptions } from "esbuild";
import type { Section } from "../harness/bench.js";
import { benchFolder } from "../harness/peers.js";

const limit = 6000;
/** What an application says around the client, the same for all. */
const use = (client: string): string => `try {
  const stream = await ${client}({ model: "gpt-5.4", messages: [{ role: "user", content: "hi" }], stream: true });
  for await (const chunk of stream) console.log(chunk.choices[0]?.delta.content);
} catch (error) {
  console.log(error instanceof APIError && error.status);
}`;
const generated = "../../generated/src";

export async function sizeSection(): Promise<Section> {
  const measured = await bytes({ entryPoints: [`${benchFolder}/../../test/size/entry.ts`] });
  const standalone = await bytes({ entryPoints: [`${benchFolder}/../../test/size/create.ts`] });
  const whole = await bytes(
    text(`import OpenAI, { APIError } from "${generated}/index.ts";
${use("new OpenAI().chat.completions.create")}`),
  );
  const official = await bytes(
    text(`import OpenAI, { APIError } from "openai";
${use("new OpenAI().chat.completions.create")}`),
  );
  const row = (what: string, [minified, gzipped]: Size): readonly (string | number)[] => [
    what,
    minified,
    gzipped,
    `${(gzipped / measured[1]).toFixed(1)} ×`,
  ];
  return {
    title: "Size of one call",
    how: "`create` with streams, retries and errors, bundled and minified by esbuild and gzipped at level 9. The behaviour suite runs through the measured file, `test/size/entry.ts`.",
    columns: ["entry", "bytes minified", "bytes gzipped", "beside ours"],
    rows: [
      row("ours: standalone function and `createClient()`", measured),
      row("the same in an application that uses it (`test/size/create.ts`)", standalone),
      row("ours: the class with all its methods", whole),
      row("official SDK", official),
    ],
    bars: [{ want: "at most 6,000 bytes", got: `${measured[1]} bytes`, holds: measured[1] <= limit }],
  };
}

type Size = readonly [minified: number, gzipped: number];

const text = (contents: string): BuildOptions => ({
  stdin: { contents, resolveDir: benchFolder, loader: "ts" },
});

async function bytes(given: BuildOptions): Promise<Size> {
  const { outputFiles = [] } = await build({
    ...given,
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    platform: "browser",
    logLevel: "error",
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return [code.length, gzipSync(code, { level: 9 }).length];
}
