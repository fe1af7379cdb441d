// The rule of a format that is asserted. Knows none of them.

import type { Rule } from "./validator.js";
import { displayText } from "./describe-value.js";
import { addIssue } from "./collect-issues.js";

/** `test`: whether a text is what the format says. */
export function format(name: string, test: (text: string) => boolean): Rule {
  return {
    validate(value, state) {
      if (test(value as string)) return;
      const details = {
        keyword: "format",
        expected: `text of the format ${name}`,
        received: displayText(value),
      };
      addIssue(state, { code: "format", format: name }, details);
    },
  };
}
