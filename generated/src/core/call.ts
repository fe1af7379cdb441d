// Copied by sdkwright from its runtime. Changes made here are lost.
// What a generated call hands to the client: one operation with its values in place. Plain data.

import type { Connection } from "./connection.js";
import type { HeaderValue } from "./headers.js";
import type { BodyContent } from "./platform.js";
import type { QueryPart } from "./query.js";

export interface RequestBody {
  /** The body, or a function that makes it, once for each attempt. */
  readonly content: BodyContent | (() => Promise<BodyContent>);
  /** `content-type`; null when `fetch` finds it itself, as for a form with its boundary. */
  readonly type: string | null;
  /** It can be read only once, so the request is never sent again. */
  readonly once?: boolean | undefined;
  /** The value a JSON body was made of. */
  readonly value?: unknown;
  /** Makes such a body of another value; absent = as any JSON is made. */
  readonly make?: ((value: unknown, type?: string) => RequestBody | undefined) | undefined;
}

/** Turns an answer into a stream. Rejects when the answer is none. */
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
  /** Alternatives, each a list of schemes; absent = those of the client's settings, empty = no credentials. */
  readonly security?: readonly (readonly string[])[] | undefined;
  /** The operation's own server; the user's `baseURL` outranks it. */
  readonly server?: string | undefined;
  /** What the caller passed, where it is more than a JSON body: for checks, nothing of it is sent. */
  readonly params?: unknown;
  /** How the answer is read; absent = by its media type. `binary` gives the `Response` itself. */
  readonly as?: "json" | "text" | "binary" | undefined;
  /** Reads JSON from the text of a `Response`, of an error too, and throws where it is none; absent = `JSON.parse`. */
  parse?(text: string, answer?: unknown): unknown;
}
