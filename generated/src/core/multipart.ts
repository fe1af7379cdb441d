// Copied by sdkwright from its runtime. Changes made here are lost.
// `multipart/form-data` as a request body. Knows nothing of boundaries: `fetch` sets them.

import type { RequestBody } from "./call.js";
import { SDKError } from "./errors.js";
import { toFile, type Uploadable } from "./to-file.js";

export interface MultipartStyle {
  /** `brackets` (default): `files[]` twice. `repeat`: `files` twice, as OpenAPI has it where nothing else is said. */
  readonly arrays?: "brackets" | "repeat" | undefined;
  /** `brackets` (default): `after[seconds]`. `json`: one part of type application/json. */
  readonly objects?: "brackets" | "json" | undefined;
  /** Media type by property: a part that is no file is sent as such, JSON where the type says so. */
  readonly types?: { readonly [property: string]: string } | undefined;
}

/** Undefined properties are left out. Files that are streams are read to their end, so that a retry can send them again. */
export function multipart(value: unknown, style: MultipartStyle = {}): RequestBody | undefined {
  if (value == null) return undefined;
  let made: Promise<FormData> | undefined;
  const make = async (): Promise<FormData> => {
    const data = new FormData();
    for (const [name, item] of Object.entries(value as object)) {
      const type = style.types && Object.hasOwn(style.types, name) ? style.types[name] : undefined;
      await append(data, name, item, type === undefined ? style : { ...style, type });
    }
    return data;
  };
  return { content: () => (made ??= make()), type: null };
}

interface PartStyle extends MultipartStyle {
  readonly type?: string | undefined;
}

async function append(data: FormData, name: string, value: unknown, style: PartStyle): Promise<void> {
  const { type, arrays, objects } = style;
  if (value === undefined) return;
  if (value === null) throw new SDKError(`a form has no null: leave ${name} out`);
  if (isFile(value)) {
    const file = await toFile(value, null, { type });
    data.append(name, file, file.name);
  } else if (
    type !== undefined ||
    (typeof value === "object" && !Array.isArray(value) && objects === "json")
  ) {
    const media = type ?? "application/json";
    const text = /[/+]json/i.test(media) || typeof value === "object" ? JSON.stringify(value) : String(value);
    data.append(name, new Blob([text], { type: media }));
  } else if (Array.isArray(value)) {
    for (const item of value) await append(data, arrays === "repeat" ? name : `${name}[]`, item, style);
  } else if (typeof value === "object") {
    for (const [key, item] of Object.entries(value as object))
      await append(data, `${name}[${key}]`, item, style);
  } else {
    data.append(name, String(value));
  }
}

function isFile(value: unknown): value is Uploadable {
  return (
    value instanceof Blob ||
    value instanceof Response ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value) ||
    (typeof value === "object" &&
      value !== null &&
      (Symbol.asyncIterator in value || value instanceof ReadableStream))
  );
}
