// Imports one module and says what it cost, in a process of its own, started with --expose-gc.

import { pathToFileURL } from "node:url";

const { bundle } = JSON.parse(process.argv[2] ?? "{}") as { readonly bundle: string };
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
