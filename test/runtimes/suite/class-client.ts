// Stands in for test/support/runtime-client.ts: the generated package through its class and its methods.

import OpenAI from "../../../generated/src/index.js";
import type { create as createThing, TestOptions } from "../../support/runtime-client.js";
import type { APIClient } from "../../../templates/runtime/client.js";

export type { TestOptions };

export const thing = { path: "/chat/completions", agent: "OpenAI/JS 0.0.0" };

/** The classes of the two copies of the runtime are different ones; nothing here makes calls checked. */
export const createClient = ({ validate: _, ...options }: TestOptions = {}): APIClient =>
  new OpenAI({ dangerouslyAllowBrowser: true, logLevel: "off", ...options }) as unknown as APIClient;

export const create = ((client: unknown, params: never, options: never) =>
  (client as OpenAI).chat.completions.create(params, options)) as unknown as typeof createThing;
