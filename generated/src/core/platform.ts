// Copied by sdkwright from its runtime. Changes made here are lost.
// Names for what a platform's own types call differently: derived from `fetch`, so that they exist under the DOM
// library, a worker's types and @types/node alike. Knows nothing of requests.

/** What `fetch` takes as its second argument. */
export type FetchInit = NonNullable<Parameters<typeof fetch>[1]>;

/** What `fetch` sends as a body. */
export type BodyContent = NonNullable<FetchInit["body"]>;

/** A function that stands in for the global `fetch`. */
export type Fetch = (url: string, init?: FetchInit) => Promise<Response>;

/** True in a page or a worker of a browser, where a key would be everyone's. */
export function inBrowser(): boolean {
  const { navigator } = globalThis as { navigator?: { userAgent?: string } };
  return /^Mozilla/.test(`${navigator?.userAgent}`);
}

/** The URL, or null where there is none: the error of `new URL` would show it. */
export function parseURL(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
