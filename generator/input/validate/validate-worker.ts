// The thread of validate.ts: takes the document, posts the findings.

import { parentPort, workerData } from "node:worker_threads";
import type { Raw } from "../raw.js";
import { findSchemaFaults } from "./schema-findings.js";

parentPort?.postMessage(await findSchemaFaults(workerData as Raw));
