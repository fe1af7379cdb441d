// What the checks of one request and one response add to a bundle.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Section } from "../harness/bench.js";
import type { Places } from "./peers.js";

export function sizeSection({ scratch }: Places): Section {
  const size = (name: string): number =>
    gzipSync(readFileSync(join(scratch, `${name}.min.mjs`)), { level: 9 }).length;
  const [is, issues, typia] = [size("is"), size("ours"), size("typia")];
  const below = (what: string, got: number, bar: number) => ({
    want: `${what} in at most ${bar.toLocaleString("en")} bytes`,
    got: `${got.toLocaleString("en")} bytes`,
    holds: got <= bar,
  });
  return {
    title: "Size",
    how: "Bytes of a bundle that exports the checks of `CreateChatCompletionRequest` and `ChatCompletion`: esbuild, minified, gzip -9.",
    columns: ["", "bytes"],
    rows: [
      ["`is` of both", is],
      ["`is` and `validate` of both", issues],
      ["typia `createIs` of both", typia],
    ],
    bars: [below("`is`", is, 5000), below("`is` and `validate`", issues, 9000)],
  };
}
