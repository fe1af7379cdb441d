// The target `enums`: named constants for the values of enums, in src/enums.ts.

import { readmePage } from "../readme/page.js";
import { defineTarget } from "../target.js";
import { emitEnums, enumsModule, namedEnums } from "./emit-enums.js";
import { namedValues } from "./readme.js";

export const target = defineTarget({
  name: "enums",
  dependsOn: ["types"],
  includedWith: ["types"],
  files: (_, { modules }) => emitEnums(modules),
  package: (document) =>
    namedEnums(document.definitions).length > 0 ? { exports: { "./enums": enumsModule } } : {},
  readme: (_, context) =>
    context.isRequested("client")
      ? [{ id: "named-values", text: namedValues(context.once(readmePage)), after: "files" }]
      : [],
});
