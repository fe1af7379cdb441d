// The type of error bodies. Where the document describes its errors, a generated file takes this one's place.

/** The body of an error response. */
export type ErrorBody = unknown;
