// The target `call-validation`: the validators of each operation's calls, in src/call-validation.ts.

import { readmePage, type Page } from "../readme/page.js";
import { defineTarget } from "../target.js";
import { validatorsOf } from "../validators/target.js";
import { callValidationModule, emitChecks } from "./emit-call-validation.js";
import { callChecks } from "./operation-validators.js";
import { code, section } from "../readme/encoders.js";
import { exampleArguments, exampleCall } from "../readme/example-call.js";

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

/** The README's section on validating requests and responses. */
function callValidationSection({ document, settings, examples }: Page): string {
  const shown = examples.short ?? examples.plain;
  if (shown === null || !settings.requested.includes("validators")) return "";
  const { functionName } = shown.operation;
  const { clientName, packageName } = settings;
  const from = JSON.stringify(`${packageName}/call-validation`);
  const passed = ["validating", ...exampleArguments({ document, settings }, shown.operation)].join(", ");
  return section(
    "Validating requests and responses",
    "Neither is validated by default. `throw` rejects a call that is not as the API describes it with a `CallValidationError`, and an invalid request is then never sent; `warn` logs the issues.",
    code(
      `import { callValidator } from ${from};`,
      "",
      `const strict = new ${clientName}({ validate: { requests: "throw", responses: "warn", with: callValidator } });`,
      `console.log(await ${exampleCall({ document, settings }, shown, { client: "strict", options: '{ validate: { responses: "throw" } }' })});`,
    ),
    "Response bodies, pages, events of streams and error bodies are validated. Only this entry adds the validators to a bundle. With functions instead of the client, only those of the operations you name are added:",
    code(
      `import { createCallValidator, createValidatingClient, ${functionName}Validators } from ${from};`,
      `import { ${functionName} } from ${JSON.stringify(`${packageName}/resources`)};`,
      "",
      "const validating = createValidatingClient({",
      `  validate: { requests: "throw", responses: "throw", with: createCallValidator(${functionName}Validators) },`,
      "});",
      `console.log(await ${functionName}(${passed}));`,
    ),
  );
}
