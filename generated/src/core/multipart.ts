// Copied by sdkwright from its runtime. Changes made here are lost.
// `multipart/form-data` as a request body. `fetch` sets its boundary.

import type { RequestBody } from "./call.js";
import { formFields } from "./form-fields.js";
import { toFile } from "./to-file.js";

/**
 * Arrays and objects have bracketed names: `files[]`, `after[seconds]`. Streams are read to their end, so that a
 * retry can send them again.
 */
export function multipart(value: unknown): RequestBody | undefined {
  if (value == null) return undefined;
  let made: Promise<FormData> | undefined;
  const make = async (): Promise<FormData> => {
    const data = new FormData();
    for (const [name, item] of Object.entries(value).flatMap((field) => formFields(...field))) {
      if (typeof item === "string") data.append(name, item);
      else {
        const file = await toFile(item);
        data.append(name, file, file.name);
      }
    }
    return data;
  };
  return { content: () => (made ??= make()), type: null };
}
