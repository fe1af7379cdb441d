// What the streams come to: speeds, and their ratios against the bars.

import type { Section } from "../harness/bench.js";
import { runWorker } from "../harness/run-worker.js";

type Speeds = Readonly<Record<"ours" | "official" | "parser" | "limit", number>>;

export async function streamSection(): Promise<Section> {
  const { megabytes, found } = await runWorker<{
    readonly megabytes: number;
    readonly found: Readonly<Record<"16384" | "256", Speeds>>;
  }>("runtime/streams.ts");
  const row = (size: string, { ours, official, parser, limit }: Speeds): readonly string[] => [
    size,
    ...[ours, official, parser, limit].map((speed) => speed.toFixed(0)),
  ];
  const [large, small] = [found[16384], found[256]];
  const times = (a: number, b: number): string => `${(a / b).toFixed(2)} times`;
  return {
    title: "Decoding a stream",
    how: `${megabytes.toFixed(1)} MB of chat chunks as server-sent events, from bytes in memory to parsed objects, in megabytes a second of processor time. Medians of 9 rounds in which all take turns, each in a process of its own. The limit splits the whole text and gives each line to \`JSON.parse\`.`,
    columns: ["bytes a read", "ours", "official SDK", "eventsource-parser and `JSON.parse`", "limit"],
    rows: [row("16,384", large), row("256", small)],
    bars: [
      {
        want: "at least 5 times the official SDK in reads of 16 KiB",
        got: times(large.ours, large.official),
        holds: large.ours >= 5 * large.official,
      },
      {
        want: "within 15 % of the limit in reads of 16 KiB",
        got: times(large.ours, large.limit),
        holds: large.ours >= 0.85 * large.limit,
      },
      {
        want: "no slower than eventsource-parser with `JSON.parse` in reads of 256 bytes",
        got: times(small.ours, small.parser),
        holds: small.ours >= small.parser,
      },
    ],
  };
}
