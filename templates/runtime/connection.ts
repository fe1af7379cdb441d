// One attempt's time limit and its tie to the caller's signal. Knows nothing of what is sent or read.

import { APIConnectionError, APIConnectionTimeoutError, APIUserAbortError, SDKError } from "./errors.js";
import { onAbort } from "./on-abort.js";

/** The longest a timer can wait; beyond it, it fires at once. */
const longest = 2 ** 31 - 1;

/** Invariant: from `new` to `release()` the caller's signal is listened to; after it, none. */
export class Connection {
  readonly controller: AbortController;
  /** Someone has yet to say when the body is through, so that the caller's signal can be let go. */
  watched: boolean;
  readonly #signal: AbortSignal | null | undefined;
  /** Lets go of the caller's signal. */
  readonly release: () => void;
  #left: number;
  #late = false;

  /** `timeout` in milliseconds, shared by all steps of the attempt. */
  constructor(
    signal?: AbortSignal | null,
    timeout: number = longest,
    controller: AbortController = new AbortController(),
  ) {
    this.controller = controller;
    this.#signal = signal;
    this.#left = timeout;
    this.watched = signal != null;
    if (signal?.aborted) throw this.explain(undefined);
    this.release = onAbort(signal, () => controller.abort(signal?.reason));
    if (signal) controller.signal.addEventListener("abort", () => this.release());
  }

  /** Runs a step of the attempt under what is left of its time. */
  async limit<T>(step: () => Promise<T>): Promise<T> {
    const begun = Date.now();
    const timer = setTimeout(
      () => {
        this.#late = true;
        this.controller.abort();
      },
      Math.min(this.#left, longest),
    );
    try {
      return await step();
    } catch (error) {
      throw this.explain(error);
    } finally {
      clearTimeout(timer);
      this.#left -= Date.now() - begun;
    }
  }

  /** What a failure while sending or reading means. */
  explain(cause: unknown): SDKError {
    if (this.#signal?.aborted) return new APIUserAbortError({ cause: this.#signal.reason });
    if (this.#late) return new APIConnectionTimeoutError();
    return cause instanceof SDKError ? cause : new APIConnectionError(undefined, { cause });
  }

  /** True when the caller's signal, or the time limit, ended the attempt. */
  get aborted(): boolean {
    return this.#signal?.aborted === true || this.#late;
  }
}
