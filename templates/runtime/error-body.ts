// The type of error bodies. A document that describes its errors has a file of its own in this one's place.

/** What the API answers with when it refuses. */
export type ErrorBody = unknown;
