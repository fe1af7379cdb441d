// Copied by sdkwright from its runtime. Changes made here are lost.
// The form of a hook around every attempt: for tracing, logs and authentication of the caller's own.

import type { BodyContent } from "./platform.js";

/** A request as it is about to be sent. */
export interface WireRequest {
  readonly url: string;
  /** Upper case. */
  readonly method: string;
  readonly headers: Headers;
  readonly body: BodyContent | undefined;
  readonly signal: AbortSignal;
  /** 0 for the first. */
  readonly attempt: number;
  /** Texts of the credentials in it, which must not be shown. */
  readonly secrets: readonly string[];
}

/** Sends the request, or a changed copy of it, by `next`, and gives back its answer, or another. */
export type Middleware = (
  request: WireRequest,
  next: (request: WireRequest) => Promise<Response>,
) => Promise<Response>;
