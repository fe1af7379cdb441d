// Copied by sdkwright from its runtime. Changes made here are lost.
// What a client is made of: the document's part and the user's. Plain data; the generated settings.ts fills it in.

import type { Credential } from "./credentials.js";
import type { HeadersLike } from "./headers.js";
import type { Middleware } from "./middleware.js";
import type { Fetch, FetchInit } from "./platform.js";
import type { Validation } from "./validation.js";

/** Options that every client has. */
export interface BaseOptions {
  readonly baseURL?: string | null | undefined;
  /** Milliseconds an attempt may take, including reading the body. Default 600,000 (ten minutes). */
  readonly timeout?: number | undefined;
  /** How often a failed request is retried. Default 2. */
  readonly maxRetries?: number | undefined;
  /** Sent with every request; null removes a header the client sets. */
  readonly defaultHeaders?: HeadersLike | undefined;
  readonly defaultQuery?: { readonly [name: string]: unknown } | undefined;
  readonly fetch?: Fetch | undefined;
  readonly fetchOptions?: FetchInit | undefined;
  /** Header that carries an idempotency key, the same for all attempts of a request. */
  readonly idempotencyHeader?: string | undefined;
  /** Wrapped around every attempt, the first outermost. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Validates requests and responses against the API's description. Off by default. */
  readonly validate?: Validation | undefined;
  /** A browser reveals every key to its user, so a client refuses to run there unless this is set. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

export interface Settings extends BaseOptions {
  /** `user-agent`, outside browsers. */
  readonly agent: string;
  readonly baseURL: string;
  /** True when the user set `baseURL`; it then takes precedence over an operation's own server. */
  readonly ownBaseURL?: boolean | undefined;
  /** The document's default: alternatives, each a list of schemes needed together. */
  readonly security: readonly (readonly string[])[];
  readonly credentials: { readonly [scheme: string]: Credential };
  /** Where error bodies have their message, as dotted paths, most common first: `error.message`, `detail.0.msg`. */
  readonly messagesAt?: readonly string[] | undefined;
}
