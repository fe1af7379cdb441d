// What a module in TypeScript or JavaScript exports by default: a configuration, a target.

import { fileURLToPath } from "node:url";

/**
 * Evaluated anew with everything it imports by a relative path, so that a program that watches sees what has changed,
 * and without a cache on disk, which another user of the machine could fill.
 */
export async function importDefault(path: string): Promise<unknown> {
  const { createJiti } = await import("jiti");
  // Such a module may import `sdkwright` where that is not installed, as under npx.
  const alias = { "sdkwright/target": ownModule("target"), sdkwright: ownModule("index") };
  return createJiti(import.meta.url, { alias, fsCache: false, moduleCache: false }).import(path, {
    default: true,
  });
}

/** A module of the generator, in the language in which this one runs. */
function ownModule(name: string): string {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return fileURLToPath(new URL(`../${name}.${extension}`, import.meta.url));
}
