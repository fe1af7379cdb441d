// Copied by sdkwright from its runtime. Changes made here are lost.
// stub
import type { IO } from "./io.js";
import type { Program } from "./program.js";
export async function runHidden(_program: Program, _io: IO): Promise<number> {
  return 3;
}
