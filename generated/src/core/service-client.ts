// Copied by sdkwright from its runtime. Changes made here are lost.
// The client with logging, validation and requests by path. Clients made for small bundles use the plain one instead.

import type { APIPromise } from "./api-promise.js";
import type { Call } from "./call.js";
import { kindOf } from "./to-file.js";
import { validationLevels } from "./validation-levels.js";
import { APIClient } from "./client.js";
import type { Settings } from "./client-settings.js";
import { isBinary, isBytes } from "./is-binary.js";
import { json } from "./json-body.js";
import { isLogged, logging, type LogLevel, type LogOptions } from "./logging.js";
import type { BodyContent } from "./platform.js";
import { portableForm } from "./portable-form.js";
import { raw } from "./raw-body.js";
import type { RequestOptions } from "./request-options.js";
import type { CallSender } from "./validation.js";

/** The options of a request by path, besides those of every request. */
export interface PathOptions extends RequestOptions, Pick<Call, "as" | "stream"> {
  /** Sent as JSON, unless it is text, bytes, a form, a stream or another body that `fetch` sends as it is. */
  readonly body?: unknown;
}

export class ServiceClient extends APIClient {
  readonly #settings: Settings;
  readonly #logs: LogOptions;

  /** `level`: the default log level. */
  constructor(settings: Settings, options: LogOptions = {}, level?: string) {
    const { logger, secretFields, logLevel = level as LogLevel | undefined } = options;
    const logs = { logger, logLevel, secretFields };
    super(withLogs(settings, logs));
    this.#settings = settings;
    this.#logs = logs;
  }

  /** Makes a call. Its options may set their own logger; it is validated if the option `validate` is set. */
  override request<T, A = {}>(call: Call, options: RequestOptions = {}): APIPromise<T, A> {
    const { logger = this.#logs.logger, logLevel = this.#logs.logLevel } = options;
    const logs = { ...this.#logs, logger, logLevel };
    const hasOwn = options.logger !== undefined || options.logLevel !== undefined;
    const send = (sent: Call): APIPromise<T, A> =>
      hasOwn
        ? new APIClient(withLogs(this.#settings, logs)).request<T, A>(sent, options)
        : super.request<T, A>(sent, options);
    const { validate } = this.#settings;
    if (!validate) return send(call);
    const warn: CallSender<unknown, unknown>["warn"] = (message, details) => {
      if (isLogged("warn", logLevel)) (logger ?? console).warn(message, details);
    };
    return validate.with<T, A>(call, validationLevels(validate, options), { send, warn });
  }

  /** Requests a path that the document does not describe; `path` is relative to the base URL, its values encoded. */
  get<T = unknown>(path: string, options?: PathOptions): APIPromise<T> {
    return this.#send("get", path, options);
  }

  /** As `get`, with another method. */
  post<T = unknown>(path: string, options?: PathOptions): APIPromise<T> {
    return this.#send("post", path, options);
  }

  /** As `get`, with another method. */
  put<T = unknown>(path: string, options?: PathOptions): APIPromise<T> {
    return this.#send("put", path, options);
  }

  /** As `get`, with another method. */
  patch<T = unknown>(path: string, options?: PathOptions): APIPromise<T> {
    return this.#send("patch", path, options);
  }

  /** As `get`, with another method. */
  delete<T = unknown>(path: string, options?: PathOptions): APIPromise<T> {
    return this.#send("delete", path, options);
  }

  #send<T>(method: string, path: string, { body, as, stream, ...options }: PathOptions = {}): APIPromise<T> {
    return this.request({ method, path: path.replace(/^\/?/, "/"), body: bodyOf(body), as, stream }, options);
  }
}

/** Logging comes last, so that it logs what is really sent. */
function withLogs(settings: Settings, logs: LogOptions): Settings {
  if (logs.logLevel === "off") return settings;
  return { ...settings, middleware: [...(settings.middleware ?? []), logging(logs)] };
}

function bodyOf(value: unknown): Call["body"] {
  // What `fetch` sets for text by default, except on Bun, which sets nothing.
  if (typeof value === "string") return { content: value, type: "text/plain;charset=UTF-8" };
  const kind = kindOf(value);
  if (kind === "FormData") {
    const isNative = value instanceof FormData;
    return {
      content: async (isForeign) => (isNative && !isForeign ? value : portableForm(value)),
      type: null,
    };
  }
  if (kind === "URLSearchParams")
    return { content: `${value}`, type: "application/x-www-form-urlencoded;charset=UTF-8" };
  if (!isBinary(value)) return json(value);
  return value instanceof Blob || isBytes(value)
    ? { content: value as BodyContent, type: null }
    : raw(value, "*/*");
}
