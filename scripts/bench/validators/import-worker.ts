// Imports one module and says what it cost, in a process of its own, started with --expose-gc.

import nodeModule from "node:module";
import { pathToFileURL } from "node:url";

interface Task {
  readonly bundle: string;
  /** A folder for compiled code; null = it is compiled anew. */
  readonly cache: string | null;
}

const { bundle, cache } = JSON.parse(process.argv[2] ?? "{}") as Task;
// The oldest Node we type-check against does not know it.
const enable: unknown = Reflect.get(nodeModule, "enableCompileCache");
if (cache !== null && typeof enable === "function") enable(cache);
const collect = (globalThis as { readonly gc?: () => void }).gc ?? (() => {});

collect();
const before = process.memoryUsage().heapUsed;
const start = performance.now();
const loaded = (await import(pathToFileURL(bundle).href)) as object;
const time = performance.now() - start;
collect();
console.log(
  JSON.stringify({ time, heap: process.memoryUsage().heapUsed - before, names: Object.keys(loaded).length }),
);
