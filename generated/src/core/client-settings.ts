// Copied by sdkwright from its runtime. Changes made here are lost.
// What a client is made of: the document's part and the user's. Plain data; the generated settings.ts fills it.

import type { Credential } from "./credentials.js";
import type { HeadersLike } from "./headers.js";
import type { Middleware } from "./middleware.js";
import type { Fetch, FetchInit } from "./platform.js";
import type { Validation } from "./validation.js";

/** Options every client has, whatever its document. */
export interface BaseOptions {
  readonly baseURL?: string | null | undefined;
  /** Milliseconds an attempt may take, reading its body included. Default 600,000 (ten minutes). */
  readonly timeout?: number | undefined;
  /** How often a failed request is sent again. Default 2. */
  readonly maxRetries?: number | undefined;
  /** Sent with every request; null removes a header of the client's own. */
  readonly defaultHeaders?: HeadersLike | undefined;
  readonly defaultQuery?: { readonly [name: string]: unknown } | undefined;
  readonly fetch?: Fetch | undefined;
  readonly fetchOptions?: FetchInit | undefined;
  /** Header that makes a repeated request harmless: it then carries a key that is the same for all attempts. */
  readonly idempotencyHeader?: string | undefined;
  /** Wrapped around every attempt, the first outermost. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Checks requests and answers against the API's description; off unless given. */
  readonly validate?: Validation | undefined;
  /** A browser shows its user every key it holds, so a client refuses to run there until told to. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

export interface Settings extends BaseOptions {
  /** `user-agent`, outside browsers. */
  readonly agent: string;
  readonly baseURL: string;
  /** True when the user chose `baseURL`; it then outranks an operation's own server. */
  readonly ownBaseURL?: boolean | undefined;
  /** The document's default: alternatives, each a list of schemes needed together. */
  readonly security: readonly (readonly string[])[];
  readonly credentials: { readonly [scheme: string]: Credential };
  /** Where error bodies have their sentence, dotted and the most usual first: `error.message`, `detail.0.msg`. */
  readonly messagesAt?: readonly string[] | undefined;
}
