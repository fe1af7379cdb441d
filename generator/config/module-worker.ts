// The thread of read-module.ts: takes the path of a module, posts its default export.

import { parentPort, workerData } from "node:worker_threads";
import { importDefault } from "./read-module.js";

const exported = await importDefault(workerData as string);
// No function can be posted, and none is a configuration.
parentPort?.postMessage(typeof exported === "function" ? String(exported) : exported);
