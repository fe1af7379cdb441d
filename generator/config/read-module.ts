// What a configuration in TypeScript or JavaScript exports. Knows nothing of options.

import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

/**
 * The default export. `fresh`: the file and what it imports may have been read before and have changed since; a thread
 * of its own has read nothing yet, where the platform keeps what a thread has once loaded.
 */
export function readModule(path: string, { fresh }: { readonly fresh: boolean }): Promise<unknown> {
  // A worker runs JavaScript; from TypeScript sources the same work is done in this thread.
  if (!fresh || import.meta.url.endsWith(".ts")) return importDefault(path);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./module-worker.js", import.meta.url), { workerData: path });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("it ended before it said what it exports")));
  });
}

export async function importDefault(path: string): Promise<unknown> {
  const { createJiti } = await import("jiti");
  // A configuration file may import `sdkwright` where it is not installed, as under npx.
  const self = fileURLToPath(new URL("../index.js", import.meta.url));
  return createJiti(import.meta.url, { alias: { sdkwright: self } }).import(path, { default: true });
}
