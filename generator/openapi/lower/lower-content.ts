// Media types of bodies: how each is encoded, its schema, its examples, and the `encoding` of a form: how single
// properties travel.

import { type Json, type Pointer, isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type {
  Content,
  Encoding,
  Example,
  PartEncoding,
  PartHeader,
  PartStyle,
} from "../../model/operation.js";
import type { Schema } from "../../model/schema.js";
import type { LowerContext, SourceNode } from "./lower-context.js";
import { plainDocs } from "./lower-docs.js";
import { lowerEvents } from "./lower-events.js";
import { lowerSchema } from "./lower-schema.js";
import { typesOf, type TypeSet } from "./schema/types-of.js";
import { child } from "../../input/pointer.js";
import { entriesAt, valueAt, type Raw, isTrueAt, listAt, textAt, displayText } from "../../input/raw.js";
import { isObject, isUnknown } from "../../model/query/kinds.js";

/** Every media type of a `content` map that stands in the object at `pointer`; JSON first, wildcards after it, then by name. */
export function lowerContents(holder: Raw, pointer: Pointer, context: LowerContext): readonly Content[] {
  return entriesAt(holder, "content")
    .map(([mediaType, value]) => {
      const childPointer = child(pointer, "content", mediaType);
      if (!mediaRange.test(mediaType)) {
        const [actual, expected] = [displayText(mediaType), "a media type such as application/json"];
        context.add("SW302", childPointer, { keyword: "the key of a content", actual, expected });
      }
      // A reference since OpenAPI 3.2; one that leads nowhere leaves a body of which nothing is said.
      const node = context.follow(value, childPointer) ?? { raw: {}, pointer: childPointer };
      return context.once(`${node.pointer} ${mediaType}`, () => lowerContent(mediaType, node, context));
    })
    .sort((a, b) => rank(a) - rank(b) || (a.mediaType < b.mediaType ? -1 : 1));
}

/** RFC 9110, sections 8.3.1 and 12.5.1: `text/plain; charset=utf-8`, `image/*`. */
const mediaRange = /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+\s*(?:;.*)?$/s;

function rank({ encoding, mediaType }: Content): number {
  if (encoding !== "json") return 2;
  return mediaType.includes("*") ? 1 : 0;
}

function lowerContent(mediaType: string, { raw, pointer }: SourceNode, context: LowerContext): Content {
  // OpenAPI 3.2: the schema of one item of a sequential format such as JSON Lines.
  const key = valueAt(raw, "schema") === undefined && "itemSchema" in raw ? "itemSchema" : "schema";
  const schema = valueAt(raw, key);
  const types = typesOf(schema, child(pointer, key), context);
  const encoding = encodingOf(mediaType, types);
  const body = { mediaType, encoding, schema, pointer: child(pointer, key) };
  const parts = partsOf({ raw, pointer }, encoding, context);
  const described =
    key === "itemSchema" && encoding === "sse" ? lowerEvents(schema ?? {}, body.pointer, context) : null;
  const lowered = described?.schema ?? lowerBody(body, types, context);
  return {
    pointer,
    mediaType,
    encoding,
    schema: parts ? withFileParts(lowered, parts) : lowered,
    examples: examplesOf(raw, pointer, context),
    ...(parts && { parts }),
    ...(isOpaque(encoding, types) && { opaque: true }),
    ...(described && { events: described.events }),
  };
}

/** What `encoding` says of the properties of a form. */
function partsOf(content: SourceNode, encoding: Encoding, context: LowerContext): Content["parts"] | null {
  for (const keyword of ["prefixEncoding", "itemEncoding"]) {
    if (keyword in content.raw)
      context.addUnused(keyword, "parts are told apart by name only", child(content.pointer, keyword));
  }
  if (!("encoding" in content.raw)) return null;
  if (encoding === "multipart" || encoding === "urlencoded") {
    const parts = lowerParts(content, context);
    return isNonEmpty(parts) ? parts : null;
  }
  context.addUnused("encoding", "only forms have parts", child(content.pointer, "encoding"));
  return null;
}

function isOpaque(encoding: Encoding, types: TypeSet): boolean {
  return (encoding === "bytes" || encoding === "text") && hasStructure(types);
}

interface Body {
  readonly mediaType: string;
  readonly encoding: Encoding;
  readonly schema: Json | undefined;
  readonly pointer: Pointer;
}

function lowerBody(
  { mediaType, encoding, schema, pointer }: Body,
  types: TypeSet,
  context: LowerContext,
): Schema {
  if (encoding === "bytes" || encoding === "text") {
    if (hasStructure(types)) context.add("SW309", pointer, { mediaType, as: encoding });
    else if (encoding === "text" && schema !== undefined && types?.has("string")) {
      return lowerSchema(schema, pointer, { context, declaration: null, binary: false });
    }
    return encoding === "bytes" ? make.binary(pointer, mediaType) : make.string(pointer);
  }
  if (schema === undefined) return make.unknown(pointer);
  return lowerSchema(schema, pointer, { context, declaration: null, binary: encoding === "multipart" });
}

function hasStructure(types: TypeSet): boolean {
  return types?.has("object") === true || types?.has("array") === true;
}

const textual = /^text\/|[+/](xml|yaml|x-yaml|javascript|ecmascript|graphql|csv|toml|html|sdp|sql|jwt)$/;
const lines =
  /^application\/(.*\+)?(jsonl|x-jsonl|jsonlines|x-jsonlines|json-lines|x-ndjson|ndjson|json-seq)$/;

/** By the type's essence (RFC 6838 4.2.8 for `+json`); a wildcard is what its schema suggests. */
export function encodingOf(mediaType: string, types: TypeSet): Encoding {
  const [essence = ""] = mediaType.toLowerCase().split(";");
  const type = essence.trim();
  if (type.endsWith("/json") || type.endsWith("+json") || type === "json") return "json";
  if (type === "application/x-www-form-urlencoded") return "urlencoded";
  if (type.startsWith("multipart/")) return "multipart";
  if (type === "text/event-stream") return "sse";
  if (lines.test(type)) return "jsonLines";
  if (textual.test(type)) return "text";
  return type.includes("*") && !type.startsWith("image/") && hasStructure(types) ? "json" : "bytes";
}

/** The examples of a media type, by name; the unnamed one is called `example`. */
function examplesOf(raw: Raw, pointer: Pointer, context: LowerContext): readonly Example[] {
  const single = valueAt(raw, "example");
  const named = entriesAt(raw, "examples").flatMap(([name, value]): Example[] => {
    const found = context.follow(value, child(pointer, "examples", name));
    const example = found && exampleValue(found.raw);
    if (!found || example === undefined) return [];
    if ("externalValue" in found.raw)
      context.addUnused("externalValue", "examples elsewhere are not fetched", found.pointer);
    return example === null ? [] : [{ name, value: example.value, ...plainDocs(found, context) }];
  });
  const all = single === undefined ? named : [{ name: "example", value: single }, ...named];
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** OpenAPI 3.2 parts `value` into `dataValue` and `serializedValue`. */
function exampleValue(raw: Raw): { readonly value: Json } | null {
  for (const key of ["value", "dataValue", "serializedValue"]) {
    const value = valueAt(raw, key);
    if (value !== undefined) return { value };
  }
  return null;
}

/** Properties of which something is said, by name. */
function lowerParts({ raw, pointer }: SourceNode, context: LowerContext): readonly PartEncoding[] {
  return entriesAt(raw, "encoding")
    .flatMap(([property, value]): PartEncoding[] => {
      const node = context.follow(value, child(pointer, "encoding", property));
      return node ? [partOf(property, node, context)] : [];
    })
    .filter(({ mediaTypes, style, headers }) => mediaTypes.length > 0 || style || headers.length > 0)
    .sort((a, b) => (a.property < b.property ? -1 : 1));
}

function partOf(property: string, node: SourceNode, context: LowerContext): PartEncoding {
  const { raw, pointer } = node;
  const mediaTypes = (textAt(raw, "contentType") ?? "").split(",").map((type) => type.trim());
  return {
    pointer,
    property,
    mediaTypes: mediaTypes.filter((type) => type !== ""),
    style: styleOf(node, context),
    headers: headersOf(node, context),
  };
}

const styles = ["form", "deepObject", "pipeDelimited", "spaceDelimited"] as const;

function styleOf({ raw, pointer }: SourceNode, context: LowerContext): PartStyle | null {
  const style = valueAt(raw, "style");
  const explode = valueAt(raw, "explode");
  const said = [style, explode, valueAt(raw, "allowReserved")].some((value) => value !== undefined);
  if (!said) return null;
  const name = styles.find((one) => one === style) ?? "form";
  if (style !== undefined && name !== style)
    context.add("SW302", pointer, {
      keyword: "style",
      actual: displayText(style),
      expected: styles.join(" or "),
    });
  return {
    name,
    // As for a parameter: a deep object has no other form than one key per property.
    explode: typeof explode === "boolean" ? explode : name === "form" || name === "deepObject",
    allowReserved: isTrueAt(raw, "allowReserved"),
  };
}

/** `Content-Type` is said by `contentType` alone (OpenAPI 3.1, 4.8.15.1). */
function headersOf({ raw, pointer }: SourceNode, context: LowerContext): readonly PartHeader[] {
  return entriesAt(raw, "headers")
    .filter(([name]) => name.toLowerCase() !== "content-type")
    .flatMap(([name, value]): PartHeader[] => {
      const node = context.follow(value, child(pointer, "headers", name));
      if (!node) return [];
      const schema = context.follow(valueAt(node.raw, "schema"), child(node.pointer, "schema"));
      return [{ name, fixed: schema && fixedValue(schema.raw) }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function fixedValue(schema: Raw): string | null {
  const values = listAt(schema, "enum");
  const candidates = [valueAt(schema, "const"), values.length === 1 ? values[0] : undefined];
  const found = [...candidates, valueAt(schema, "default")].find((value) => value !== undefined);
  return typeof found === "string" || typeof found === "number" || typeof found === "boolean"
    ? String(found)
    : null;
}

/**
 * A property without a schema to speak of whose media type is neither text nor JSON holds bytes (OpenAPI 3.1, 4.8.14.3:
 * binary data is written without a type).
 */
function withFileParts(schema: Schema, parts: readonly PartEncoding[]): Schema {
  if (!isObject(schema)) return schema;
  const types = new Map(parts.map(({ property, mediaTypes }) => [property, mediaTypes]));
  return {
    ...schema,
    properties: schema.properties.map((property) => {
      const media = types.get(property.serializedName) ?? [];
      const isBytes = media.length > 0 && !media.some((type) => /^text\/|[/+](json|xml)\b/i.test(type));
      return isUnknown(property.schema) && isBytes
        ? { ...property, schema: make.binary(property.schema.pointer, media.join(", ")) }
        : property;
    }),
  };
}
