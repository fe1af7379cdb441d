// Copied by sdkwright from its runtime. Changes made here are lost.
// Pagination by a URL in the response. Since the server chooses it, it is followed only where the credentials may be
// sent anyway.

import type { QueryPart } from "./query.js";
import { SDKError } from "./errors.js";
import type { FindNext, PageRequest } from "./page.js";
import { parseURL } from "./platform.js";
import { valueAt } from "./value-at.js";

/** The URL in the `Link` header with the relation `next` (RFC 8288). */
export const linkHeader: FindNext = (found) =>
  requestAt(found, nextLink(found.response.headers.get("link") ?? ""));

/** The URL in a property of the response, or in the `href` of the link that it is. */
export function nextURLAt(path: readonly string[]): FindNext {
  return (found) => {
    const value = valueAt(found.data, path);
    return requestAt(found, valueAt(value, ["href"]) ?? value);
  };
}

/** One link: its target, then its parameters. Quoted values may contain separators. */
const link = /<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s",;]*))?)*)/g;
const parameter = /;\s*([^\s=;,]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",;]*)))?/g;

function nextLink(header: string): string | undefined {
  for (const [, target, rest = ""] of header.matchAll(link)) {
    // Relations are separated by spaces; of several `rel` the first counts (RFC 8288 §3.3).
    const rel = [...rest.matchAll(parameter)].find(([, name]) => name?.toLowerCase() === "rel");
    if (/(^|\s)next(\s|$)/i.test(rel?.[2] ?? rel?.[3] ?? "")) return target;
  }
  return undefined;
}

function requestAt(
  { client, last, response }: Parameters<FindNext>[0],
  reference: unknown,
): (() => PageRequest) | undefined {
  if (typeof reference !== "string" || reference === "") return undefined;
  const { call, options } = last;
  const bases = [
    options.baseURL ?? client.baseURL,
    options.baseURL === undefined ? call.server : undefined,
  ].flatMap((base) => parseURL(base ?? "") ?? []);
  // A constructed `Response` has no URL.
  const here = parseURL(response.url) ?? bases[0];
  const target = here && parseURL(reference, here.href);
  if (!target || !here || target.href === here.href) return undefined;
  // A server behind a proxy often does not know that it is reached over https.
  if (here.protocol === "https:" && target.protocol === "http:" && target.hostname === here.hostname)
    target.protocol = "https:";
  return () => {
    const base = bases.find(({ origin }) => origin === here.origin);
    if (!base || target.origin !== here.origin)
      throw new SDKError("the next page is at another origin, to which this client sends no credentials");
    // Below the base URL the path stays relative to it, so that validation still recognises the operation.
    const above = base.pathname.replace(/\/+$/, "");
    const inside = target.pathname.startsWith(`${above}/`);
    const path = inside ? target.pathname.slice(above.length) : target.pathname;
    const baseURL = inside ? base.origin + above : base.origin;
    const step = { ...call, path, query: queryOf(target.search), server: undefined };
    return { call: step, options: { ...options, baseURL, query: undefined } };
  };
}

/** The query parameters of a URL as they are, grouped by name. */
function queryOf(search: string): readonly QueryPart[] {
  const parts = new Map<string, string>();
  for (const pair of search.slice(1).split("&").filter(Boolean)) {
    // With forEach, since not every library types URLSearchParams as iterable.
    new URLSearchParams(pair).forEach((_, name) => {
      const before = parts.get(name);
      parts.set(name, before === undefined ? pair : `${before}&${pair}`);
    });
  }
  return [...parts].map(([name, text]) => ({ name, text }));
}
