// Copied by sdkwright from its runtime. Changes made here are lost.
// Follows redirects by hand, so that no credential and no body reaches another origin: `fetch` would strip only
// `authorization`, and repeat a body after 307 and 308. Knows nothing of retries.

import { SDKError } from "./errors.js";
import type { WireRequest } from "./middleware.js";
import { type Fetch, type FetchInit, inBrowser, parseURL } from "./platform.js";

/** Frees the socket of an answer nobody will read. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}

const refusal = (what: string): SDKError => new SDKError(`the server redirects ${what}`);

/** Sends the request and follows up to ten redirects. Where they go to another origin, a GET or HEAD goes on without
 * its own headers and any other method is refused. Browsers hide where a redirect leads: there, private requests
 * are refused too.
 * @throws SDKError for a redirect that is not followed. */
export async function send(request: WireRequest, fetch: Fetch, options?: FetchInit): Promise<Response> {
  let { url, method, body, headers } = request;
  const { signal } = request;
  // A browser would hide every redirect from us, so there those of requests without a secret are left to it.
  let redirect: "manual" | "follow" = inBrowser() && body === undefined ? "follow" : "manual";
  const harmless = new Headers();
  const sift = (): void =>
    headers.forEach((value, name) => {
      if (/^(accept|user-agent)$/.test(name)) harmless.set(name, value);
      else redirect = "manual";
    });
  if (redirect === "follow") sift();
  for (let hops = 0; ; hops++) {
    const init = { ...options, method, headers, body: body ?? null, signal, redirect };
    const oneWay = body instanceof ReadableStream;
    const response = await fetch(url, (oneWay ? { ...init, duplex: "half" } : init) as FetchInit);
    const location = response.headers.get("location");
    // Some workers' types do not know every kind of response there is.
    const { status, type }: { status: number; type: string } = response;
    if (type !== "opaqueredirect" && (!location || ![301, 302, 303, 307, 308].includes(status)))
      return response;
    discard(response);
    if (type === "opaqueredirect") throw refusal("where a browser does not show");
    if (hops === 10) throw refusal("more than 10 times");
    const target = parseURL(location ?? "", url);
    if (!target?.protocol.startsWith("http")) throw refusal("to no web address");
    if (target.origin !== new URL(url).origin) {
      if (method !== "GET" && method !== "HEAD") throw refusal(`a ${method} to another origin`);
      sift();
      headers = harmless;
    }
    // What `fetch` does (Fetch, HTTP-redirect fetch): 303 asks for a GET, and so do 301 and 302 after a POST.
    if (status === 303 ? method !== "HEAD" : status < 303 && method === "POST") {
      method = "GET";
      body = undefined;
      headers = new Headers(headers);
      headers.delete("content-type");
    } else if (oneWay) throw refusal("a body that can be sent only once");
    url = target.href;
  }
}
