// The order in which everything is written, whatever the order of the document's maps: no pass after this one sees it.

import type { Json } from "../model/brands.js";
import type { DraftOperation, Operation, Draft } from "../model/document.js";
import type { Content, Response, Server } from "../model/operation.js";
import type { ObjectSchema, Property, Schema } from "../model/schema.js";
import { mapSchema } from "../model/walk.js";
import { statusRank, pathTemplate } from "../model/query/operations.js";
import { isObject, isUnion } from "../model/query/kinds.js";
import { compare as compareContents } from "./call-shape/success-contents.js";

/**
 * Puts a draft into canonical order, so that no pass after it can see the order of the document's maps.
 */
export function canonical(draft: Draft): Draft {
  const operations = draft.operations.map((operation) => ({
    key: `${pathTemplate(operation.path)} ${operation.method}`,
    operation,
  }));
  return {
    ...draft,
    servers: draft.servers.map(orderServer),
    securitySchemes: [...draft.securitySchemes].sort((a, b) => compareText(a.id, b.id)),
    definitions: [...draft.definitions]
      .sort((a, b) => compareText(a.id, b.id))
      .map((definition) => ({ ...definition, schema: orderSchema(definition.schema) })),
    operations: operations
      .sort((a, b) => compareText(a.key, b.key))
      .map(({ operation }) => orderOperation(operation)),
  };
}

/** By UTF-16 code units, which no locale changes. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const methodOrder: readonly string[] = ["create", "retrieve", "update", "list", "delete"];

/** create, retrieve, update, list, delete, then others by name. */
export function compareOperations(a: Operation, b: Operation): number {
  const rank = ({ name }: Operation): number =>
    (methodOrder.indexOf(name) + methodOrder.length + 1) % (methodOrder.length + 1);
  return rank(a) - rank(b) || compareText(a.name, b.name);
}

/** Required first, `id` and `token` first of each, then by name. */
export function compareProperties(a: Property, b: Property): number {
  const first = ({ serializedName }: Property): number =>
    Number(serializedName !== "id" && serializedName !== "token");
  return (
    Number(b.required) - Number(a.required) ||
    first(a) - first(b) ||
    compareText(a.serializedName, b.serializedName)
  );
}

/** Objects inside are ordered too; variants, parts and members keep the order of the document's lists. */
export function orderSchema(schema: Schema): Schema {
  return mapSchema(schema, (inner) => {
    if (isObject(inner)) return orderProperties(inner);
    if (!isUnion(inner) || !inner.discriminator) return inner;
    const mapping = [...inner.discriminator.mapping].sort((a, b) => compareText(a.value, b.value));
    return { ...inner, discriminator: { ...inner.discriminator, mapping } };
  });
}

/** The same object when it is in order, which it is for every pass but the first. */
function orderProperties(schema: ObjectSchema): ObjectSchema {
  const { properties } = schema;
  const inOrder = properties.every((property, index) => {
    const before = properties[index - 1];
    return !before || compareProperties(before, property) <= 0;
  });
  const plain = properties.every((property) => typeof (property.default ?? "") !== "object");
  if (inOrder && plain) return schema;
  return { ...schema, properties: [...properties].sort(compareProperties).map(orderDefault) };
}

function orderDefault(property: Property): Property {
  return property.default === undefined ? property : { ...property, default: orderJson(property.default) };
}

/** Keys of a JSON object mean nothing by their order. */
export function orderJson(value: Json): Json {
  if (Array.isArray(value)) return value.map(orderJson);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(entries.map(([key, item]) => [key, orderJson(item)]));
}

/** Responses by status, contents by media type, examples by name; parameters and tags are lists and stay. */
export function orderOperation<
  T extends Pick<DraftOperation, "body" | "responses" | "servers" | "security" | "parameters">,
>(operation: T): T {
  return {
    ...operation,
    parameters: operation.parameters.map((parameter) => ({
      ...parameter,
      schema: orderSchema(parameter.schema),
    })),
    body: operation.body && { ...operation.body, contents: orderContents(operation.body.contents) },
    responses: [...operation.responses]
      .sort((a, b) => statusRank(a.status) - statusRank(b.status))
      .map((response): Response => ({ ...response, contents: orderContents(response.contents) })),
    servers: operation.servers && operation.servers.map(orderServer),
    security: operation.security.map((together) => [...together].sort(compareText)),
  };
}

function orderContents(contents: readonly Content[]): readonly Content[] {
  return [...contents].sort(compareContents).map((content) => ({
    ...content,
    schema: orderSchema(content.schema),
    examples: [...content.examples].sort((a, b) => compareText(a.name, b.name)),
  }));
}

export function orderServer(server: Server): Server {
  return { ...server, variables: [...server.variables].sort((a, b) => compareText(a.name, b.name)) };
}
