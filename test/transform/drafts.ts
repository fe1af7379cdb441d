// Small drafts for the tests of passes. Knows nothing of what the passes do.

import type { DefinitionId, NameHint, Pointer } from "../../generator/model/brands.js";
import type {
  Draft,
  DraftDefinition,
  DraftOperation,
  DraftParameter,
} from "../../generator/model/document.js";
import type { Content, Encoding, PathPart, Response } from "../../generator/model/operation.js";
import type { Schema } from "../../generator/model/schema.js";

export const pointer = (text = "#"): Pointer => text as Pointer;

export const idOf = (component: string): DefinitionId => `#/components/schemas/${component}` as DefinitionId;

export const hint = (text: string, source: NameHint["source"] = "component"): NameHint => ({ text, source });

export const ref = (component: string): Schema => ({ kind: "ref", pointer: pointer(), to: idOf(component) });

export interface DraftParts {
  readonly operations?: readonly DraftOperation[];
  readonly schemas?: readonly { readonly name: string; readonly schema: Schema }[];
  readonly definitions?: readonly DraftDefinition[];
}

export function draftOf({ operations = [], schemas = [], definitions = [] }: DraftParts): Draft {
  return {
    title: "Pets API",
    version: "1",
    license: null,
    servers: [],
    securitySchemes: [],
    definitions: [...schemas.map(({ name, schema }) => componentOf(name, schema)), ...definitions],
    operations,
  };
}

export function componentOf(name: string, schema: Schema): DraftDefinition {
  return {
    pointer: pointer(idOf(name)),
    id: idOf(name),
    name: hint(name),
    owner: null,
    origin: "component",
    schema,
    cyclic: false,
    used: "both",
    moduleGroup: null,
  };
}

export function operationOf(
  parts: Partial<Omit<DraftOperation, "path">> & { readonly path: string },
): DraftOperation {
  const method = parts.method ?? "get";
  const template = parts.path;
  const id = parts.id ?? `${method.toUpperCase()} ${template}`;
  return {
    pointer: pointer(`#/paths/${template.replaceAll("~", "~0").replaceAll("/", "~1")}/${method}`),
    name: hint(id, "derived"),
    functionName: hint(id, "derived"),
    tags: [],
    parameters: [],
    body: null,
    responses: [],
    paging: null,
    streaming: null,
    security: [],
    servers: null,
    call: null,
    resource: [],
    nameOverride: null,
    chosen: true,
    ...parts,
    id,
    method,
    path: pathParts(template),
  };
}

export function contentOf(schema: Schema, encoding: Encoding = "json", mediaType?: string): Content {
  const usual: { readonly [E in Encoding]: string } = {
    json: "application/json",
    urlencoded: "application/x-www-form-urlencoded",
    multipart: "multipart/form-data",
    text: "text/plain",
    bytes: "application/octet-stream",
    sse: "text/event-stream",
    jsonLines: "application/jsonl",
  };
  return { pointer: pointer(), mediaType: mediaType ?? usual[encoding], encoding, schema, examples: [] };
}

export function answer(code: number, ...contents: Content[]): Response {
  return { pointer: pointer(), status: { kind: "exact", code }, contents };
}

export function parameterOf(
  serializedName: string,
  parts: Partial<DraftParameter> & { readonly schema: Schema },
): DraftParameter {
  return {
    pointer: pointer(),
    serializedName,
    name: hint(serializedName, "derived"),
    in: "query",
    style: "form",
    explode: true,
    allowReserved: false,
    required: parts.in === "path",
    mediaType: null,
    ...parts,
  };
}

export function pathParts(path: string): readonly PathPart[] {
  return path
    .split(/(\{[^}]*\})/)
    .filter((part) => part !== "")
    .map((part) =>
      part.startsWith("{")
        ? { kind: "expression", parameter: part.slice(1, -1) }
        : { kind: "text", text: part },
    );
}
