// Copied by sdkwright from its runtime. Changes made here are lost.
// What a generated method hands to the client: one operation with its parameters filled in. Plain data.

import type { Connection } from "./connection.js";
import type { HeaderValue } from "./headers.js";
import type { BodyContent } from "./platform.js";
import type { QueryPart } from "./query.js";

export interface RequestBody {
  /**
   * The body, or a function that makes it, once for each attempt. `isForeign`: for a `fetch` that may not be the
   * platform's, which takes no `FormData` of the platform.
   */
  readonly content: BodyContent | ((isForeign: boolean) => Promise<BodyContent>);
  /** `content-type`; null when `fetch` sets it itself, as for a form with its boundary. */
  readonly type: string | null;
  /** It can be read only once, so the request is never retried. */
  readonly once?: boolean | undefined;
  /** The value a JSON body was made from. */
  readonly value?: unknown;
  /** Makes such a body from another value; absent: as any JSON body. */
  readonly make?: ((value: unknown, type?: string) => RequestBody | undefined) | undefined;
}

/** Turns a response into a stream. Rejects when the response is not one. */
export type StreamDecoder = (response: Response, connection: Connection) => Promise<unknown>;

export interface Call {
  readonly method: string;
  /** Path below the base URL; its values are encoded (`segment`). */
  readonly path: string;
  readonly query?: readonly QueryPart[] | undefined;
  readonly headers?: { readonly [name: string]: HeaderValue } | undefined;
  /** `name=value`, encoded (`cookies`). */
  readonly cookies?: readonly string[] | undefined;
  readonly body?: RequestBody | undefined;
  readonly stream?: StreamDecoder | undefined;
  /** Default `application/json`. */
  readonly accept?: string | undefined;
  /** Alternatives, each a list of schemes; absent: those of the client's settings, empty: no credentials. */
  readonly security?: readonly (readonly string[])[] | undefined;
  /** The operation's own server; the user's `baseURL` takes precedence. */
  readonly server?: string | undefined;
  /** What the caller passed, where it is more than a JSON body. Only validation reads it. */
  readonly params?: unknown;
  /** How the response is read; absent: by its media type. `binary` returns the `Response` itself. */
  readonly as?: "json" | "text" | "binary" | undefined;
  /** Parses the body of a JSON `Response`, errors included, and throws where it is not JSON; absent: `JSON.parse`. */
  parse?(text: string, response?: unknown): unknown;
}
