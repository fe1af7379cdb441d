// The target `checks`: the validators of each operation's calls, in src/checks.ts.

import { checks } from "../client/readme/calls.js";
import { readmePage } from "../readme/page.js";
import { defineTarget } from "../target.js";
import { validatorsOf } from "../validators/target.js";
import { checksModule, emitChecks } from "./emit-checks.js";
import { callChecks } from "./operation-checks.js";

export const target = defineTarget({
  name: "checks",
  dependsOn: ["client", "validators"],
  includedWith: ["client", "validators"],
  files: (_, { settings, once }) => [emitChecks(once(callChecks), once(validatorsOf), settings)],
  package: () => ({ exports: { "./checks": checksModule } }),
  readme: (_, context) => [{ id: "checks", text: checks(context.once(readmePage)), after: "logging" }],
});
