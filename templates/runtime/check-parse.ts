// From JSON text to a checked value. Knows nothing of any type.

import type { Result, ValidateOptions } from "./check.js";
import type { TypeRule } from "./check-rule.js";
import { jsonFault } from "./check-json.js";
import { validate } from "./check-validate.js";

/** Text that is no JSON has one issue, which says where; `T` is the rule's type. */
export function parse<T>(rule: TypeRule, text: string, options?: ValidateOptions): Result<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, issues: [jsonFault(text)] };
  }
  return validate<T>(rule, value, options);
}
