// The second core's half of formatting: texts in, formatted texts out, in the same order.

import { parentPort, workerData } from "node:worker_threads";
import type { TextFile } from "../plan/file-plan.js";
import { formatText } from "./format-text.js";

const files = workerData as readonly TextFile[];
parentPort?.postMessage(await Promise.all(files.map(({ path, text }) => formatText(path, text))));
