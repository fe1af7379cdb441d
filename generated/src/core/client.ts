// Copied by sdkwright from its runtime. Changes made here are lost.
// The client without resources: it holds settings and makes calls with them.

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
      throw new SDKError("browsers expose the key: set dangerouslyAllowBrowser to allow that");
    this.#settings = settings;
  }

  get baseURL(): string {
    return this.#settings.baseURL;
  }

  /** Makes a call. The caller states the type of the result: responses are not validated. */
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
