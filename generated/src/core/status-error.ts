// Copied by sdkwright from its runtime. Changes made here are lost.
// Makes the error for a response: its class by the status code, its message from the body.

import {
  APIError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from "./errors.js";
import { valueAt } from "./value-at.js";

const classes: { readonly [status: number]: typeof APIError } = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};

/** Where APIs put the message for people, most specific first (`detail` and `title` are RFC 9457's). */
const messagePaths = ["error.message", "error", "message", "detail", "error_description", "title"];

/**
 * Where the document has messages, which is tried before the common paths, and the message to use when there is none.
 */
export interface Sentence {
  readonly messagesAt?: readonly string[] | undefined;
  readonly otherwise?: string | undefined;
}

/**
 * The error for a response, or for an event of a stream (then without a status); `body` is parsed JSON, text or
 * undefined.
 */
export function statusError(
  { status = 0, headers }: { readonly status?: number; readonly headers: Headers },
  body: unknown,
  { messagesAt = [], otherwise }: Sentence,
): APIError {
  const Class = classes[status] ?? (status >= 500 ? InternalServerError : APIError);
  const found = [...messagesAt, ...messagePaths]
    .map((path) => valueAt(body, path.split(".")))
    .find((value): value is string => typeof value === "string" && !!value);
  const text =
    found ?? otherwise ?? `status code (no ${body === undefined ? "body" : "message in its body"})`;
  return new Class(status || undefined, body, status ? `${status} ${text}` : text, headers);
}
