// Copied by sdkwright from its runtime. Changes made here are lost.
// Decides whether a request is retried, and after how long.

import { onAbort } from "./on-abort.js";

/** 408, 409, 429 and 5xx, unless the server says otherwise in `x-should-retry`. */
export function shouldRetry({ status, headers }: Response): boolean {
  const said = headers.get("x-should-retry");
  return said === "true" || (said !== "false" && /^(408|409|429|5..)$/.test(`${status}`));
}

/**
 * Milliseconds to wait: what the server requests, at most a minute; else half a second, doubled with every retry up
 * to eight seconds, less a random quarter at most, so that clients do not retry all at once.
 */
export function retryDelay(retries: number, headers?: Headers): number {
  const after = headers?.get("retry-after") ?? "";
  const asked = [
    parseFloat(headers?.get("retry-after-ms") ?? ""),
    // RFC 9110 §10.2.3: seconds or a date, which begins with the day of the week.
    parseFloat(after) * 1000,
    Date.parse(after) - Date.now(),
  ].find((wait) => wait >= 0);
  return asked === undefined
    ? Math.min(500 * 2 ** retries, 8000) * (1 - Math.random() / 4)
    : Math.min(asked, 60_000);
}

/** Resolves after the delay, or when the signal is aborted. */
export function sleep(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((wake) => {
    const end = (): void => {
      clearTimeout(timer);
      leave();
      wake();
    };
    const timer = setTimeout(end, signal?.aborted ? 0 : ms);
    const leave = onAbort(signal, end);
  });
}
