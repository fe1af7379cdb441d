// The target `validators`: functions that check values against the schemas, in src/validators.

import type { Document } from "../../model/document.js";
import { callChecks } from "../call-validation/call-validation.js";
import { readmePage } from "../readme/page.js";
import { defineTarget, type TargetContext } from "../target.js";
import { coreRuntime } from "../templates-folder.js";
import { emitValidators, validatorSet, type ValidatorSet } from "./emit-validators.js";
import { validatorsSection } from "./readme.js";

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
