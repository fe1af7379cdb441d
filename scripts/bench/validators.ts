// The bench of validators: speed on the documented requests, size, import.

import type { Bench } from "./harness/bench.js";
import { importSection } from "./validators/import-section.js";
import { prepare } from "./validators/prepare.js";
import { sizeSection } from "./validators/size-section.js";
import { speedSections } from "./validators/speed-sections.js";

export const bench: Bench = {
  title: "The generated validators",
  peers: ["ajv", "typebox", "zod", "typia"],
  async run({ say }) {
    say("bundles");
    const places = await prepare();
    return [...(await speedSections(places, say)), await sizeSection(places), await importSection(say)];
  },
};
