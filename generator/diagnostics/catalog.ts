// All diagnostics by code. The facts of a sentence are typed per code: leave one out and the call does not compile.

import { namingRules } from "./rules/naming.js";
import { outputRules } from "./rules/output.js";
import { readingRules } from "./rules/reading.js";
import { referenceRules } from "./rules/references.js";
import { shapeRules } from "./rules/shapes.js";
import { targetRules } from "./rules/targets.js";

/** 1xx reading, 2xx references, 3xx shapes, 4xx names, 5xx output. */
export const rules = {
  ...readingRules,
  ...referenceRules,
  ...shapeRules,
  ...namingRules,
  ...outputRules,
  ...targetRules,
};

export type Code = keyof typeof rules;
export type Facts<C extends Code> = Parameters<(typeof rules)[C]["say"]>[0];
