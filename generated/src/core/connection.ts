// Copied by sdkwright from its runtime. Changes made here are lost.
// One attempt's time limit, and its connection to the caller's signal.

import { APIConnectionError, APIConnectionTimeoutError, APIUserAbortError, SDKError } from "./errors.js";
import { onAbort } from "./on-abort.js";

/** One attempt. Listens to the caller's signal until `release()`. */
export interface Connection {
  readonly controller: AbortController;
  /** Stops listening to the caller's signal. */
  readonly release: () => void;
  /** Runs a step of the attempt within the time that is left. */
  limit<T>(step: () => Promise<T>): Promise<T>;
  /** The error for a failure while sending or reading. */
  explain(cause: unknown): SDKError;
}

export interface ConnectionOptions {
  readonly signal?: AbortSignal | null | undefined;
  /** Milliseconds, shared by all steps of the attempt. */
  readonly timeout?: number | undefined;
  readonly controller?: AbortController | undefined;
}

/** The longest delay of a timer; a longer one fires at once. */
const longest = 2 ** 31 - 1;

/** @throws APIUserAbortError when the signal is aborted already. */
export function connect({
  signal,
  timeout = longest,
  controller = new AbortController(),
}: ConnectionOptions): Connection {
  let late = false;
  const explain = (cause?: unknown): SDKError => {
    if (signal?.aborted) return new APIUserAbortError({ cause: signal.reason });
    if (late) return new APIConnectionTimeoutError();
    return cause instanceof SDKError ? cause : new APIConnectionError(undefined, { cause });
  };
  if (signal?.aborted) throw explain();
  const release = onAbort(signal, () => controller.abort(signal?.reason));
  if (signal) controller.signal.addEventListener("abort", release);
  return {
    controller,
    release,
    explain,
    async limit(step) {
      const begun = Date.now();
      const expire = (): void => {
        late = true;
        controller.abort();
      };
      const timer = setTimeout(expire, Math.min(timeout, longest));
      try {
        return await step();
      } catch (error) {
        throw explain(error);
      } finally {
        clearTimeout(timer);
        timeout -= Date.now() - begun;
      }
    },
  };
}
