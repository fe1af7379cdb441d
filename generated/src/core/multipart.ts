// Copied by sdkwright from its runtime. Changes made here are lost.
// `multipart/form-data` as a request body. `fetch` sets its boundary.

import type { RequestBody } from "./call.js";
import { formEntries, type FieldsOf, formFields, isDeviceFile } from "./form-fields.js";
import { portableForm } from "./portable-form.js";
import { toFile } from "./to-file.js";

/**
 * A list repeats its name. `fields` names nested values in another way. Streams are read to their end, so that a retry
 * can send them again.
 */
export function multipart(value: unknown, fields: FieldsOf = formFields): RequestBody | undefined {
  if (value == null) return undefined;
  let made: Promise<FormData> | undefined;
  const make = async (): Promise<FormData> => {
    const data = new FormData();
    for (const [name, item] of formEntries(value).flatMap((field) => fields(...field))) {
      if (typeof item === "string" || isDeviceFile(item)) data.append(name, item as string);
      else {
        const file = await toFile(item);
        data.append(name, file, file.name);
      }
    }
    return data;
  };
  let portable: Promise<Blob> | undefined;
  const content = (isForeign: boolean): Promise<FormData | Blob> => {
    made ??= make();
    return isForeign ? (portable ??= made.then(portableForm)) : made;
  };
  return { content, type: null };
}
