// One operation written as a call, with the document's own example where it has one.

import type { Json } from "../../model/brands.js";
import type { Document, Operation } from "../../model/document.js";
import type { Content } from "../../model/operation.js";
import type { OutputSettings } from "../../model/output-settings.js";
import type { PlacedOperation } from "../../model/query/operations.js";
import { propertyAccess, valueKey } from "../../writer/text.js";
import { valueExpression } from "./value-expression.js";
import { sampleRoom, sampleValue, type SampleContext } from "../../model/sample-value.js";
import { definitionsById } from "../../model/query/resolve.js";

/** What a page is of that shows calls. */
export interface Shown {
  readonly document: Document;
  readonly settings: Pick<OutputSettings, "dates" | "int64">;
}

/** `client.chat.completions.create`, by the client's name. */
export function methodAccess({ operation, chain }: PlacedOperation, client = "client"): string {
  return `${client}${[...chain, operation.name].map(propertyAccess).join("")}`;
}

/** The whole call, by the client's name; `options` is the text of its last argument, null = it is left out. */
export function exampleCall(
  page: Shown,
  placed: PlacedOperation,
  { client = "client", options = null }: { readonly client?: string; readonly options?: string | null } = {},
): string {
  const { call } = placed.operation;
  const given = exampleArguments(page, placed.operation);
  const most = (call?.positional == null ? 0 : 1) + (call?.params == null ? 0 : 1);
  // Params that are left out keep their place before the options.
  const last = options === null ? [] : [...(given.length < most ? ["{}"] : []), options];
  return `${methodAccess(placed, client)}(${[...given, ...last].join(", ")})`;
}

/**
 * The arguments of a call: documented example first, made up where there is none. `more` is added to the body,
 * `expressions` stand in place of properties of the params.
 */
export function exampleArguments(
  { document, settings }: Shown,
  operation: Operation,
  more: Readonly<Record<string, Json>> = {},
  expressions: Readonly<Record<string, string>> = {},
): readonly string[] {
  const call = operation.call;
  if (call === null) return [];
  const context: SampleContext = {
    definitions: definitionsById(document),
    name: "string",
    depth: 0,
    room: { left: sampleRoom },
  };
  const sample = (name: string, schema: Operation["parameters"][number]["schema"]): Json =>
    sampleValue(schema, { ...context, name });
  const positional = operation.parameters.filter(
    ({ in: location, serializedName }) => location === "path" && serializedName === call.positional,
  );
  const others = operation.parameters.filter((one) => one.required && !positional.includes(one));
  const values = Object.fromEntries(
    others.map(({ serializedName, schema }) => [serializedName, sample(serializedName, schema)]),
  );
  const body = exampleBody(operation) ?? bodySample(operation, context);
  const all: Json =
    call.body === "key"
      ? { ...values, ...(body !== null && { body }) }
      : { ...values, ...(call.body === "spread" && typeof body === "object" ? { ...body, ...more } : {}) };
  const params: { readonly [name: string]: Json } = Object.fromEntries(
    Object.entries(all).filter(([name]) => !Object.hasOwn(expressions, name)),
  );
  const around = { definitions: context.definitions, settings };
  const shape = call.params === null ? null : context.definitions.get(call.params)?.schema;
  const written = withExpressions(valueExpression(params, shape ?? null, around), expressions);
  return [
    ...positional.map(({ serializedName, schema }) =>
      valueExpression(sample(serializedName, schema), schema, around),
    ),
    ...(call.params !== null && written !== "{}" ? [written] : []),
  ];
}

/** `{ a: 1 }` with more properties, whose values are expressions already. */
function withExpressions(object: string, expressions: Readonly<Record<string, string>>): string {
  const added = Object.entries(expressions).map(([key, text]) => `${valueKey(key)}: ${text}`);
  const inside = object.slice(1, -1).trim();
  return added.length === 0 ? object : `{ ${[...(inside === "" ? [] : [inside]), ...added].join(", ")} }`;
}

/** The first documented request that does not ask for a stream; null when the document has none. */
export function exampleBody(operation: Operation): Json {
  const flag = operation.streaming?.switch ?? null;
  const values = defaultContent(operation)?.examples.map(({ value }) => value) ?? [];
  return values.find((value) => !requestsStream(value, flag)) ?? null;
}

function requestsStream(body: Json, flag: string | null): boolean {
  if (flag === null || typeof body !== "object" || body === null) return false;
  return new Map(Object.entries(body)).get(flag) === true;
}

function bodySample(operation: Operation, context: SampleContext): Json {
  if (operation.body === null || !operation.body.required) return null;
  return sampleValue((defaultContent(operation) ?? operation.body.contents[0]).schema, context);
}

/** What is sent when nothing else is asked for. */
function defaultContent({ body, call }: Operation): Content | undefined {
  const [usual] = call?.choices ?? [];
  return body?.contents.find(({ mediaType }) => !usual || mediaType === usual.mediaType);
}
