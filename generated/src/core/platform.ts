// Copied by sdkwright from its runtime. Changes made here are lost.
// Types and functions that differ between platforms. The types are derived from `fetch`, so that they exist with the
// DOM library, worker types and @types/node alike.

/** What `fetch` takes as its second argument. */
export type FetchInit = NonNullable<Parameters<typeof fetch>[1]>;

/** What `fetch` sends as a body. */
export type BodyContent = NonNullable<FetchInit["body"]>;

/** A function that stands in for the global `fetch`. */
export type Fetch = (url: string, init?: FetchInit) => Promise<Response>;

/** True in a browser's page or worker, where every user could read the key. */
export function inBrowser(): boolean {
  const { navigator } = globalThis as { navigator?: { userAgent?: string } };
  return /^Mozilla/.test(`${navigator?.userAgent}`);
}

/** The URL, or null if it is invalid: the error of `new URL` would reveal the text. */
export function parseURL(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
