// The bench of the generated client at run time: streams, calls, import, size.

import type { Bench } from "./harness/bench.js";
import { callSection, importSection } from "./runtime/call-section.js";
import { sizeSection } from "./runtime/size-section.js";
import { streamSection } from "./runtime/stream-section.js";

/** Parts by the word that chooses one: `npm run bench -- runtime size`. */
const parts = { streams: streamSection, calls: callSection, import: importSection, size: sizeSection };

export const bench: Bench = {
  title: "The generated client at run time",
  peers: ["openai", "eventsource-parser"],
  async run({ args, say }) {
    const sections = [];
    for (const [name, measure] of Object.entries(parts)) {
      if (args.length > 0 && !args.includes(name)) continue;
      say(name);
      sections.push(await measure());
    }
    return sections;
  },
};
