// How large a document may be before reading it is refused: far above every real document, far below what hurts.

/** Bytes of one file. The largest description in wide use has 13 million. */
export const maxBytes = 128 * 1024 * 1024;

/**
 * Objects and lists inside each other. Real documents stay below 60; every later stage may recurse this deep, and so
 * does the compiler that reads the output, which gives up at some 480 lists in each other.
 */
export const maxDepth = 400;

/** Values of a file with every alias written out. */
export const maxValues = 5_000_000;

/** Milliseconds until a server must have responded in full. */
export const fetchTimeout = 30_000;

/** Redirects followed for one document. */
export const maxRedirects = 5;
