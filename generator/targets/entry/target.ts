// The target `entry`: what `import … from "<package>"` gives, in src/index.ts.

import { featuresOf } from "../features.js";
import { defineTarget } from "../target.js";
import { emitEntry } from "./emit-entry.js";

export const target = defineTarget({
  name: "entry",
  includedWith: [],
  files: (document, { settings, once }) => [emitEntry(document, once(featuresOf), settings)],
  package: () => ({ exports: { ".": "src/index" } }),
});
