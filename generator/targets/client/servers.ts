// The servers of the document as options: named environments and server variables.

import type { Document } from "../../model/document.js";
import type { Server } from "../../model/operation.js";
import { freeNames } from "../../model/query/free-name.js";
import { jsonExpression, stringLiteral, valueKey } from "../../writer/text.js";

/** A server and the name a caller picks it by. */
export interface Environment {
  readonly name: string;
  readonly server: Server;
}

/** Named only where there is something to choose; relative URLs need a host that only the caller knows. */
export function environmentsOf({ servers }: Document): readonly Environment[] {
  if (servers.length < 2) return [];
  const names = freeNames(servers.map((server, index) => nameOf(server) ?? `server${index + 1}`));
  return servers.map((server, index) => ({ name: names[index] ?? "", server }));
}

/** Words that say no more than that it is a server. */
const idle =
  /\b(the|our|a|an|api|apis|server|servers|service|url|base|endpoint|environment|env|host|main)\b/gi;

/** `Production server (uses live data)` → `production`. */
function nameOf({ summary, details }: Server): string | null {
  const said = (summary ?? details ?? "").split(/[.(\n,;:]| - /, 1)[0] ?? "";
  const words = said
    .replace(idle, " ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  if (words.length === 0 || words.length > 3) return null;
  const [first = "", ...rest] = words.map((word) => word.toLowerCase());
  return first + rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
}

/** The type of each variable, over all servers: its listed values, or any text. */
export function variableTypes(
  servers: readonly Server[],
): readonly (readonly [name: string, type: string])[] {
  const values = new Map<string, Set<string> | null>();
  for (const { variables } of servers) {
    for (const { name, values: listed, default: defaultValue } of variables) {
      const known = values.has(name) ? values.get(name) : new Set<string>();
      if (listed.length === 0 || !known) values.set(name, null);
      else values.set(name, new Set([...known, ...listed, defaultValue]));
    }
  }
  return [...values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, known]) => [name, known ? [...known].map(stringLiteral).join(" | ") : "string"]);
}

/** The value of `ServerTemplate` for a server. */
export function serverTemplate({ url, variables }: Server): string {
  const values = variables.map((one) => `${valueKey(one.name)}: ${stringLiteral(one.default)}`);
  return values.length === 0
    ? jsonExpression({ url })
    : `{ url: ${stringLiteral(url)}, variables: { ${values.join(", ")} } }`;
}

/** A variable without a value in the document stays as it is written. */
export function serverURL(server: Server): string {
  const values = new Map(server.variables.map((variable) => [variable.name, variable.default]));
  return server.url.replace(/\{([^{}]*)\}/g, (expression, name: string) => values.get(name) ?? expression);
}
