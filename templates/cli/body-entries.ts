// The body's properties by their names in the API.

import type { LosslessEntry } from "./lossless.js";
import type { Gathered } from "./gather.js";
import type { Command } from "./program.js";

/** In the order in which they were given; keys of standard input that are no flags come last. */
export function bodyEntries(command: Command, { values, more }: Gathered): readonly LosslessEntry[] {
  const own = [...values].flatMap(([name, value]): readonly LosslessEntry[] => {
    const flag = command.flags.find((one) => one.location === "body" && one.name === name);
    return flag ? [[flag.serializedName, value]] : [];
  });
  return [...own, ...more];
}
