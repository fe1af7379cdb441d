// Checks of values that are other in the program than in JSON: what is checked is the JSON. Knows nothing of calls.

import type { Validator } from "./call-validation.js";
import { encode, type CodecOf } from "./codec.js";
import { mapScalars } from "./encoded.js";

/** The judge of a type's JSON as one of the values a program has of it. */
export function encodedValidator(validator: Validator, codec: CodecOf): Validator {
  // Checks ask no more of an integer than a number can tell.
  return (value) => validator(mapScalars(encode(codec, value), Number));
}
