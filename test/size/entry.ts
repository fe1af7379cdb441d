// What an application that calls `create` takes from the package. What it bundles to is held by bundle.test.ts, and the
// behaviour suite runs through this very file, so that nothing is left out to be small.

export { APIError, createClient } from "../../generated/src/core/index.js";
export { chatCompletionsCreate } from "../../generated/src/resources/chat/completions.js";
