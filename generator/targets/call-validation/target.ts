// The target `call-validation`: the validators of each operation's calls, in src/call-validation.ts.

import { readmePage } from "../readme/page.js";
import { defineTarget } from "../target.js";
import { validatorsOf } from "../validators/target.js";
import { callValidationModule, emitChecks } from "./emit-call-validation.js";
import { callChecks } from "./call-validation.js";
import { callValidationSection } from "./readme.js";

export const target = defineTarget({
  name: "call-validation",
  dependsOn: ["client", "validators"],
  includedWith: ["client", "validators"],
  files: (_, { settings, once }) => [emitChecks(once(callChecks), once(validatorsOf), settings)],
  package: () => ({ exports: { "./call-validation": callValidationModule } }),
  readme: (_, context) => [
    { id: "call-validation", text: callValidationSection(context.once(readmePage)), after: "logging" },
  ],
});
