// What a module in TypeScript or JavaScript exports by default: a configuration, a target.

import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

/** What Node.js evaluates itself, and keeps. */
const native = /\.[mc]?js$/;

/**
 * The default export. `fresh`: the file and what it imports may have been read before and have changed since; a thread
 * of its own has read nothing yet. What cannot be posted from it, such as a target, is read in this thread.
 */
export function readModule(path: string, { fresh }: { readonly fresh: boolean }): Promise<unknown> {
  // A worker runs JavaScript; from TypeScript sources the same work is done in this thread.
  if (!fresh || !native.test(path) || import.meta.url.endsWith(".ts")) return importDefault(path);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./module-worker.js", import.meta.url), { workerData: path });
    worker.once("message", resolve);
    worker.once("error", (error) => {
      if (error.name === "DataCloneError") resolve(importDefault(path));
      else reject(error);
    });
    worker.once("exit", () => reject(new Error("it ended before it said what it exports")));
  });
}

/**
 * TypeScript is evaluated anew with everything it imports by a relative path, and without a cache on disk, which
 * another user of the machine could fill.
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
