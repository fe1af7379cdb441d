// The flags of an operation, as data: one for each parameter and each top-level property of its body, and their names.

import type { Json } from "../../model/brands.js";
import type { Operation, Parameter } from "../../model/document.js";
import type { Documented } from "../../model/located.js";
import type { Property, Schema } from "../../model/schema.js";
import { pathParameters } from "../../model/query/operations.js";
import { make } from "../../model/build.js";
import { resolvedValue } from "../../model/query/resolve.js";
import { isUnion, isEnum, isArray } from "../../model/query/kinds.js";
import { objectsIn } from "../../model/query/properties.js";
import { type ModuleMap, lookupOf } from "../modules.js";
import { bodyMediaTypes } from "../client/resources/body-text.js";
import { isScalar } from "../client/resources/parameter-text.js";
import { bodySources, sharedProperties, type BodyProperty } from "./body-sources.js";
import { inOrder, typeLabel } from "./type-label.js";
import { joinedShapes, shapeData, shapeOf, type Shape } from "./value-shape.js";
import { singularWord } from "../../model/singular-word.js";
import { freeName } from "../../model/query/free-name.js";
import { kebab } from "../../writer/kebab.js";

export type Data = { readonly [key: string]: Json };

export interface FlagData {
  readonly name: string;
  readonly serializedName: string;
  readonly in: FlagNameCandidate["in"];
  readonly required: boolean;
  readonly shape: Shape;
  /** Everything of the flag, in the form of the output's `program.ts`. */
  readonly data: Data;
}

interface Source extends Documented {
  readonly serializedName: string;
  readonly in: FlagNameCandidate["in"];
  readonly required: boolean;
  readonly default?: Json;
  readonly schemas: readonly Schema[];
  readonly serialization: Data;
}

export interface FlagContext {
  readonly modules: ModuleMap;
  readonly clientName: string;
}

/** Path values in the order of the path, then what is required, then the rest, each by name. */
export function flagsOf(operation: Operation, context: FlagContext): readonly FlagData[] {
  const { modules } = context;
  const expressions = pathParameters(operation.path);
  const inPath = operation.parameters
    .filter(({ in: location }) => location === "path")
    .toSorted((a, b) => expressions.indexOf(a.serializedName) - expressions.indexOf(b.serializedName));
  const others = operation.parameters.filter(({ in: location }) => location !== "path");
  const sources = [
    ...inPath.map((one) => fromParameter(one, modules)),
    ...inOrder([...others.map((one) => fromParameter(one, modules)), ...fromBody(operation, modules)]),
  ];
  const shapes = sources.map(({ schemas }) =>
    joinedShapes(schemas.map((schema) => shapeOf(schema, modules))),
  );
  const names = flagNames(
    sources.map((source, n) => ({ ...source, list: isList(shapes[n]) })),
    context.clientName,
  );
  return sources.map((source, n) =>
    flagData(source, { name: names[n] ?? "", shape: shapes[n] ?? { takes: [] }, modules }),
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

function fromParameter(parameter: Parameter, modules: ModuleMap): Source {
  const {
    schema,
    style,
    explode,
    allowReserved,
    mediaType,
    in: location,
    serializedName,
    arrayFormat,
  } = parameter;
  const defaultStyle = location === "query" || location === "cookie" ? "form" : "simple";
  const isJSON = mediaType !== null && /[/+]json\b/i.test(mediaType);
  const listed = !isScalar(schema, modules);
  const serialization: Data = {
    ...(isJSON
      ? { style: "json" }
      : location === "cookie" && (style === "cookie" || mediaType !== null)
        ? { style: "cookie" }
        : style !== defaultStyle && style !== "querystring" && location === "query"
          ? { style }
          : {}),
    ...(arrayFormat !== undefined && { arrayFormat }),
    ...(style === "querystring" && { querystring: true }),
    ...(listed && !isJSON && explode !== (defaultStyle === "form") && location !== "path" && { explode }),
    ...(allowReserved && (location === "query" || location === "cookie") && { reserved: true }),
  };
  return { ...parameter, serializedName, in: location, schemas: [schema], serialization };
}

function fromBody(operation: Operation, modules: ModuleMap): readonly Source[] {
  const { body } = operation;
  const sources = bodySources(operation, modules);
  if (!body || sources.length === 0) return [];
  const properties = sharedProperties(sources) ?? [];
  const whole = sources.filter((source) => source.properties === null);
  const { required, summary, details } = body;
  const about = { ...(summary !== undefined && { summary }), ...(details !== undefined && { details }) };
  const bodyFlag: Source = {
    serializedName: "body",
    in: "content",
    required: required && properties.length === 0,
    schemas: whole.map(({ content }) => content.schema),
    serialization: {},
    ...about,
  };
  return [
    ...properties.map((property: BodyProperty) => ({
      ...property,
      in: "body" as const,
      required: property.required && required,
      serialization: {},
    })),
    ...(whole.length > 0 ? [bodyFlag] : []),
    ...typeFlag(operation),
  ];
}

/** `--content-type`, where a body may be sent as one of several media types. */
function typeFlag({ body, call }: Operation): readonly Source[] {
  const types = body && call ? bodyMediaTypes(body, call) : [];
  if (!body || types.length === 0) return [];
  const { pointer } = body;
  const schemas = types.map((value): Schema =>
    value.includes("*") ? make.string(pointer) : make.literal(pointer, value),
  );
  const details = "The media type of the body. Without it, the first that fits the values given.";
  return [
    { serializedName: "content-type", in: "type", required: false, schemas, serialization: {}, details },
  ];
}

interface Naming {
  readonly name: string;
  readonly shape: Shape;
  readonly modules: ModuleMap;
}

function flagData(source: Source, { name, shape, modules }: Naming): FlagData {
  const { serializedName, in: location, required, schemas, serialization, deprecated } = source;
  const fields = sharedFields(schemas, shape, modules);
  const data: Data = {
    name,
    serializedName: serializedName,
    location: location,
    ...(required && { required }),
    type: labels(schemas, modules),
    ...shapeData(shape),
    ...aboutData(source),
    ...(source.default !== undefined && { defaultValue: defaultText(source.default) }),
    ...(deprecated !== undefined && { deprecated }),
    ...serialization,
    ...(fields.length > 0 && { fields: fields.map((field) => fieldData(field, modules)) }),
  };
  return { name, serializedName: serializedName, in: location, required, shape, data };
}

/** Of schemas that are shown differently, as of one union of all that any of them takes. */
function labels(schemas: readonly Schema[], modules: ModuleMap): string {
  const distinct = [...new Map(schemas.map((one) => [typeLabel(one, modules), one])).values()];
  const parts = distinct.length === 1 ? distinct : distinct.flatMap((one) => piecesOf(one, modules));
  const [first, ...rest] = [...new Map(parts.map((one) => [typeLabel(one, modules), one])).values()];
  if (first === undefined) return "never";
  if (rest.length === 0) return typeLabel(first, modules);
  const variants = [first, ...rest] as const;
  return typeLabel(make.union(first.pointer, variants), modules);
}

/** A union's variants and an enum's values one by one; everything else as it is. */
function piecesOf(schema: Schema, modules: ModuleMap): readonly Schema[] {
  const target = resolvedValue(schema, lookupOf(modules));
  if (isUnion(target)) return target.variants.flatMap((one) => piecesOf(one, modules));
  return isEnum(target) ? target.members.map(({ value }) => make.literal(target.pointer, value)) : [schema];
}

function defaultText(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

export function aboutData({ summary, details }: Documented): Data {
  const [head, body] = [(summary ?? "").trim(), (details ?? "").trim()];
  const about = head === "" || body.startsWith(head) ? body : body === "" ? head : `${head}\n\n${body}`;
  return about === "" ? {} : { about };
}

/** The parts of the one object among them; where it could be several, or a list, they cannot be told. */
function sharedFields(schemas: readonly Schema[], { takes }: Shape, modules: ModuleMap): readonly Property[] {
  const objects = schemas.filter((schema) => fieldsOf(schema, modules).length > 0);
  const [first, ...others] = [...new Map(objects.map((one) => [typeLabel(one, modules), one])).values()];
  if (first === undefined || others.length > 0) return [];
  const isList = isArray(resolvedValue(first, lookupOf(modules)));
  return isList === takes.includes("array") ? fieldsOf(first, modules) : [];
}

/** The parts of an object, or of the objects of a list, where they can be told: `--audio.format`. */
function fieldsOf(schema: Schema, modules: ModuleMap): readonly Property[] {
  const look = lookupOf(modules);
  const value = resolvedValue(schema, look);
  return objectsIn(isArray(value) ? value.items : value, look).flatMap(({ properties }) =>
    inOrder(properties.filter(({ access }) => access !== "readOnly")),
  );
}

function fieldData(property: Property, modules: ModuleMap): Data {
  const shape = shapeOf(property.schema, modules);
  const [name = ""] = flagNames(
    [{ serializedName: property.serializedName, in: "body", list: isList(shape) }],
    "",
  );
  return {
    name,
    serializedName: property.serializedName,
    ...(property.required && { required: true }),
    type: typeLabel(property.schema, modules),
    ...shapeData(shape),
    ...aboutData(property),
  };
}

/** Names of flags: kebab-case, lists in the singular. */
interface FlagNameCandidate {
  readonly serializedName: string;
  readonly in: "path" | "query" | "header" | "cookie" | "body" | "content" | "type";
  /** Given once an item. */
  readonly list: boolean;
}

/**
 * A name for each wish, in their order. Of two that would be the same, a list keeps its plural (`image` and `images`);
 * others are told apart by their place, then by number.
 */
function flagNames(candidates: readonly FlagNameCandidate[], clientName: string): readonly string[] {
  const single = new Set(
    candidates.filter(({ list }) => !list).map((candidate) => nameOf(candidate, clientName)),
  );
  const taken = new Set<string>();
  return candidates.map((candidate) => {
    const singular = nameOf(candidate, clientName);
    const isFree = !taken.has(singular) && !(candidate.list && single.has(singular));
    const preferred = isFree ? singular : nameOf({ ...candidate, list: false }, clientName);
    return freeName(taken, taken.has(preferred) ? `${candidate.in}-${preferred}` : preferred, {
      separator: "-",
    });
  });
}

/** `OpenAI-Beta` of OpenAI is `beta`: whose header it is goes without saying. */
function nameOf({ serializedName, in: location, list }: FlagNameCandidate, clientName: string): string {
  const own =
    location === "header"
      ? serializedName.replace(new RegExp(`^${letters(clientName)}-(?=.)`, "i"), "")
      : serializedName;
  const words = kebab(own).split("-");
  const last = words.pop() ?? "";
  const name = [...words, list ? singularWord(last) : last].join("-");
  // A flag that begins with a digit could not be told from a negative number.
  return name === "" ? "value" : /^\d/.test(name) ? `n${name}` : name;
}

/** Client names are identifiers; `$` may be one. */
function letters(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, "");
}
