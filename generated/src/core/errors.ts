// Copied by sdkwright from its runtime. Changes made here are lost.
// The errors a call can throw.

import type { ErrorBody } from "./error-body.js";

/** Base class of every error this client throws. */
export class SDKError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
  }
}

/**
 * The server returned an error, or there was no response. The message contains the status and the API's own message,
 * never a header's value, a key or a raw body.
 */
export class APIError extends SDKError {
  /** HTTP status; undefined when there was no response, or the error arrived inside a stream. */
  declare readonly status: number | undefined;
  /** Headers of the response. */
  declare readonly headers: Headers | undefined;
  /** The body, parsed when it is JSON, else text. Its type is the document's; it is not validated. */
  declare readonly body: ErrorBody | undefined;
  /** The body's `error` if it has one, else the whole body. */
  declare readonly error: unknown;
  declare readonly code: string | null | undefined;
  declare readonly param: string | null | undefined;
  declare readonly type: string | undefined;
  /** The response's `x-request-id`. */
  declare readonly requestID: string | null | undefined;

  constructor(
    status: number | undefined,
    body: unknown,
    message: string,
    headers: Headers | undefined,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.status = status;
    this.headers = headers;
    this.body = body as ErrorBody;
    this.error = (Object(body) as { error?: unknown }).error ?? body;
    const { code, param, type } = Object(this.error) as Record<string, string | undefined>;
    this.code = code;
    this.param = param;
    this.type = type;
    this.requestID = headers?.get("x-request-id");
  }
}

/** 400 */
export class BadRequestError extends APIError {}
/** 401 */
export class AuthenticationError extends APIError {}
/** 403 */
export class PermissionDeniedError extends APIError {}
/** 404 */
export class NotFoundError extends APIError {}
/** 409 */
export class ConflictError extends APIError {}
/** 422 */
export class UnprocessableEntityError extends APIError {}
/** 429 */
export class RateLimitError extends APIError {}
/** 500 and above */
export class InternalServerError extends APIError {}

/** The caller's signal was aborted. */
export class APIUserAbortError extends APIError {
  constructor(options?: { cause?: unknown }) {
    super(undefined, undefined, "Request was aborted.", undefined, options);
  }
}

/** No response, or an incomplete one: `cause` says why. */
export class APIConnectionError extends APIError {
  constructor(message = "Connection error.", options?: { cause?: unknown }) {
    super(undefined, undefined, message, undefined, options);
  }
}

/** An attempt took longer than `timeout`. */
export class APIConnectionTimeoutError extends APIConnectionError {
  constructor() {
    super("Request timed out.");
  }
}
