// Small finished Documents by hand, for tests of what reads them. Knows nothing of how real ones are made.

import type { DefinitionId, Ident, NonEmpty, Pointer } from "../../generator/model/brands.js";
import { make } from "../../generator/model/build.js";
import type { Definition, Document, Operation, Parameter, Resource } from "../../generator/model/document.js";
import type { CallShape, Content } from "../../generator/model/operation.js";
import type { OutputSettings } from "../../generator/model/output-settings.js";
import type { ObjectSchema, Property, Schema } from "../../generator/model/schema.js";

/** Everything a test makes stands at the same place; no test of these rooms looks at places. */
export const here = "#/test" as Pointer;
export const ident = (name: string): Ident => name as Ident;
export const definitionId = (name: string): DefinitionId => `#/components/schemas/${name}` as DefinitionId;

export const settings: OutputSettings = {
  clientName: "Acme",
  packageName: "acme",
  packageVersion: "1.2.3",
  private: true,
  envPrefix: "ACME",
  importExtension: ".js",
  assertFormats: false,
  dates: "string",
  int64: "number",
  requested: ["types", "validators", "client", "package"],
  cli: null,
};

export const ref = (name: string): Schema => make.ref(here, definitionId(name));
export const string: Schema = make.string(here);
export const number: Schema = make.number(here);
export const integer: Schema = make.number(here, { integer: true });
export const boolean: Schema = make.boolean(here);
export const nothing: Schema = make.null(here);
export const unknown: Schema = make.unknown(here);
export const literal = (value: string | number | boolean): Schema => make.literal(here, value);
export const list = (items: Schema): Schema => make.array(here, items);
export const nullable = (of: Schema): Schema => make.nullable(here, of);
export const union = (...variants: NonEmpty<Schema>): Schema => make.union(here, variants);
export const both = (...parts: NonEmpty<Schema>): Schema => make.intersection(here, parts);
export const choice = (...members: NonEmpty<string | number | boolean>): Schema => make.enum(here, members);

/** `{ id: string, "note?": string }`: a key that ends in `?` is optional. */
export function object(
  properties: Readonly<Record<string, Schema | Property>>,
  additionalProperties: ObjectSchema["additionalProperties"] = "ignored",
): ObjectSchema {
  return make.object(
    here,
    Object.entries(properties).map(([key, value]) => property(key, value)),
    additionalProperties,
  );
}

function property(key: string, value: Schema | Property): Property {
  const required = !key.endsWith("?");
  const serializedName = required ? key : key.slice(0, -1);
  if ("serializedName" in value) return { ...value, serializedName, required };
  return make.property(here, serializedName, { required, schema: value });
}

/** A property with more to say than its schema; its name and whether it is required come from its key. */
export const described = (schema: Schema, more: Partial<Property>): Property =>
  make.property(here, "", { schema, ...more });

export function definition(name: string, schema: Schema, more: Partial<Definition> = {}): Definition {
  return {
    pointer: here,
    id: definitionId(name),
    name: ident(name.split(".").at(-1) ?? name),
    owner: name.includes(".") ? definitionId(name.split(".").slice(0, -1).join(".")) : null,
    origin: "component",
    schema,
    cyclic: false,
    used: "response",
    moduleGroup: null,
    ...more,
  };
}

export function content(schema: Schema, more: Partial<Content> = {}): Content {
  return { pointer: here, mediaType: "application/json", encoding: "json", schema, examples: [], ...more };
}

export function parameter(
  serializedName: string,
  location: Parameter["in"],
  more: Partial<Parameter> = {},
): Parameter {
  return {
    pointer: here,
    serializedName,
    name: ident(serializedName),
    in: location,
    style: location === "query" || location === "cookie" ? "form" : "simple",
    explode: location === "query" || location === "cookie",
    allowReserved: false,
    required: location === "path",
    schema: string,
    mediaType: null,
    ...more,
  };
}

const emptyCall: CallShape = {
  positional: null,
  params: null,
  paramsOptional: false,
  body: "none",
  variants: null,
  result: null,
  resultContent: null,
};

export interface OperationParts extends Partial<Omit<Operation, "name" | "functionName" | "call" | "path">> {
  readonly name: string;
  readonly functionName: string;
  /** `/pets/{pet_id}`. */
  readonly path: string;
  readonly call?: Partial<CallShape>;
}

export function operation(parts: OperationParts): Operation {
  const { name, functionName, path, call, ...more } = parts;
  return {
    pointer: here,
    id: functionName,
    name: ident(name),
    functionName: ident(functionName),
    method: "get",
    path: path
      .split(/(\{[^}]*\})/)
      .filter((part) => part !== "")
      .map((part) =>
        part.startsWith("{")
          ? ({ kind: "expression", parameter: part.slice(1, -1) } as const)
          : ({ kind: "text", text: part } as const),
      ),
    tags: [],
    parameters: [],
    body: null,
    responses: [],
    paging: null,
    streaming: null,
    security: [],
    servers: null,
    call: { ...emptyCall, ...call },
    ...more,
  };
}

export function resource(
  name: string,
  className: string,
  parts: Partial<Omit<Resource, "name" | "className">> = {},
): Resource {
  return { name: ident(name), className: ident(className), operations: [], children: [], ...parts };
}

export function documentOf(definitions: readonly Definition[], more: Partial<Document> = {}): Document {
  return {
    title: "Acme API",
    version: "1.0.0",
    license: null,
    servers: [{ url: "https://api.acme.example/v1", variables: [] }],
    securitySchemes: [],
    definitions,
    resources: [],
    ...more,
  };
}
