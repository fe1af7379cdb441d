// Copied by sdkwright from its runtime. Changes made here are lost.
// The client without a document: settings, and calls made with them. Knows nothing of resources.

import { APIPromise } from "./api-promise.js";
import type { Call } from "./call.js";
import type { BaseOptions, Settings } from "./client-settings.js";
import { SDKError } from "./errors.js";
import { sendCall } from "./send-call.js";
import { inBrowser } from "./platform.js";
import type { RequestOptions } from "./request-options.js";

export class APIClient {
  readonly #settings: Settings;

  /** @throws SDKError in a browser, unless `dangerouslyAllowBrowser` is set or the API has no credentials. */
  constructor(settings: Settings) {
    if (inBrowser() && !settings.dangerouslyAllowBrowser && Object.keys(settings.credentials).length)
      throw new SDKError("in a browser everybody sees the key: set dangerouslyAllowBrowser");
    this.#settings = settings;
  }

  get baseURL(): string {
    return this.#settings.baseURL;
  }

  /** Makes a call. What it resolves to is for the caller to know: answers are not checked. */
  request<T, A = {}>(call: Call, options?: RequestOptions): APIPromise<T, A> {
    return new APIPromise<T, A>(sendCall(this.#settings, call, options ?? {}));
  }

  /** A client with some options changed. */
  withOptions(options: BaseOptions): APIClient {
    const { baseURL } = options;
    return new APIClient({
      ...this.#settings,
      ...options,
      baseURL: baseURL ?? this.#settings.baseURL,
      ownBaseURL: baseURL != null || this.#settings.ownBaseURL,
    });
  }
}
