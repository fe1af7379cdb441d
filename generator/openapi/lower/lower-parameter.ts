// Parameters: merged from path and operation, with every default applied.

import type { Pointer } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { DraftParameter } from "../../model/document.js";
import type { ParameterStyle, PathPart } from "../../model/operation.js";
import { pathParameters } from "../../model/query/operations.js";
import type { LowerContext, SourceNode } from "./lower-context.js";
import { plainDocs } from "./lower-docs.js";
import { variableOf } from "./lower-path.js";
import { lowerSchema } from "./lower-schema.js";
import { firstOf, standsFor } from "./schema/property.js";
import { typesOf } from "./schema/types-of.js";
import { child } from "../../input/pointer.js";
import {
  entriesAt,
  isRaw,
  isTrueAt,
  listAt,
  objectAt,
  textAt,
  valueAt,
  type Raw,
  displayText,
} from "../../input/raw.js";

type ParameterLocation = DraftParameter["in"];

const styles: { readonly [P in ParameterLocation]: readonly [ParameterStyle, ...ParameterStyle[]] } = {
  path: ["simple", "label", "matrix"],
  query: ["form", "deepObject", "pipeDelimited", "spaceDelimited"],
  header: ["simple"],
  cookie: ["form", "cookie"],
};

/** RFC 9110, section 5.6.2. The platform refuses to send any other. */
const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** OpenAPI 3.1, 4.8.12.2: parameters of these names are to be ignored, the body and security decide them. */
const decidedElsewhere: ReadonlySet<string> = new Set(["accept", "content-type", "authorization"]);

/** The path that parameters are for, and the operation: its place and how findings call it. */
export interface Template {
  readonly id: string;
  readonly path: string;
  readonly parts: readonly PathPart[];
  readonly pointer: Pointer;
}

/** Path parameters in the order of the template, then query, header and cookie by name. */
export function lowerParameters(
  holders: readonly SourceNode[],
  template: Template,
  context: LowerContext,
): readonly DraftParameter[] {
  const merged = new Map<string, DraftParameter>();
  for (const holder of holders) {
    const own = ownParameters(holder, template, context);
    for (const [key, parameter] of own) merged.set(key, parameter);
  }
  const all = [...merged.values()];
  const expressions = pathParameters(template.parts);
  const inPath = [...new Set(expressions)].map((expression) => {
    const declared = merged.get(`path ${expression}`);
    if (!declared) context.add("SW307", template.pointer, { expression, path: template.path });
    return declared ?? undeclared(expression, template.pointer);
  });
  for (const { in: location, serializedName, pointer } of all) {
    if (location !== "path" || expressions.includes(serializedName)) continue;
    context.add("SW308", pointer, { parameter: serializedName, path: template.path });
  }
  const beside = (["query", "header", "cookie"] as const).flatMap((location) =>
    all
      .filter((parameter) => parameter.in === location)
      .sort((a, b) => (a.serializedName < b.serializedName ? -1 : 1)),
  );
  return [...inPath, ...beside];
}

/** By what tells parameters apart: place and name. Of two in one list the later counts. */
function ownParameters(
  { raw, pointer }: SourceNode,
  { id }: Template,
  context: LowerContext,
): ReadonlyMap<string, DraftParameter> {
  const own = new Map<string, DraftParameter>();
  listAt(raw, "parameters").forEach((value, index) => {
    const node = context.follow(value, child(pointer, "parameters", index));
    const parameter = node && context.once(node.pointer, () => lowerParameter(node, context));
    if (!parameter) return;
    const { in: location, serializedName } = parameter;
    // RFC 9110, section 5.1: the names of headers differ by more than their case.
    const key = `${location} ${location === "header" ? serializedName.toLowerCase() : serializedName}`;
    const before = own.get(key);
    own.set(key, parameter);
    if (before === undefined || before.pointer === parameter.pointer) return;
    context.add("SW340", before.pointer, { parameter: `${serializedName} in ${location}`, operation: id });
  });
  return own;
}

function undeclared(expression: string, pointer: Pointer): DraftParameter {
  return {
    pointer,
    serializedName: expression,
    name: { text: expression, source: "derived" },
    in: "path",
    style: "simple",
    explode: false,
    allowReserved: false,
    required: true,
    schema: make.string(pointer),
    mediaType: null,
  };
}

/** Null = not ours to send, or reported. */
function lowerParameter(node: SourceNode, context: LowerContext): DraftParameter | null {
  const { raw, pointer } = node;
  const serializedName = textAt(raw, "name");
  const location = locationOf(raw, pointer, context);
  if (serializedName === null || serializedName === "") {
    context.add("SW302", pointer, {
      keyword: "name",
      actual: displayText(valueAt(raw, "name")),
      expected: "a name",
    });
    return null;
  }
  if (location === "header" && !headerName.test(serializedName)) {
    const [found, wanted] = [displayText(serializedName), "a name that a header can have"];
    context.add("SW302", child(pointer, "name"), { keyword: "name", actual: found, expected: wanted });
    return null;
  }
  if (location === null || (location === "header" && decidedElsewhere.has(serializedName.toLowerCase())))
    return null;
  const style = styleOf(raw, location, { pointer, context });
  const explode = valueAt(raw, "explode");
  const payload = payloadOf(node, context);
  const chain = payload ? standsFor(payload, context) : [];
  if (style === "deepObject" && payload) reportDeepObject(node, payload, context);
  const defaultValue = firstOf(chain, (schema) => valueAt(schema.raw, "default"));
  const docs = plainDocs(node, context);
  const details = docs.details ?? firstOf(chain, (schema) => plainDocs(schema, context).details);
  const variable = location === "path" ? variableOf(serializedName) : serializedName;
  return {
    pointer,
    serializedName: variable,
    name: { text: variable, source: "derived" },
    in: location,
    style,
    // A deep object has no other form than one key per property, whatever the general default says.
    explode: typeof explode === "boolean" ? explode : ["form", "cookie", "deepObject"].includes(style),
    allowReserved: isTrueAt(raw, "allowReserved"),
    required: location === "path" || isTrueAt(raw, "required"),
    ...docs,
    ...(details !== undefined && { details }),
    ...(defaultValue !== undefined && { default: defaultValue }),
    schema: schemaOf(node, context),
    mediaType: mediaTypeOf(raw),
  };
}

function locationOf(raw: Raw, pointer: Pointer, context: LowerContext): ParameterLocation | null {
  const place = valueAt(raw, "in");
  if (place === "path" || place === "query" || place === "header" || place === "cookie") return place;
  const wanted = "path, query, header or cookie";
  // The fields of a form under their own names (OpenAPI 3.2, section 4.12.3): what an exploded map is in a query.
  if (place === "querystring" && (isForm(raw) || isWritable({ raw, pointer }, context))) return "query";
  if (place === "querystring")
    context.add("SW301", child(pointer, "in"), {
      keyword: "in: querystring",
      why: "only forms, JSON and texts can be written as a whole query string; pass it with the request options",
    });
  else
    context.add("SW302", child(pointer, "in"), {
      keyword: "in",
      actual: displayText(place),
      expected: wanted,
    });
  return null;
}

function styleOf(
  raw: Raw,
  location: ParameterLocation,
  { pointer, context }: { pointer: Pointer; context: LowerContext },
): ParameterStyle {
  if (valueAt(raw, "in") === "querystring" && !isForm(raw)) return "querystring";
  const [fallback] = styles[location];
  const style = valueAt(raw, "style");
  if (style === undefined) return fallback;
  const known = styles[location].find((name) => name === style);
  if (known) return known;
  if (style === "cookie" && location === "cookie") {
    context.addUnused("style: cookie", "it is sent as form, percent-encoded", child(pointer, "style"));
    return fallback;
  }
  context.add("SW302", child(pointer, "style"), {
    keyword: "style",
    actual: displayText(style),
    expected: styles[location].join(" or "),
  });
  return fallback;
}

/** OpenAPI 3.1, section 4.8.12.4: the style is defined for objects, so each server has its own idea of others. */
function reportDeepObject({ raw, pointer }: SourceNode, payload: SourceNode, context: LowerContext): void {
  const types = typesOf(payload.raw, payload.pointer, context);
  if (types === null || types.has("object")) return;
  const type = [...types]
    .filter((name) => name !== "null")
    .sort()
    .join(" or ");
  context.add("SW345", child(pointer, "style"), { parameter: textAt(raw, "name") ?? "", type });
}

/** JSON, or a text in a language of its own. */
function isWritable(parameter: SourceNode, context: LowerContext): boolean {
  const [first] = entriesAt(parameter.raw, "content");
  if (!first) return false;
  const payload = payloadOf(parameter, context);
  return /[/+]json\b/i.test(first[0]) || (payload !== null && textAt(payload.raw, "type") === "string");
}

function isForm(raw: Raw): boolean {
  const [type = ""] = entriesAt(raw, "content").map(([name]) => name.toLowerCase());
  return type.split(";")[0]?.trim() === "application/x-www-form-urlencoded";
}

function mediaTypeOf(raw: Raw): string | null {
  if (objectAt(raw, "schema") || (valueAt(raw, "in") === "querystring" && isForm(raw))) return null;
  return entriesAt(raw, "content")[0]?.[0] ?? null;
}

/** The object that describes the value, under `schema` or under the one media type of `content`. */
function payloadOf({ raw, pointer }: SourceNode, context: LowerContext): SourceNode | null {
  const schema = valueAt(raw, "schema");
  if (schema !== undefined) return isRaw(schema) ? { raw: schema, pointer: child(pointer, "schema") } : null;
  const [first] = entriesAt(raw, "content");
  const media = first && context.follow(first[1], child(pointer, "content", first[0]));
  const inner = media && objectAt(media.raw, "schema");
  return media && inner ? { raw: inner, pointer: child(media.pointer, "schema") } : null;
}

function schemaOf(node: SourceNode, context: LowerContext): DraftParameter["schema"] {
  const payload = payloadOf(node, context);
  if (payload)
    return lowerSchema(payload.raw, payload.pointer, { context, declaration: null, binary: false });
  const value = valueAt(node.raw, "schema");
  if (typeof value !== "boolean") {
    context.add("SW302", node.pointer, {
      keyword: "schema",
      actual: displayText(value),
      expected: "a schema",
    });
  }
  return make.unknown(child(node.pointer, "schema"));
}
