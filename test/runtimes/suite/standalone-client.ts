// Stands in for test/support/runtime-client.ts: the generated package through its standalone functions, imported as
// the measured bundle imports them.

import { createClient as createStandalone, chatCompletionsCreate } from "../../size/entry.js";
import type { create as createThing, TestOptions } from "../../support/runtime-client.js";
import type { APIClient } from "../../../templates/runtime/client.js";

export type { TestOptions };

export const thing = { path: "/chat/completions", agent: "OpenAI/JS 0.0.0" };

export const createClient = (options: TestOptions = {}): APIClient =>
  createStandalone({ dangerouslyAllowBrowser: true, ...options }) as unknown as APIClient;

export const create = chatCompletionsCreate as unknown as typeof createThing;
