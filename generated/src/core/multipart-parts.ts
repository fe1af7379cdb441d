// Copied by sdkwright from its runtime. Changes made here are lost.
// A multipart body whose parts have media types and headers of their own (OpenAPI's `encoding`), which `FormData`
// cannot express.

import type { RequestBody } from "./call.js";
import { SDKError } from "./errors.js";
import { type FieldsOf, fieldText, formEntries, hasFile, itemsOf } from "./form-fields.js";
import { styledPairs, type FormStyle } from "./form-styles.js";
import { addHeaders, type HeaderLayers, type HeadersLike } from "./headers.js";
import { isBinary } from "./is-binary.js";
import { quoted } from "./portable-form.js";
import { toFile, type Uploadable } from "./to-file.js";

/** How one property is encoded. */
export interface PartEncoding extends FormStyle {
  /** Media types it may have, separated by commas; `image/*` is any image. */
  readonly type?: string | undefined;
  /** Headers of each of its parts. */
  readonly headers?: HeadersLike | undefined;
}
export interface MultipartOptions {
  /** Default `multipart/form-data`. */
  readonly type?: string | undefined;
  /** How single properties are encoded; the others are fields and files, and JSON where they are objects. */
  readonly parts: { readonly [property: string]: PartEncoding };
  /** Names the nested values of the others in another way than by parts that are JSON. */
  readonly fields?: FieldsOf | undefined;
  /** Further headers by property, from the caller. */
  readonly headers?: { readonly [property: string]: HeadersLike } | undefined;
  /** Makes JSON of a part; default `JSON.stringify`. */
  readonly write?: ((value: unknown) => string) | undefined;
}

interface Part {
  readonly name: string;
  readonly value: string | Uploadable;
  readonly type?: string | undefined;
  readonly headers?: HeaderLayers | undefined;
}

/** Streams are read to their end, so that a retry can send them again. @throws SDKError for null, and for what its media type has no form for. */
export function multipartParts(value: unknown, options: MultipartOptions): RequestBody | undefined {
  if (value == null) return undefined;
  const type = options.type ?? "multipart/form-data";
  const boundary = `part-${random()}${random()}`;
  let made: Promise<Blob> | undefined;
  const make = async (): Promise<Blob> => {
    const chunks: (string | Blob)[] = [];
    for (const [name, item] of formEntries(value))
      for (const part of partsOf(name, item, options))
        chunks.push(`--${boundary}\r\n`, ...(await partChunks(part, type)), "\r\n");
    return new Blob([...chunks, `--${boundary}--\r\n`]);
  };
  return { content: () => (made ??= make()), type: `${type}; boundary=${boundary}` };
}

const random = (): string => Math.random().toString(36).slice(2, 14);

function partsOf(name: string, value: unknown, options: MultipartOptions): Part[] {
  const { parts, fields, headers: given, write = JSON.stringify } = options;
  const own = Object.hasOwn(parts, name) ? parts[name] : undefined;
  const headers: HeaderLayers = new Map();
  addHeaders(headers, own?.headers);
  if (given && Object.hasOwn(given, name)) addHeaders(headers, given[name]);
  const styled = own && (own.style !== undefined || own.explode !== undefined);
  const named = styled
    ? itemsOf(name, value).length > 0 && styledPairs(name, value, own)
    : !own && fields?.(name, value);
  if (named) return named.map(([field, item]) => ({ name: field, value: item, headers }));
  const types = own?.type?.split(",").map((type) => type.trim()) ?? [];
  const json = types.find((type) => /[/+]json\b/i.test(type));
  // An array becomes one part per item, unless it is JSON as a whole.
  const items = itemsOf(name, json && !hasFile(value) && value !== undefined ? [value] : value);
  return items.map((item: unknown) => ({ name, headers, ...typed(name, item, { types, json, write }) }));
}

interface PartTypes {
  readonly types: readonly string[];
  /** The one of them that is JSON. */
  readonly json: string | undefined;
  readonly write: (value: unknown) => string;
}

function typed(
  name: string,
  value: unknown,
  { types, json, write }: PartTypes,
): Pick<Part, "value" | "type"> {
  const defaultType = types.find((type) => !type.includes("*"));
  if (isBinary(value)) {
    const own = "type" in value && typeof value.type === "string" ? value.type : "";
    return { value, type: types.some((type) => matches(own, type)) ? own : defaultType };
  }
  const isNested = typeof value === "object" && !(value instanceof Date);
  if (
    isNested &&
    !json &&
    types.length > 0 &&
    !types.some((type) => /^(\*|application\/\*|text\/plain)/i.test(type))
  )
    throw new SDKError(`the part ${name} is ${types.join(", ")}, which an object is not: pass it as text`);
  if (json && !isNested && !(value instanceof Date)) return { value: write(value), type: json };
  const text = fieldText(name, value, write);
  return { value: text, type: json ?? defaultType ?? (isNested ? "application/json" : undefined) };
}

/** Whether a media type matches the accepted one, which may be a wildcard. */
function matches(own: string, accepted: string): boolean {
  const [type = "", rest = ""] = accepted.toLowerCase().split("/");
  const essence = own.toLowerCase().split(";")[0]?.trim() ?? "";
  if (essence === "") return false;
  return type === "*" || (rest === "*" ? essence.startsWith(`${type}/`) : essence === accepted.toLowerCase());
}

/** A part's headers and content. */
async function partChunks({ name, value, type, headers }: Part, form: string): Promise<(string | Blob)[]> {
  const file = typeof value === "string" ? undefined : await toFile(value, null, { type });
  const media = type ?? (file ? file.type || "application/octet-stream" : undefined);
  // Only forms name their parts (RFC 7578 §4.2); in other multipart types a part is identified by its position.
  const isForm = /^multipart\/form-data\b/i.test(form);
  const disposition = [
    isForm ? `form-data; name="${quoted(name)}"` : file && "attachment",
    file && `filename="${quoted(file.name)}"`,
  ].filter((text) => text !== undefined);
  const all: HeaderLayers = new Map([
    ...(disposition.length > 0 ? [["content-disposition", disposition.join("; ")] as const] : []),
    ...(media === undefined ? [] : [["content-type", media] as const]),
    ...(headers ?? []),
  ]);
  const lines = [...all]
    .filter(([, text]) => text !== null)
    .map(([key, text]) => `${capital(key)}: ${text}\r\n`);
  return [`${lines.join("")}\r\n`, file ?? String(value)];
}

/** In title case, as most clients send them: some servers compare these names case-sensitively. */
function capital(name: string): string {
  return name.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
