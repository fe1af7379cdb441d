// SW5xx: options, and files that may not or could not be written.

import type { Rule } from "../problem.js";

export const outputRules = {
  SW501: {
    severity: "error",
    say: (f: { path: string }) => `${f.path} exists and was not written by sdkwright`,
    help: "move it away, choose another output folder, or overwrite it with --force",
  },
} satisfies Record<`SW5${number}`, Rule>;
