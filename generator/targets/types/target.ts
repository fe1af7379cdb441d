// The target `types`: a type for each schema, in src/types.

import { defineTarget } from "../target.js";
import { coreRuntime } from "../templates-folder.js";
import { emitTypes } from "./emit-types.js";

export const target = defineTarget({
  name: "types",
  files: (_, { modules, settings }) => emitTypes(modules, settings),
  runtime: coreRuntime,
  package: () => ({ exports: { "./types": "src/types/index" } }),
});
