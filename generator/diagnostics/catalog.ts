// All diagnostics by code. The facts of a sentence are typed per code: leave one out and the call does not compile.

import { namingRules } from "./rules/naming.js";
import { outputRules, targetRules } from "./rules/output.js";
import { readingRules, referenceRules } from "./rules/reading.js";
import { shapeRules } from "./rules/shapes.js";

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
