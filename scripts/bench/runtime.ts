// The bench of the generated client at run time: streams, calls, import, size. Knows no numbers but the bars.

import type { Bench } from "./harness/bench.js";
import { streamSection } from "./runtime/stream-section.js";

export const bench: Bench = {
  title: "The generated client at run time",
  peers: ["openai", "eventsource-parser"],
  async run({ say }) {
    say("streams");
    return [await streamSection()];
  },
};
