// Documents of lists, each of which is asked for by a query, and what is made of them. Knows nothing of what is expected.

import { inspect } from "../../generator/index.js";
import type { InspectedOperation } from "../../generator/inspect/inspection.js";

export type Json = Readonly<Record<string, unknown>>;
export const text = { type: "string" };
export const integer = { type: "integer" };
export const flag = { type: "boolean" };
export const uri = { type: "string", format: "uri" };
export const time = { type: "string", format: "date-time" };
export const said = (description: string, schema: Json = text): Json => ({ ...schema, description });
export const object = (properties: Json): Json => ({ type: "object", properties });
export const listOf = (properties: Json): Json => ({ type: "array", items: object(properties) });
export const pets = listOf({ id: text, name: text });
export const words = { type: "array", items: text };
/** An object inside others: `at("a.b", { c })`. */
export const at = (path: string, properties: Json): Json =>
  path
    .split(".")
    .reverse()
    .reduce<Json>((inner, name) => ({ [name]: object(inner) }), properties);
export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

export interface Asked {
  readonly query?: Json;
  readonly response: Json;
  readonly headers?: readonly string[];
  readonly path?: string;
}

const schemas: Json = {
  Pet: object({ id: text }),
  Envelope: object({
    errors: listOf({ code: integer }),
    messages: listOf({ code: integer, message: text }),
    success: flag,
    result: { anyOf: [{ type: "object" }, { type: "array", items: {} }, text] },
  }),
  Info: object({ page: integer, per_page: integer, total_pages: integer, count: integer }),
  PetsEnvelope: {
    allOf: [
      ref("Envelope"),
      object({ result: { type: "array", items: ref("Pet") }, result_info: ref("Info") }),
    ],
  },
};

/** Parameters that are described where they stand have their description beside their schema. */
function documentOf(rows: readonly Asked[], version: string): string {
  const paths = rows.map(({ query = {}, response, headers = [], path = "/pets" }, index) => {
    const parameters = Object.entries(query).map(([name, schema]) => ({
      name,
      in: "query",
      description: (schema as Json)["description"],
      schema,
    }));
    const described = headers.map((name) => [name, { schema: text }] as const);
    const ok = {
      description: "",
      headers: Object.fromEntries(described),
      content: { "application/json": { schema: response } },
    };
    return [`/r${index}${path}`, { get: { parameters, responses: { "200": ok } } }] as const;
  });
  const info = { title: "Lists", version: "1" };
  return JSON.stringify({
    openapi: version,
    info,
    paths: Object.fromEntries(paths),
    components: { schemas },
  });
}

export async function operationsOf(
  rows: readonly Asked[],
  version = "3.1.0",
): Promise<readonly InspectedOperation[]> {
  const stdin = (): Promise<string> => Promise.resolve(documentOf(rows, version));
  const { inspection } = await inspect({ input: "-", stdin });
  const byPath = new Map(inspection?.operations.map((operation) => [operation.path, operation]));
  return rows.flatMap(({ path = "/pets" }, index) => byPath.get(`/r${index}${path}`) ?? []);
}
