// The target `codecs`: what types are in JSON and in the program where these differ, in src/codecs.

import { readmePage } from "../readme/page.js";
import { defineTarget } from "../target.js";
import { coreRuntime } from "../templates-folder.js";
import { emitCodecs } from "./emit-codecs.js";
import { codecValues } from "./readme.js";

export const target = defineTarget({
  name: "codecs",
  dependsOn: ["types"],
  files: (_, { modules, settings }) => emitCodecs(modules, settings),
  runtime: coreRuntime,
  package: (_, { modules }) =>
    modules.codecs.size > 0 ? { exports: { "./codecs": "src/codecs/index" } } : {},
  readme: (_, context) =>
    context.isRequested("client")
      ? [{ id: "converted-values", text: codecValues(context.once(readmePage)), after: "named-values" }]
      : [],
});
