// The target `validators`: functions that check values against the schemas, in src/validators.

import type { Document } from "../../model/document.js";
import { callChecks } from "../call-validation/operation-validators.js";
import { readmePage, type Page } from "../readme/page.js";
import { defineTarget, type TargetContext } from "../target.js";
import { coreRuntime } from "../templates-folder.js";
import { emitValidators, validatorSet, type ValidatorSet } from "./emit-validators.js";
import { code, section } from "../readme/encoders.js";

export const target = defineTarget({
  name: "validators",
  dependsOn: ["types", "codecs"],
  files: (_, context) => emitValidators(context.modules, context.settings, context.once(validatorsOf)),
  runtime: coreRuntime,
  package: () => ({ exports: { "./validators": "src/validators/index" } }),
  readme: (_, context) => [{ id: "validators", text: validatorsSection(context.once(readmePage)) }],
});

/** What the validators of this output are called; of a client that checks its calls, those made for them too. */
export function validatorsOf(_: Document, { modules, settings, targets, once }: TargetContext): ValidatorSet {
  const isCalled = targets.some(({ name }) => name === "call-validation");
  return validatorSet(isCalled ? once(callChecks).modules : modules, settings);
}

/** The README's section on validators. */
function validatorsSection({ document, settings, examples }: Page): string {
  const result = examples.plain?.operation.call?.result;
  const checked = document.definitions.find(
    ({ id, owner }) => owner === null && (result?.kind !== "ref" || result.to === id),
  );
  if (!checked) return "";
  return section(
    "Validators",
    code(
      `import { validate${checked.name} } from ${JSON.stringify(`${settings.packageName}/validators`)};`,
      "",
      `const checked = validate${checked.name}(JSON.parse("{}"));`,
      "if (!checked.ok) console.log(checked.issues);",
    ),
    `\`is${checked.name}\` and \`assert${checked.name}\` do the same as a type guard and as an assertion, \`parse${checked.name}\` parses JSON text and reports where it is not valid, and \`${checked.name}Schema\` is a [Standard Schema](https://standardschema.dev). Options of \`validate\` and \`parse\`: \`all: false\` stops at the first issue, \`unknownKeys: "error"\` rejects properties that the API does not describe, \`defaults: "apply"\` gives a copy with the API's defaults filled in.`,
  );
}
