// Resolves a server URL with variables.

import { SDKError } from "./errors.js";

/** A URL with `{variables}`, and their default values. */
export interface ServerTemplate {
  readonly url: string;
  readonly variables?: { readonly [name: string]: string } | undefined;
}

/** @throws SDKError for a value that is empty or could lead to another host. */
export function serverURL(
  { url, variables = {} }: ServerTemplate,
  given: { readonly [name: string]: string | undefined } = {},
): string {
  const host = url.indexOf("://") + 3;
  const path = url.indexOf("/", host);
  return url.replace(/\{([^{}]*)\}/g, (expression, name: string, at: number) => {
    const own = Object.hasOwn(given, name) ? given[name] : undefined;
    const value = own ?? (Object.hasOwn(variables, name) ? variables[name] : expression);
    const inHost = host > 2 && at > host - 1 && (path < 0 || at < path);
    if (own !== undefined && !(inHost ? /^[\w.:-]+$/ : /^[\w./:~-]+$/).test(own))
      throw new SDKError(`the server variable ${name} has a forbidden character`);
    return value ?? expression;
  });
}
