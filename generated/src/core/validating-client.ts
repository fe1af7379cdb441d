// Copied by sdkwright from its runtime. Changes made here are lost.
// A client without resources that validates its calls.

import type { APIPromise } from "./api-promise.js";
import type { Call } from "./call.js";
import { validationLevels } from "./validation-levels.js";
import { APIClient } from "./client.js";
import type { BaseOptions, Settings } from "./client-settings.js";
import type { Logger } from "./logging.js";
import type { RequestOptions } from "./request-options.js";
import type { Validation } from "./validation.js";

export class ValidatingClient extends APIClient {
  readonly #settings: Settings;
  readonly #validation: Validation;
  readonly #logger: Pick<Logger, "warn">;

  constructor(settings: Settings, validation: Validation, logger: Pick<Logger, "warn"> = console) {
    super(settings);
    this.#settings = settings;
    this.#validation = validation;
    this.#logger = logger;
  }

  override request<T, A = {}>(call: Call, options: RequestOptions = {}): APIPromise<T, A> {
    return this.#validation.with<T, A>(call, validationLevels(this.#validation, options), {
      send: (validated) => super.request<T, A>(validated, options),
      warn: (message, details) => this.#logger.warn(message, details),
    });
  }

  override withOptions(options: BaseOptions): ValidatingClient {
    const baseURL = options.baseURL ?? this.baseURL;
    const ownBaseURL = options.baseURL != null || this.#settings.ownBaseURL;
    return new ValidatingClient(
      { ...this.#settings, ...options, baseURL, ownBaseURL },
      options.validate ?? this.#validation,
      this.#logger,
    );
  }
}
