// How a request's body and its other parameters share one params object.

import { bug } from "../../bug.js";
import type { Report } from "../../diagnostics/report.js";
import type { DraftDefinition, DraftOperation, DraftParameter } from "../../model/document.js";
import { isNonEmpty } from "../../model/brands.js";
import type { CallShape, Content } from "../../model/operation.js";
import type { ObjectSchema, Property, Schema } from "../../model/schema.js";
import { schemaEquals } from "../../model/walk.js";
import {
  isNullable,
  isRef,
  isObject,
  isConstrained,
  isIntersection,
  withoutAssertions,
} from "../../model/query/kinds.js";
import { make } from "../../model/build.js";
import { documentationOf } from "../../model/located.js";
import { bodyChoices, bodyGroups, type BodyGroup } from "./call-contents.js";
import { declare, baseNameOf } from "./call-names.js";
import type { ObjectView, Shapes } from "../shapes.js";

export interface BodyShape {
  readonly kind: CallShape["body"];
  /** The media types that may be sent; empty = there is no body. */
  readonly contents: readonly Content[];
  readonly choices: CallShape["choices"];
  /** The schema of the params object; null when the call takes none. */
  readonly params: Schema | null;
  /** The same with everything in place that `definitions` declares: what to look into while they are not known. */
  readonly seen: Schema | null;
  /** True when the body's schema is written in place and moves into the params. */
  readonly inline: boolean;
  /** True when nothing of the body has to be given. */
  readonly optional: boolean;
  /** Parameters whose name the body needs. */
  readonly dropped: readonly DraftParameter[];
  /** A declaration of the body's own, where it stands under a key. */
  readonly definitions: readonly DraftDefinition[];
}

interface Request {
  readonly operation: DraftOperation;
  readonly others: readonly DraftParameter[];
  readonly shapes: Shapes;
  readonly report: Report;
}

export function shapeBody(request: Request): BodyShape {
  const { operation, others } = request;
  const groups = bodyGroups(request).map((group) => withoutNull(group, request));
  const [first, second] = groups;
  if (!first) {
    const params = others.length > 0 ? objectOf(others, operation) : null;
    const none = { definitions: [], dropped: [], inline: false, contents: [], choices: undefined };
    return { ...none, kind: "none", params, seen: params, optional: true };
  }
  const choices = bodyChoices(groups, request);
  const shape = second ? shapeSeveral(groups, request) : shapeOne(first, request);
  return { ...shape, choices };
}

/**
 * Documents that are written from code call every body nullable. An object whose properties callers can name is worth
 * more than a null that no server asks for.
 */
function withoutNull(group: BodyGroup, { operation, shapes, report }: Request): BodyGroup {
  const { schema, contents } = group;
  if (!isNullable(schema) || !spreadable(schema.of, shapes)) return group;
  report.add("SW338", schema.pointer, { operation: operation.id });
  const [first, ...rest] = contents.map((content) => ({ ...content, schema: schema.of }));
  return first ? { ...group, schema: schema.of, contents: [first, ...rest] } : group;
}

/** One schema, whatever the media type. */
function shapeOne({ schema, contents }: BodyGroup, request: Request): BodyShape {
  const { operation, others, shapes } = request;
  const why = obstacle(schema, request);
  if (why !== null) return underKey(schema, contents, { why, request });
  const params = merged(opened(schema, request), others, operation);
  return {
    kind: "spread",
    contents,
    choices: undefined,
    params,
    seen: params,
    inline: !isRef(schema),
    optional: mayLack(schema, operation, shapes),
    dropped: [],
    definitions: [],
  };
}

/** Objects stand in params as alternatives of each other; text and bytes beside them under `body`. */
function shapeSeveral(groups: readonly BodyGroup[], request: Request): BodyShape {
  const { operation, others, shapes } = request;
  const raw = groups.filter(({ isRaw }) => isRaw);
  const structured = groups.filter(({ isRaw }) => !isRaw);
  const obstacles = structured.flatMap(({ schema }) => obstacle(schema, request) ?? []);
  const clash = raw.length > 0 && structured.some(({ schema }) => hasBody(schema, request));
  const [why] = [
    ...obstacles,
    ...(clash || structured.length === 0 ? ["it may be text or bytes as well"] : []),
  ];
  const role = why === undefined ? "Params" : "Body";
  const named = groups.map((group) => declared(group, role, operation));
  const definitions = named.flatMap(({ definition }) => (definition ? [definition] : []));
  const contents = named.flatMap((group) => group.contents.map((one) => ({ ...one, schema: group.schema })));
  if (why !== undefined) {
    const body = unionOf(named.map(({ schema }) => schema));
    const shape = underKey(body, contents, { why, request });
    return { ...shape, contents, definitions: [...definitions, ...shape.definitions] };
  }
  const [text] = raw;
  const beside = text && bodyObject(unionOf(raw.map(({ schema }) => schema)), true, operation);
  const raws = beside ? [declared({ ...text, schema: beside, isRaw: false }, role, operation)] : [];
  const whole = unionOf([...named.filter(({ isRaw }) => !isRaw), ...raws].map(({ schema }) => schema));
  const seen = unionOf([...structured.map(({ schema }) => schema), ...(beside ? [beside] : [])]);
  const body = declare(operation, {
    role: "body",
    name: `${baseNameOf(operation)}Body`,
    origin: "params",
    schema: whole,
  });
  const params = merged(make.ref(whole.pointer, body.id), others, operation);
  return {
    kind: "spread",
    contents,
    choices: undefined,
    params: others.length === 0 ? whole : params,
    seen: merged(seen, others, operation),
    inline: false,
    optional: structured.some(({ schema }) => mayLack(schema, operation, shapes)),
    dropped: [],
    definitions: [
      ...definitions,
      ...raws.flatMap(({ definition }) => (definition ? [definition] : [])),
      ...(others.length === 0 ? [] : [body]),
    ],
  };
}

interface NamedGroup extends BodyGroup {
  readonly definition?: DraftDefinition;
}

/** The group with its schema under a name of its own, unless it has one or needs none. */
function declared(group: BodyGroup, role: string, operation: DraftOperation): NamedGroup {
  if (group.isRaw || isRef(group.schema)) return group;
  const definition = declare(operation, {
    role: `body ${group.label}`,
    name: `${baseNameOf(operation)}${role}${group.label}`,
    origin: "params",
    schema: group.schema,
  });
  return { ...group, schema: make.ref(group.schema.pointer, definition.id), definition };
}

function unionOf(schemas: readonly Schema[]): Schema {
  const distinct = schemas.filter(
    (schema, index) => schemas.findIndex((other) => schemaEquals(other, schema)) === index,
  );
  if (!isNonEmpty(distinct)) return bug("a body without a schema");
  const [first, second] = distinct;
  if (second === undefined) return first;
  return make.union(first.pointer, distinct);
}

/** Why an object cannot share the params with the other parameters; null = it can. */
function obstacle(schema: Schema, { others, shapes }: Request): string | null {
  const view = spreadable(schema, shapes);
  if (!view) return "it is not an object of known properties";
  const clash = others.find(({ serializedName }) => view.properties.has(serializedName));
  return clash ? `a parameter is called ${clash.serializedName} as well` : null;
}

function hasBody(schema: Schema, { others, shapes }: Request): boolean {
  const view = spreadable(schema, shapes);
  return (
    view?.properties.has("body") === true || others.some(({ serializedName }) => serializedName === "body")
  );
}

function mayLack(schema: Schema, operation: DraftOperation, shapes: Shapes): boolean {
  const properties = spreadable(schema, shapes)?.properties.values() ?? [];
  return operation.body?.required !== true || ![...properties].some(({ required }) => required);
}

function bodyObject(schema: Schema, required: boolean, operation: DraftOperation): ObjectSchema {
  return make.object(operation.pointer, [make.property(schema.pointer, "body", { schema, required })]);
}

/** A map of any keys has no names to keep apart from those of parameters, nor has an object of which nothing is known. */
function spreadable(schema: Schema, shapes: Shapes): ObjectView | null {
  const view = shapes.object(schema);
  if (!view) return null;
  return view.properties.size > 0 || isClosed(shapes.shape(schema)) ? view : null;
}

function isClosed(schema: Schema): boolean {
  return isObject(schema) && schema.additionalProperties === "closed";
}

/** A body that takes no other keys cannot be extended by parameters: its properties stand in the params themselves. */
function opened(schema: Schema, { others, shapes }: Request): Schema {
  const target = others.length > 0 ? shapes.shape(schema) : schema;
  return isClosed(target) ? target : schema;
}

function merged(schema: Schema, others: readonly DraftParameter[], operation: DraftOperation): Schema {
  if (others.length === 0) return schema;
  if (isObject(schema)) return { ...schema, properties: [...schema.properties, ...others.map(asProperty)] };
  // Its assertions are about the body, and this object holds more than that.
  if (isConstrained(schema)) return merged(schema.of, others, operation);
  if (!isIntersection(schema))
    return make.intersection(schema.pointer, [schema, objectOf(others, operation)]);
  const parts = schema.parts.map((part) => (isObject(part) ? merged(part, others, operation) : part));
  const [first = schema, ...rest] = schema.parts.some(isObject)
    ? parts
    : [...parts, objectOf(others, operation)];
  return { ...schema, parts: [first, ...rest] };
}

function underKey(
  given: Schema,
  contents: readonly Content[],
  { why, request }: { readonly why: string; readonly request: Request },
): BodyShape {
  const { operation, others, report } = request;
  const pointer = contents[0]?.pointer ?? operation.pointer;
  report.add("SW407", pointer, { operation: operation.id, why });
  const dropped = others.filter(({ serializedName }) => serializedName === "body");
  for (const { pointer, in: location } of dropped) {
    report.add("SW333", pointer, {
      operation: operation.id,
      parameter: `body in ${location}`,
      why: "the body takes that name",
    });
  }
  const shape = withoutAssertions(given);
  const own = isObject(shape) || isIntersection(shape);
  const definition = declare(operation, {
    role: "body",
    name: `${baseNameOf(operation)}Body`,
    origin: "params",
    schema: given,
  });
  const schema: Schema = own ? make.ref(pointer, definition.id) : given;
  const required = operation.body?.required === true;
  const object = objectOf(
    others.filter((parameter) => !dropped.includes(parameter)),
    operation,
  );
  const [body] = bodyObject(schema, required, operation).properties;
  const params: Schema = {
    ...object,
    properties: [...object.properties, ...(body ? [{ ...body, pointer }] : [])],
  };
  return {
    kind: "key",
    contents: contents.map((content) => ({ ...content, schema })),
    choices: undefined,
    params,
    seen: params,
    inline: false,
    optional: !required,
    dropped,
    definitions: own ? [definition] : [],
  };
}

function objectOf(parameters: readonly DraftParameter[], operation: DraftOperation): ObjectSchema {
  return make.object(operation.pointer, parameters.map(asProperty));
}

function asProperty(parameter: DraftParameter): Property {
  const { pointer, serializedName, required, schema } = parameter;
  return {
    pointer,
    serializedName,
    required,
    access: "readWrite",
    schema,
    ...documentationOf(parameter),
    ...(parameter.default !== undefined && { default: parameter.default }),
  };
}
