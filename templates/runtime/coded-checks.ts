// Checks of values that are other in the program than in JSON: what is checked is the JSON. Knows nothing of calls.

import type { Judge } from "./checked-calls.js";
import { encode, type CodecOf } from "./codec.js";
import { changeIn } from "./encoded.js";

/** The judge of a type's JSON as one of the values a program has of it. */
export function onWire(judge: Judge, codec: CodecOf): Judge {
  // Checks ask no more of an integer than a number can tell.
  return (value) => judge(changeIn(encode(codec, value), Number));
}
