// Validates values of types that have codecs: what is validated is their JSON.

import type { Validator } from "./call-validation.js";
import { encode, type CodecOf } from "./codec.js";
import { mapScalars } from "./encoded.js";

/** Turns a validator of a type's JSON into one of decoded values. */
export function encodedValidator(validator: Validator, codec: CodecOf): Validator {
  // Validators need no more digits of an integer than a number has.
  return (value) => validator(mapScalars(encode(codec, value), Number));
}
