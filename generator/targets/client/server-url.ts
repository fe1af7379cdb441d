// The address of a server with its variables filled in. Knows nothing of which server is used.

import type { Server } from "../../model/operation.js";

/** A variable without a value in the document stays as it is written. */
export function serverURL(server: Server): string {
  const values = new Map(server.variables.map((variable) => [variable.name, variable.default]));
  return server.url.replace(/\{([^{}]*)\}/g, (slot, name: string) => values.get(name) ?? slot);
}
