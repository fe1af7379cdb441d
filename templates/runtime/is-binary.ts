// Recognises binary data: what may be passed where the document has a binary schema.

import type { Uploadable } from "./to-file.js";

/**
 * Blobs and files, buffers and their views, responses, and streams of the web and of Node. Recognised by their
 * methods, since a Blob may come from another realm or a library.
 */
export function isBinary(value: unknown): value is Uploadable {
  if (typeof value !== "object" || value === null) return false;
  return (
    isBytes(value) ||
    ("arrayBuffer" in value && typeof value.arrayBuffer === "function") ||
    ("getReader" in value && typeof value.getReader === "function") ||
    (Symbol.asyncIterator in value && typeof value[Symbol.asyncIterator] === "function")
  );
}

/** A buffer or a view of one, of any realm. */
export function isBytes(value: unknown): value is ArrayBuffer | ArrayBufferView {
  return ArrayBuffer.isView(value) || Object.prototype.toString.call(value) === "[object ArrayBuffer]";
}
