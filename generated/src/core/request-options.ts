// Copied by sdkwright from its runtime. Changes made here are lost.
// Options of a single request. Plain data.

import type { HeadersLike } from "./headers.js";
import type { Logger, LogLevel } from "./logging.js";
import type { Fetch, FetchInit } from "./platform.js";
import type { ValidationLevels } from "./validation.js";

export interface RequestOptions {
  /** Takes precedence over all other headers; null removes one. */
  readonly headers?: HeadersLike | undefined;
  /** Added to the query, replacing parameters of the same name; undefined or null removes one. */
  readonly query?: { readonly [name: string]: unknown } | undefined;
  /** Milliseconds an attempt may take, including reading the body; for a stream, until it begins. */
  readonly timeout?: number | undefined;
  /** How often a failed request is retried. */
  readonly maxRetries?: number | undefined;
  /** Aborts the call: before, between and during attempts, and while its body or stream is read. */
  readonly signal?: AbortSignal | null | undefined;
  /** Value of the API's idempotency header, if it has one. Default: a random key, the same for all attempts. */
  readonly idempotencyKey?: string | undefined;
  /** Headers of single parts of a multipart body, by property, where the API describes such headers. */
  readonly partHeaders?: { readonly [property: string]: HeadersLike } | undefined;
  /** How strictly this call is validated, where the client validates calls at all. */
  readonly validate?: ValidationLevels | undefined;
  /** The logger of this request. With `createClient`, the middleware passed to it logs instead. */
  readonly logger?: Logger | undefined;
  readonly logLevel?: LogLevel | undefined;
  readonly baseURL?: string | undefined;
  readonly fetch?: Fetch | undefined;
  /** Passed on to `fetch`, such as a proxy's dispatcher. What the client sets itself takes precedence. */
  readonly fetchOptions?: FetchInit | undefined;
}
