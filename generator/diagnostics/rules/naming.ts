// SW4xx: names that had to be settled, or could not be.

import type { Rule } from "../problem.js";

export const namingRules = {
  SW401: {
    severity: "error",
    say: (f: { name: string; first: string; second: string }) =>
      `the name ${f.name} is pinned for both ${f.first} and ${f.second}`,
    help: "give one of them another name in the `names` option",
  },
} satisfies Record<`SW4${number}`, Rule>;
