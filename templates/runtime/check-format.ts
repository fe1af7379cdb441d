// The rule of a format that is asserted. Knows none of them.

import type { Rule } from "./check.js";
import { shown } from "./check-describe.js";
import { add } from "./check-found.js";

/** `test`: whether a text is what the format says. */
export function format(name: string, test: (text: string) => boolean): Rule {
  return {
    check(value, found) {
      if (test(value as string)) return;
      const words = { keyword: "format", expected: `text of the format ${name}`, received: shown(value) };
      add(found, { code: "format", format: name }, words);
    },
  };
}
