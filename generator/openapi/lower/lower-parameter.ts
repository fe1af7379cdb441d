// Parameters: merged from path and operation, with every default applied. Knows nothing of bodies.

import type { Pointer } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { DraftParameter } from "../../model/document.js";
import type { ParameterStyle, PathPart } from "../../model/operation.js";
import { pathParameters } from "../../model/query/operations.js";
import type { LowerContext, Placed } from "./lower-context.js";
import { plainDocs } from "./lower-docs.js";
import { lowerSchema } from "./lower-schema.js";
import { firstOf, standsFor } from "./schema/property.js";
import { child } from "../../input/pointer.js";
import { entriesAt, isRaw, isTrueAt, listAt, objectAt, textAt, valueAt, type Raw } from "../../input/raw.js";
import { shown } from "../../input/shown.js";

type Place = DraftParameter["place"];

const styles: { readonly [P in Place]: readonly [ParameterStyle, ...ParameterStyle[]] } = {
  path: ["simple", "label", "matrix"],
  query: ["form", "deepObject", "pipeDelimited", "spaceDelimited"],
  header: ["simple"],
  cookie: ["form"],
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
  readonly at: Pointer;
}

/** Path parameters in the order of the template, then query, header and cookie by name. */
export function lowerParameters(
  holders: readonly Placed[],
  template: Template,
  context: LowerContext,
): readonly DraftParameter[] {
  const merged = new Map<string, DraftParameter>();
  for (const holder of holders) {
    const own = ownParameters(holder, template, context);
    for (const [key, parameter] of own) merged.set(key, parameter);
  }
  const all = [...merged.values()];
  const slots = pathParameters(template.parts);
  const inPath = [...new Set(slots)].map((slot) => {
    const declared = merged.get(`path ${slot}`);
    if (!declared) context.add("SW307", template.at, { slot, path: template.path });
    return declared ?? undeclared(slot, template.at);
  });
  for (const { place, wireName, at } of all) {
    if (place !== "path" || slots.includes(wireName)) continue;
    context.add("SW308", at, { parameter: wireName, path: template.path });
  }
  const beside = (["query", "header", "cookie"] as const).flatMap((place) =>
    all.filter((parameter) => parameter.place === place).sort((a, b) => (a.wireName < b.wireName ? -1 : 1)),
  );
  return [...inPath, ...beside];
}

/** By what tells parameters apart: place and name. Of two in one list the later counts. */
function ownParameters(
  { raw, at }: Placed,
  { id }: Template,
  context: LowerContext,
): ReadonlyMap<string, DraftParameter> {
  const own = new Map<string, DraftParameter>();
  listAt(raw, "parameters").forEach((value, index) => {
    const placed = context.follow(value, child(at, "parameters", index));
    const parameter = placed && context.once(placed.at, () => lowerParameter(placed, context));
    if (!parameter) return;
    const { place, wireName } = parameter;
    // RFC 9110, section 5.1: the names of headers differ by more than their case.
    const key = `${place} ${place === "header" ? wireName.toLowerCase() : wireName}`;
    const before = own.get(key);
    own.set(key, parameter);
    if (before === undefined || before.at === parameter.at) return;
    const why = `the list has another ${wireName} in ${place}, and the later one counts`;
    context.add("SW333", before.at, { operation: id, parameter: `${before.wireName} in ${place}`, why });
  });
  return own;
}

function undeclared(slot: string, at: Pointer): DraftParameter {
  return {
    at,
    wireName: slot,
    name: { text: slot, source: "derived" },
    place: "path",
    style: "simple",
    explode: false,
    allowReserved: false,
    required: true,
    schema: make.string(at),
    mediaType: null,
  };
}

/** Null = not ours to send, or reported. */
function lowerParameter(placed: Placed, context: LowerContext): DraftParameter | null {
  const { raw, at } = placed;
  const wireName = textAt(raw, "name");
  const place = placeOf(raw, at, context);
  if (wireName === null || wireName === "") {
    context.add("SW302", at, { keyword: "name", found: shown(valueAt(raw, "name")), wanted: "a name" });
    return null;
  }
  if (place === "header" && !headerName.test(wireName)) {
    const [found, wanted] = [shown(wireName), "a name that a header can have"];
    context.add("SW302", child(at, "name"), { keyword: "name", found, wanted });
    return null;
  }
  if (place === null || (place === "header" && decidedElsewhere.has(wireName.toLowerCase()))) return null;
  const style = styleOf(raw, place, { at, context });
  const explode = valueAt(raw, "explode");
  const payload = payloadOf(placed, context);
  const chain = payload ? standsFor(payload, context) : [];
  const defaultValue = firstOf(chain, (schema) => valueAt(schema.raw, "default"));
  const docs = plainDocs(placed, context);
  const details = docs.details ?? firstOf(chain, (schema) => plainDocs(schema, context).details);
  return {
    at,
    wireName,
    name: { text: wireName, source: "derived" },
    place,
    style,
    // A deep object has no other form than one key per property, whatever the general default says.
    explode: typeof explode === "boolean" ? explode : style === "form" || style === "deepObject",
    allowReserved: isTrueAt(raw, "allowReserved"),
    required: place === "path" || isTrueAt(raw, "required"),
    ...docs,
    ...(details !== undefined && { details }),
    ...(defaultValue !== undefined && { default: defaultValue }),
    schema: schemaOf(placed, context),
    mediaType: mediaTypeOf(raw),
  };
}

function placeOf(raw: Raw, at: Pointer, context: LowerContext): Place | null {
  const place = valueAt(raw, "in");
  if (place === "path" || place === "query" || place === "header" || place === "cookie") return place;
  const wanted = "path, query, header or cookie";
  // The fields of a form under their own names (OpenAPI 3.2, section 4.12.3): what an exploded map is in a query.
  if (place === "querystring" && (isForm(raw) || isWritable({ raw, at }, context))) return "query";
  if (place === "querystring")
    context.add("SW301", child(at, "in"), {
      keyword: "in: querystring",
      why: "only forms, JSON and texts can be written as a whole query string; pass it with the request options",
    });
  else context.add("SW302", child(at, "in"), { keyword: "in", found: shown(place), wanted });
  return null;
}

function styleOf(
  raw: Raw,
  place: Place,
  { at, context }: { at: Pointer; context: LowerContext },
): ParameterStyle {
  if (valueAt(raw, "in") === "querystring" && !isForm(raw)) return "whole";
  const [fallback] = styles[place];
  const style = valueAt(raw, "style");
  if (style === undefined) return fallback;
  const known = styles[place].find((name) => name === style);
  if (known) return known;
  context.add("SW302", child(at, "style"), {
    keyword: "style",
    found: shown(style),
    wanted: styles[place].join(" or "),
  });
  return fallback;
}

/** JSON, or a text in a language of its own. */
function isWritable(parameter: Placed, context: LowerContext): boolean {
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
function payloadOf({ raw, at }: Placed, context: LowerContext): Placed | null {
  const schema = valueAt(raw, "schema");
  if (schema !== undefined) return isRaw(schema) ? { raw: schema, at: child(at, "schema") } : null;
  const [first] = entriesAt(raw, "content");
  const media = first && context.follow(first[1], child(at, "content", first[0]));
  const inner = media && objectAt(media.raw, "schema");
  return media && inner ? { raw: inner, at: child(media.at, "schema") } : null;
}

function schemaOf(placed: Placed, context: LowerContext): DraftParameter["schema"] {
  const payload = payloadOf(placed, context);
  if (payload) return lowerSchema(payload.raw, payload.at, { context, declaration: null, binary: false });
  const value = valueAt(placed.raw, "schema");
  if (typeof value !== "boolean") {
    context.add("SW302", placed.at, { keyword: "schema", found: shown(value), wanted: "a schema" });
  }
  return make.unknown(child(placed.at, "schema"));
}
