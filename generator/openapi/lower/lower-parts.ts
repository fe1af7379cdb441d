// The `encoding` of a form: how single properties travel. Knows nothing of how a form is written.

import { make } from "../../model/build.js";
import type { PartEncoding, PartHeader, PartStyle } from "../../model/operation.js";
import type { Schema } from "../../model/schema.js";
import { isObject, isUnknown } from "../../model/query/kinds.js";
import type { LowerContext, SourceNode } from "./lower-context.js";
import { child } from "../../input/pointer.js";
import { entriesAt, isTrueAt, listAt, textAt, valueAt, type Raw } from "../../input/raw.js";
import { displayText } from "../../input/shown.js";

/** Properties of which something is said, by name. */
export function lowerParts({ raw, pointer }: SourceNode, context: LowerContext): readonly PartEncoding[] {
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
export function withFileParts(schema: Schema, parts: readonly PartEncoding[]): Schema {
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
