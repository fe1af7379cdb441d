// Copied by sdkwright from its runtime. Changes made here are lost.
// What a caller may say about one request. Plain data.

import type { HeadersLike } from "./headers.js";
import type { Logger, LogLevel } from "./logging.js";
import type { Fetch, FetchInit } from "./platform.js";
import type { ValidationLevels } from "./validation.js";

export interface RequestOptions {
  /** Over all other headers; null removes one. */
  readonly headers?: HeadersLike | undefined;
  /** Added to the query, replacing parameters of the same name; undefined or null removes one. */
  readonly query?: { readonly [name: string]: unknown } | undefined;
  /** Milliseconds an attempt may take, reading its body included; for a stream, until it begins. */
  readonly timeout?: number | undefined;
  /** How often a failed request is sent again. */
  readonly maxRetries?: number | undefined;
  /** Aborts the call: before, between and during attempts, and while its body or stream is read. */
  readonly signal?: AbortSignal | null | undefined;
  /** Value of the API's idempotency header, when it has one; made up otherwise, the same for all attempts. */
  readonly idempotencyKey?: string | undefined;
  /** Headers of single parts of a multipart body, by property, where the API describes such headers. */
  readonly partHeaders?: { readonly [property: string]: HeadersLike } | undefined;
  /** How strictly this call is checked, where the client checks calls at all. */
  readonly validate?: ValidationLevels | undefined;
  /** Where this request's lines go. With `createClient`, logs are the affair of the middleware it was given. */
  readonly logger?: Logger | undefined;
  readonly logLevel?: LogLevel | undefined;
  readonly baseURL?: string | undefined;
  readonly fetch?: Fetch | undefined;
  /** Passed on to `fetch` beneath what the client decides itself, such as a proxy's dispatcher. */
  readonly fetchOptions?: FetchInit | undefined;
}
