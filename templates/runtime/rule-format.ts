// The rule of an asserted `format`.

import type { Rule } from "./validator.js";
import { displayText } from "./describe-value.js";
import { addIssue } from "./collect-issues.js";

/** `test`: whether a string has the format. */
export function format(name: string, test: (text: string) => boolean): Rule {
  return {
    validate(value, state) {
      if (test(value as string)) return;
      const details = {
        keyword: "format",
        expected: `a string with the format ${name}`,
        received: displayText(value),
      };
      addIssue(state, { code: "format", format: name }, details);
    },
  };
}
