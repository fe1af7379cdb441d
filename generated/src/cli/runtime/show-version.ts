// Copied by sdkwright from its runtime. Changes made here are lost.
// `--version`.

import { exits } from "./failure.js";
import type { IO } from "./io.js";
import type { Program } from "./program.js";
import { oneLine } from "./terminal.js";

export async function showVersion({ bin, version }: Program, io: IO): Promise<number> {
  await io.stdout.write(`${bin} ${oneLine(version)}\n`);
  return exits.done;
}
