// SW3xx: a shape that was repaired, guessed or not carried.

import type { Rule } from "../problem.js";

export const shapeRules = {
  SW301: {
    severity: "warning",
    say: (f: { keyword: string; why: string }) =>
      `the keyword ${f.keyword} is not carried into the output: ${f.why}`,
    help: "generation goes on without it; remove it, or say the same with another keyword",
  },
} satisfies Record<`SW3${number}`, Rule>;
