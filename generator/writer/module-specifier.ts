// The relative path between two modules of the output.

import type { ModulePath } from "./symbols.js";

/** What stands after `from` in a module at `from` that wants `to`, without an extension: `../types/chat`. */
export function moduleSpecifier(from: ModulePath, to: ModulePath): string {
  const folder = from.split("/").slice(0, -1);
  const target = to.split("/");
  let shared = 0;
  while (shared < folder.length && shared < target.length - 1 && folder[shared] === target[shared]) shared++;
  const up = folder.length - shared;
  return (up === 0 ? "./" : "../".repeat(up)) + target.slice(shared).join("/");
}
