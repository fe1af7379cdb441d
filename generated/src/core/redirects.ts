// Copied by sdkwright from its runtime. Changes made here are lost.
// Follows redirects itself, so that no credential and no body reaches another origin: `fetch` would strip only
// `authorization`, and repeat the body after 307 and 308.

import { SDKError } from "./errors.js";
import type { WireRequest } from "./middleware.js";
import { type Fetch, type FetchInit, inBrowser, parseURL } from "./platform.js";

/** Frees the connection of a response nobody will read. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}

function refuse(what: string): never {
  throw new SDKError(`the server redirects ${what}`);
}

/** Whether a header may reach another origin. */
function isHarmless([name]: [string, string]): boolean {
  return /^(accept|user-agent)$/.test(name);
}

/** Sends the request and follows up to ten redirects. Where they go to another origin, a GET or HEAD goes on without
 * its own headers and any other method is refused. Browsers hide where a redirect leads: there, private requests
 * are refused too.
 * @throws SDKError for a redirect that is not followed. */
export async function send(request: WireRequest, fetch: Fetch, options?: FetchInit): Promise<Response> {
  let { url, method, body, headers } = request;
  const { signal } = request;
  // Not every library types Headers as iterable.
  const pairs = (): [string, string][] => [...(headers as unknown as Iterable<[string, string]>)];
  // A browser hides redirects from `fetch`'s callers, so it follows those of requests without a secret itself.
  const redirect = body === undefined && inBrowser() && pairs().every(isHarmless) ? "follow" : "manual";
  for (let hops = 0; ; hops++) {
    // `duplex` is required where the body is a stream, and has no effect otherwise.
    const init = { ...options, method, headers, body: body ?? null, signal, redirect, duplex: "half" };
    const response = await fetch(url, init as FetchInit);
    // Some workers' types lack this kind of response. In a browser it has status 0.
    const { status, type }: { status: number; type: string } = response;
    const location = /^30[12378]$/.test(`${status}`) && response.headers.get("location");
    if (!location && type !== "opaqueredirect") return response;
    discard(response);
    if (!location) refuse("to a URL that the browser hides");
    if (hops === 10) refuse("more than 10 times");
    const target = parseURL(location, url);
    if (!target?.protocol.startsWith("http")) refuse("to a URL that is not http");
    if (target.origin !== new URL(url).origin) {
      if (method !== "GET" && method !== "HEAD") refuse(`a ${method} to another origin`);
      headers = new Headers(pairs().filter(isHarmless));
    }
    // As `fetch` does (Fetch, HTTP-redirect fetch): 303 becomes a GET, and so do 301 and 302 after a POST.
    if (status === 303 ? method !== "HEAD" : status < 303 && method === "POST") {
      method = "GET";
      body = undefined;
      headers = new Headers(headers);
      headers.delete("content-type");
    } else if (typeof body === "object" && "getReader" in body) refuse("a body that can be sent only once");
    url = target.href;
  }
}
