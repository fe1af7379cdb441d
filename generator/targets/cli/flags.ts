// The flags of an operation: one for each parameter and each top-level property of its body, as data.
// Knows nothing of how the program reads them.

import type { Json } from "../../model/brands.js";
import type { Operation, Parameter } from "../../model/document.js";
import type { Documented } from "../../model/located.js";
import type { Property, Schema } from "../../model/schema.js";
import { pathParameters } from "../../model/query/operations.js";
import { make } from "../../model/build.js";
import { resolvedValue } from "../../model/query/resolve.js";
import { isUnion, isEnum, isArray } from "../../model/query/kinds.js";
import { objectsIn } from "../../model/query/properties.js";
import { type Layout, lookupOf } from "../modules.js";

import { askableTypes } from "../client/resources/body-text.js";
import { isScalar } from "../client/resources/parameter-text.js";
import type { BodyProperty } from "./body-properties.js";
import { bodySources, sharedProperties } from "./body-sources.js";
import { flagNames, type NameWish } from "./flag-names.js";
import { inOrder, typeLabel } from "./type-label.js";
import { joinedShapes, shapeData, shapeOf, type Shape } from "./value-shape.js";

export type Data = { readonly [key: string]: Json };

export interface FlagData {
  readonly name: string;
  readonly wire: string;
  readonly place: NameWish["place"];
  readonly required: boolean;
  readonly shape: Shape;
  /** Everything of the flag, in the form of the output's `program.ts`. */
  readonly data: Data;
}

interface Source extends Documented {
  readonly wireName: string;
  readonly place: NameWish["place"];
  readonly required: boolean;
  readonly default?: Json;
  readonly schemas: readonly Schema[];
  readonly manner: Data;
}

export interface FlagContext {
  readonly layout: Layout;
  readonly clientName: string;
}

/** Path values in the order of the path, then what is required, then the rest, each by name. */
export function flagsOf(operation: Operation, context: FlagContext): readonly FlagData[] {
  const { layout } = context;
  const slots = pathParameters(operation.path);
  const inPath = operation.parameters
    .filter(({ place }) => place === "path")
    .toSorted((a, b) => slots.indexOf(a.wireName) - slots.indexOf(b.wireName));
  const others = operation.parameters.filter(({ place }) => place !== "path");
  const sources = [
    ...inPath.map((one) => fromParameter(one, layout)),
    ...inOrder([...others.map((one) => fromParameter(one, layout)), ...fromBody(operation, layout)]),
  ];
  const shapes = sources.map(({ schemas }) => joinedShapes(schemas.map((schema) => shapeOf(schema, layout))));
  const names = flagNames(
    sources.map((source, n) => ({ ...source, list: isList(shapes[n]) })),
    context.clientName,
  );
  return sources.map((source, n) =>
    flagData(source, { name: names[n] ?? "", shape: shapes[n] ?? { takes: [] }, layout }),
  );
}

/** Lists and nothing else: a union with a list keeps its name. */
function isList(shape: Shape | undefined): boolean {
  return (
    shape !== undefined &&
    shape.items !== undefined &&
    shape.takes.every((type) => type === "array" || type === "null")
  );
}

function fromParameter(parameter: Parameter, layout: Layout): Source {
  const { schema, style, explode, allowReserved, mediaType, place, wireName } = parameter;
  const usual = place === "query" || place === "cookie" ? "form" : "simple";
  const isJSON = mediaType !== null && /[/+]json\b/i.test(mediaType);
  const listed = !isScalar(schema, layout);
  const manner: Data = {
    ...(isJSON
      ? { style: "json" }
      : style !== usual && style !== "whole" && place === "query"
        ? { style }
        : {}),
    ...(style === "whole" && { querystring: true }),
    ...(listed && !isJSON && explode !== (usual === "form") && place !== "path" && { explode }),
    ...(allowReserved && place === "query" && { reserved: true }),
  };
  return { ...parameter, wireName, place, schemas: [schema], manner };
}

function fromBody(operation: Operation, layout: Layout): readonly Source[] {
  const { body } = operation;
  const sources = bodySources(operation, layout);
  if (!body || sources.length === 0) return [];
  const properties = sharedProperties(sources) ?? [];
  const whole = sources.filter((source) => source.properties === null);
  const { required, summary, details } = body;
  const about = { ...(summary !== undefined && { summary }), ...(details !== undefined && { details }) };
  const bodyFlag: Source = {
    wireName: "body",
    place: "content",
    required: required && properties.length === 0,
    schemas: whole.map(({ content }) => content.schema),
    manner: {},
    ...about,
  };
  return [
    ...properties.map((property: BodyProperty) => ({
      ...property,
      place: "body" as const,
      required: property.required && required,
      manner: {},
    })),
    ...(whole.length > 0 ? [bodyFlag] : []),
    ...typeFlag(operation),
  ];
}

/** `--content-type`, where a body may be sent as one of several media types. */
function typeFlag({ body, call }: Operation): readonly Source[] {
  const types = body && call ? askableTypes(body, call) : [];
  if (!body || types.length === 0) return [];
  const { at } = body;
  const schemas = types.map((value): Schema =>
    value.includes("*") ? make.string(at) : make.literal(at, value),
  );
  const details = "The media type of the body. Without it, the first that fits the values given.";
  return [{ wireName: "content-type", place: "type", required: false, schemas, manner: {}, details }];
}

interface Naming {
  readonly name: string;
  readonly shape: Shape;
  readonly layout: Layout;
}

function flagData(source: Source, { name, shape, layout }: Naming): FlagData {
  const { wireName, place, required, schemas, manner, deprecated } = source;
  const fields = sharedFields(schemas, shape, layout);
  const data: Data = {
    name,
    serializedName: wireName,
    location: place,
    ...(required && { required }),
    type: labels(schemas, layout),
    ...shapeData(shape),
    ...aboutData(source),
    ...(source.default !== undefined && { defaultValue: shownDefault(source.default) }),
    ...(deprecated !== undefined && { deprecated }),
    ...manner,
    ...(fields.length > 0 && { fields: fields.map((field) => fieldData(field, layout)) }),
  };
  return { name, wire: wireName, place, required, shape, data };
}

/** Of schemas that are shown differently, as of one union of all that any of them takes. */
function labels(schemas: readonly Schema[], layout: Layout): string {
  const distinct = [...new Map(schemas.map((one) => [typeLabel(one, layout), one])).values()];
  const parts = distinct.length === 1 ? distinct : distinct.flatMap((one) => piecesOf(one, layout));
  const [first, ...rest] = [...new Map(parts.map((one) => [typeLabel(one, layout), one])).values()];
  if (first === undefined) return "never";
  if (rest.length === 0) return typeLabel(first, layout);
  const variants = [first, ...rest] as const;
  return typeLabel(make.union(first.at, variants), layout);
}

/** A union's variants and an enum's values one by one; everything else as it is. */
function piecesOf(schema: Schema, layout: Layout): readonly Schema[] {
  const target = resolvedValue(schema, lookupOf(layout));
  if (isUnion(target)) return target.variants.flatMap((one) => piecesOf(one, layout));
  return isEnum(target) ? target.members.map(({ value }) => make.literal(target.at, value)) : [schema];
}

function shownDefault(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

export function aboutData({ summary, details }: Documented): Data {
  const [head, body] = [(summary ?? "").trim(), (details ?? "").trim()];
  const about = head === "" || body.startsWith(head) ? body : body === "" ? head : `${head}\n\n${body}`;
  return about === "" ? {} : { about };
}

/** The parts of the one object among them; where it could be several, or a list, they cannot be told. */
function sharedFields(schemas: readonly Schema[], { takes }: Shape, layout: Layout): readonly Property[] {
  const objects = schemas.filter((schema) => fieldsOf(schema, layout).length > 0);
  const [first, ...others] = [...new Map(objects.map((one) => [typeLabel(one, layout), one])).values()];
  if (first === undefined || others.length > 0) return [];
  const isList = isArray(resolvedValue(first, lookupOf(layout)));
  return isList === takes.includes("array") ? fieldsOf(first, layout) : [];
}

/** The parts of an object, or of the objects of a list, where they can be told: `--audio.format`. */
function fieldsOf(schema: Schema, layout: Layout): readonly Property[] {
  const look = lookupOf(layout);
  const value = resolvedValue(schema, look);
  return objectsIn(isArray(value) ? value.items : value, look).flatMap(({ properties }) =>
    inOrder(properties.filter(({ access }) => access !== "readOnly")),
  );
}

function fieldData(property: Property, layout: Layout): Data {
  const shape = shapeOf(property.schema, layout);
  const [name = ""] = flagNames([{ wireName: property.wireName, place: "body", list: isList(shape) }], "");
  return {
    name,
    serializedName: property.wireName,
    ...(property.required && { required: true }),
    type: typeLabel(property.schema, layout),
    ...shapeData(shape),
    ...aboutData(property),
  };
}
