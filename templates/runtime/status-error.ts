// Finds the error class of a status and the sentence to show. Knows nothing of how an answer is read.

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

const classes = new Map<number, typeof APIError>([
  [400, BadRequestError],
  [401, AuthenticationError],
  [403, PermissionDeniedError],
  [404, NotFoundError],
  [409, ConflictError],
  [422, UnprocessableEntityError],
  [429, RateLimitError],
]);

/** Where APIs put the sentence meant for a person, most telling first (RFC 9457 calls it `detail` and `title`). */
const places = ["error.message", "error", "message", "detail", "error_description", "title"];

export interface FailedAnswer {
  readonly status: number | undefined;
  /** Parsed JSON, or text; undefined when there was none. */
  readonly body: unknown;
  readonly headers: Headers | undefined;
  /** Where the document's own error schema has its sentence. */
  readonly messageAt?: string | undefined;
  /** Used when the body has no sentence. */
  readonly otherwise?: string | undefined;
}

/** The error for an answer that is one. */
export function statusError({ status, body, headers, messageAt, otherwise }: FailedAnswer): APIError {
  const Class = classes.get(status ?? 0) ?? ((status ?? 0) >= 500 ? InternalServerError : APIError);
  const found = [...(messageAt ? [messageAt] : []), ...places]
    .map((place) => valueAt(body, place.split(".")))
    .find((value) => value && typeof value === "string");
  const text =
    found ??
    otherwise ??
    (body === undefined ? "status code (no body)" : "status code (no message in its body)");
  return new Class(
    status,
    valueAt(body, ["error"]) ?? body,
    status ? `${status} ${text}` : `${text}`,
    headers,
  );
}
