// `multipart/form-data` as a Blob, for a `fetch` of a library, which takes no other `FormData` than its own, and of a
// `FormData` that is not the platform's.

import { kindOf } from "./to-file.js";

/** The fields of a `FormData`. The Blob's type has the boundary, so that `fetch` sets it. */
export async function portableForm(form: unknown): Promise<Blob> {
  // Lower case: a Blob's type has no other.
  const boundary = `form-${crypto.randomUUID()}`;
  const chunks: (string | Blob)[] = [];
  for (const [name, value] of form as Iterable<[string, string | File]>) {
    chunks.push(`--${boundary}\r\ncontent-disposition: form-data; name="${quoted(name)}"`);
    if (typeof value === "string") chunks.push(`\r\n\r\n${value}\r\n`);
    else {
      if (typeof value.arrayBuffer !== "function")
        throw new TypeError(`the field ${name} must be text or a file, and is ${kindOf(value)}`);
      const type = value.type || "application/octet-stream";
      chunks.push(`; filename="${quoted(value.name)}"\r\ncontent-type: ${type}\r\n\r\n`);
      chunks.push(value instanceof Blob ? value : new Blob([await (value as Blob).arrayBuffer()]), "\r\n");
    }
  }
  return new Blob([...chunks, `--${boundary}--\r\n`], { type: `multipart/form-data; boundary=${boundary}` });
}

/** Percent-encodes what could end the value or the header, as browsers do. */
export function quoted(text: string): string {
  return text.replace(/\r\n?|\n/g, "%0D%0A").replaceAll('"', "%22");
}
