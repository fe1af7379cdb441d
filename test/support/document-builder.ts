// Small finished Documents by hand, for tests of what reads them. Knows nothing of how real ones are made.

import type { DeclId, Ident, NonEmpty, Pointer } from "../../generator/model/brands.js";
import { make } from "../../generator/model/build.js";
import type {
  Declaration,
  Document,
  Operation,
  Parameter,
  Resource,
} from "../../generator/model/document.js";
import type { CallShape, Content } from "../../generator/model/operation.js";
import type { OutputSettings } from "../../generator/model/output-settings.js";
import type { ObjectSchema, Property, Schema } from "../../generator/model/schema.js";

/** Everything a test makes stands at the same place; no test of these rooms looks at places. */
export const here = "#/test" as Pointer;
export const ident = (name: string): Ident => name as Ident;
export const declId = (name: string): DeclId => `#/components/schemas/${name}` as DeclId;

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

export const ref = (name: string): Schema => make.ref(here, declId(name));
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
  extra: ObjectSchema["extra"] = "ignored",
): ObjectSchema {
  return make.object(
    here,
    Object.entries(properties).map(([key, value]) => property(key, value)),
    extra,
  );
}

function property(key: string, value: Schema | Property): Property {
  const required = !key.endsWith("?");
  const wireName = required ? key : key.slice(0, -1);
  if ("wireName" in value) return { ...value, wireName, required };
  return make.property(here, wireName, { required, schema: value });
}

/** A property with more to say than its schema; its name and whether it is required come from its key. */
export const described = (schema: Schema, more: Partial<Property>): Property =>
  make.property(here, "", { schema, ...more });

export function declaration(name: string, schema: Schema, more: Partial<Declaration> = {}): Declaration {
  return {
    at: here,
    id: declId(name),
    name: ident(name.split(".").at(-1) ?? name),
    owner: name.includes(".") ? declId(name.split(".").slice(0, -1).join(".")) : null,
    origin: "component",
    schema,
    cyclic: false,
    used: "response",
    area: null,
    ...more,
  };
}

export function content(schema: Schema, more: Partial<Content> = {}): Content {
  return { at: here, mediaType: "application/json", encoding: "json", schema, examples: [], ...more };
}

export function parameter(
  wireName: string,
  place: Parameter["place"],
  more: Partial<Parameter> = {},
): Parameter {
  return {
    at: here,
    wireName,
    name: ident(wireName),
    place,
    style: place === "query" || place === "cookie" ? "form" : "simple",
    explode: place === "query" || place === "cookie",
    allowReserved: false,
    required: place === "path",
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
    at: here,
    id: functionName,
    name: ident(name),
    functionName: ident(functionName),
    method: "get",
    path: path
      .split(/(\{[^}]*\})/)
      .filter((part) => part !== "")
      .map((part) =>
        part.startsWith("{")
          ? ({ kind: "slot", parameter: part.slice(1, -1) } as const)
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

export function documentOf(decls: readonly Declaration[], more: Partial<Document> = {}): Document {
  return {
    title: "Acme API",
    version: "1.0.0",
    license: null,
    servers: [{ url: "https://api.acme.example/v1", variables: [] }],
    securitySchemes: [],
    decls,
    resources: [],
    ...more,
  };
}
