// Copied by sdkwright from its runtime. Changes made here are lost.
// The type of functions wrapped around every attempt: for tracing, logging and custom authentication.

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
  /** The credentials in it, which must not be logged. */
  readonly secrets: readonly string[];
}

/** Sends the request, or a modified copy of it, with `next`, and returns the response, or another one. */
export type Middleware = (
  request: WireRequest,
  next: (request: WireRequest) => Promise<Response>,
) => Promise<Response>;
