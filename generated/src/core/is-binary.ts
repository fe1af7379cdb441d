// Copied by sdkwright from its runtime. Changes made here are lost.
// Recognises binary data: what may be passed where the document has a binary schema.

/**
 * Blobs and files, buffers and their views, responses, and streams of the web and of Node. Recognised by their
 * methods, since a Blob may come from another realm or a library.
 */
export function isBinary(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return true;
  return (
    ("arrayBuffer" in value && typeof value.arrayBuffer === "function") ||
    ("getReader" in value && typeof value.getReader === "function") ||
    (Symbol.asyncIterator in value && typeof value[Symbol.asyncIterator] === "function")
  );
}
