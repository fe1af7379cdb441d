// How a request's body and its other parameters share one params object. Knows nothing of streams or results.

import type { Report } from "../../diagnostics/report.js";
import type { DraftDeclaration, DraftOperation, DraftParameter } from "../../ir/document.js";
import type { CallShape, Content, Encoding } from "../../ir/operation.js";
import type { ObjectSchema, Property, Schema } from "../../ir/schema.js";
import { schemaEquals } from "../../ir/walk.js";
import { compare } from "./answers.js";
import { declare, stemOf } from "./call-names.js";
import type { ObjectView, Shapes } from "../shapes.js";

export interface BodyShape {
  readonly kind: CallShape["body"];
  /** The media type that is sent. */
  readonly content: Content | null;
  /** The schema of the params object; null when the call takes none. */
  readonly params: Schema | null;
  /** True when the body's schema is written in place and moves into the params. */
  readonly inline: boolean;
  /** True when nothing of the body has to be given. */
  readonly optional: boolean;
  /** Parameters whose name the body needs. */
  readonly dropped: readonly DraftParameter[];
  /** A declaration of the body's own, where it stands under a key. */
  readonly decls: readonly DraftDeclaration[];
}

interface Request {
  readonly operation: DraftOperation;
  readonly others: readonly DraftParameter[];
  readonly shapes: Shapes;
  readonly report: Report;
}

export function shapeBody(request: Request): BodyShape {
  const { operation, others, shapes } = request;
  const content = chooseContent(request);
  const none = { decls: [], dropped: [], inline: false };
  if (!content) {
    const params = others.length > 0 ? objectOf(others, operation) : null;
    return { ...none, kind: "none", content, params, optional: true };
  }
  const view = spreadable(content.schema, shapes);
  const clash = others.find(({ wireName }) => view?.properties.has(wireName));
  if (view && !clash) {
    const needs = [...view.properties.values()].some(({ required }) => required);
    return {
      ...none,
      kind: "spread",
      content,
      params: merged(content.schema, others, operation),
      inline: content.schema.kind !== "ref",
      optional: operation.body?.required !== true || !needs,
    };
  }
  const why = clash
    ? `a parameter is called ${clash.wireName} as well`
    : "it is not an object of known properties";
  return underKey(content, why, request);
}

const order: readonly Encoding[] = ["json", "multipart", "urlencoded", "text", "bytes", "sse", "jsonLines"];

/**
 * A form that takes files first, because nothing else can carry them; then JSON, then the other forms. What is left
 * out is said unless it has the same shape.
 */
function chooseContent({ operation, shapes, report }: Request): Content | null {
  const rank = (content: Content): number =>
    takesFiles(content, shapes) ? -1 : order.indexOf(content.encoding);
  const [first, ...rest] = [...(operation.body?.contents ?? [])].sort(
    (a, b) => rank(a) - rank(b) || compare(a, b),
  );
  const lost = rest.filter((content) => first && !schemaEquals(content.schema, first.schema));
  for (const content of lost) {
    report.add("SW332", content.at, {
      operation: operation.id,
      kept: first?.mediaType ?? "",
      dropped: content.mediaType,
    });
  }
  return first ?? null;
}

function takesFiles({ encoding, schema }: Content, shapes: Shapes): boolean {
  if (encoding !== "multipart") return false;
  const properties = shapes.object(shapes.value(schema))?.properties.values() ?? [];
  return [...properties].some((property) => isFile(property.schema, shapes));
}

function isFile(schema: Schema, shapes: Shapes): boolean {
  const value = shapes.value(schema);
  if (value.kind === "union") return value.variants.some((variant) => isFile(variant, shapes));
  return value.kind === "file" || (value.kind === "array" && shapes.value(value.items).kind === "file");
}

/** A map of any keys has no names to keep apart from those of parameters, nor has an object of which nothing is known. */
function spreadable(schema: Schema, shapes: Shapes): ObjectView | null {
  if (shapeOf(schema, shapes).kind === "nullable") return null;
  const view = shapes.object(schema);
  if (!view) return null;
  return view.properties.size > 0 || isClosed(shapeOf(schema, shapes)) ? view : null;
}

function shapeOf(schema: Schema, shapes: Shapes): Schema {
  const target = shapes.target(schema);
  return target.kind === "refined" ? shapeOf(target.of, shapes) : target;
}

function isClosed(schema: Schema): boolean {
  return schema.kind === "object" && schema.extra === "closed";
}

function merged(schema: Schema, others: readonly DraftParameter[], operation: DraftOperation): Schema {
  if (others.length === 0) return schema;
  if (schema.kind === "object")
    return { ...schema, properties: [...schema.properties, ...others.map(asProperty)] };
  // Its assertions are about the body, and this object holds more than that.
  if (schema.kind === "refined") return merged(schema.of, others, operation);
  if (schema.kind !== "intersection") {
    return { kind: "intersection", at: schema.at, parts: [schema, objectOf(others, operation)] };
  }
  const parts = schema.parts.map((part) => (part.kind === "object" ? merged(part, others, operation) : part));
  const [first = schema, ...rest] = schema.parts.some(({ kind }) => kind === "object")
    ? parts
    : [...parts, objectOf(others, operation)];
  return { ...schema, parts: [first, ...rest] };
}

function underKey(content: Content, why: string, { operation, others, report }: Request): BodyShape {
  report.add("SW407", content.at, { operation: operation.id, why });
  const dropped = others.filter(({ wireName }) => wireName === "body");
  for (const { at, place } of dropped) {
    report.add("SW333", at, {
      operation: operation.id,
      parameter: `body in ${place}`,
      why: "the body takes that name",
    });
  }
  const { kind } = content.schema.kind === "refined" ? content.schema.of : content.schema;
  const own = kind === "object" || kind === "intersection";
  const decl = declare(operation, {
    role: "body",
    name: `${stemOf(operation)}Body`,
    origin: "params",
    schema: content.schema,
  });
  const schema: Schema = own ? { kind: "ref", at: content.at, to: decl.id } : content.schema;
  const required = operation.body?.required === true;
  const property: Property = { at: content.at, wireName: "body", required, access: "readWrite", schema };
  const object = objectOf(
    others.filter((parameter) => !dropped.includes(parameter)),
    operation,
  );
  return {
    kind: "key",
    content: { ...content, schema },
    params: { ...object, properties: [...object.properties, property] },
    inline: false,
    optional: !required,
    dropped,
    decls: own ? [decl] : [],
  };
}

function objectOf(parameters: readonly DraftParameter[], operation: DraftOperation): ObjectSchema {
  return { kind: "object", at: operation.at, properties: parameters.map(asProperty), extra: "ignored" };
}

function asProperty(parameter: DraftParameter): Property {
  const { at, wireName, required, schema, summary, details, deprecated } = parameter;
  return {
    at,
    wireName,
    required,
    access: "readWrite",
    schema,
    ...(summary !== undefined && { summary }),
    ...(details !== undefined && { details }),
    ...(deprecated !== undefined && { deprecated }),
    ...(parameter.default !== undefined && { default: parameter.default }),
  };
}
