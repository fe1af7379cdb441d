// The flags of an operation: one for each parameter and each top-level property of its body, as data.
// Knows nothing of how the program reads them.

import type { Json } from "../../ir/brands.js";
import type { Operation, Parameter } from "../../ir/document.js";
import type { Documented } from "../../ir/located.js";
import type { Property, Schema } from "../../ir/schema.js";
import type { Layout } from "../modules.js";

import { isScalar, targetOf } from "../resources/scalar.js";
import { bodyProperties, type BodyProperty } from "./body-properties.js";
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
  const slots = operation.path.flatMap((part) => (part.kind === "slot" ? [part.parameter] : []));
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
    ...(isJSON ? { style: "json" } : style !== usual && place === "query" ? { style } : {}),
    ...(listed && !isJSON && explode !== (usual === "form") && place !== "path" && { explode }),
    ...(allowReserved && place === "query" && { reserved: true }),
  };
  return { ...parameter, wireName, place, schemas: [schema], manner };
}

function fromBody(operation: Operation, layout: Layout): readonly Source[] {
  const content = operation.body?.contents[0];
  if (!operation.body || !content || operation.call?.body === "none") return [];
  const properties = isForm(content.encoding) ? bodyProperties(content.schema, layout) : null;
  if (properties === null) {
    const { required, summary, details } = operation.body;
    const about = { ...(summary !== undefined && { summary }), ...(details !== undefined && { details }) };
    return [
      { wireName: "body", place: "content", required, schemas: [content.schema], manner: {}, ...about },
    ];
  }
  const needed = operation.body.required;
  return properties.map((property: BodyProperty) => ({
    ...property,
    place: "body" as const,
    required: property.required && needed,
    manner: {},
  }));
}

function isForm(encoding: string): boolean {
  return encoding === "json" || encoding === "urlencoded" || encoding === "multipart";
}

interface Naming {
  readonly name: string;
  readonly shape: Shape;
  readonly layout: Layout;
}

function flagData(source: Source, { name, shape, layout }: Naming): FlagData {
  const { wireName, place, required, schemas, manner, deprecated } = source;
  const fields = schemas.length === 1 && schemas[0] ? fieldsOf(schemas[0], layout) : [];
  const data: Data = {
    name,
    wire: wireName,
    place,
    ...(required && { required }),
    type: labels(schemas, layout),
    ...shapeData(shape),
    ...aboutData(source),
    ...(source.default !== undefined && { usual: shownDefault(source.default) }),
    ...(deprecated !== undefined && { deprecated }),
    ...manner,
    ...(fields.length > 0 && { fields: fields.map((field) => fieldData(field, layout)) }),
  };
  return { name, wire: wireName, place, required, shape, data };
}

function labels(schemas: readonly Schema[], layout: Layout): string {
  return [...new Set(schemas.map((schema) => typeLabel(schema, layout)))].join(" or ");
}

function shownDefault(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

export function aboutData({ summary, details }: Documented): Data {
  const [head, body] = [(summary ?? "").trim(), (details ?? "").trim()];
  const about = head === "" || body.startsWith(head) ? body : body === "" ? head : `${head}\n\n${body}`;
  return about === "" ? {} : { about };
}

/** The parts of an object, or of the objects of a list, where they can be told: `--audio.format`. */
function fieldsOf(schema: Schema, layout: Layout): readonly Property[] {
  const target = targetOf(schema, layout);
  const object = target.kind === "array" ? targetOf(target.items, layout) : target;
  if (object.kind === "intersection") return object.parts.flatMap((part) => fieldsOf(part, layout));
  return object.kind === "object"
    ? inOrder(object.properties.filter(({ access }) => access !== "readOnly"))
    : [];
}

function fieldData(property: Property, layout: Layout): Data {
  const shape = shapeOf(property.schema, layout);
  const [name = ""] = flagNames([{ wireName: property.wireName, place: "body", list: isList(shape) }], "");
  return {
    name,
    wire: property.wireName,
    ...(property.required && { required: true }),
    type: typeLabel(property.schema, layout),
    ...shapeData(shape),
    ...aboutData(property),
  };
}
