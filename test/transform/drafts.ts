// Small drafts for the tests of passes. Knows nothing of what the passes do.

import type { DeclId, NameHint, Pointer } from "../../generator/model/brands.js";
import type {
  Draft,
  DraftDeclaration,
  DraftOperation,
  DraftParameter,
} from "../../generator/model/document.js";
import type { Content, Encoding, PathPart, Response } from "../../generator/model/operation.js";
import type { Schema } from "../../generator/model/schema.js";

export const at = (text = "#"): Pointer => text as Pointer;

export const idOf = (component: string): DeclId => `#/components/schemas/${component}` as DeclId;

export const hint = (text: string, source: NameHint["source"] = "component"): NameHint => ({ text, source });

export const ref = (component: string): Schema => ({ kind: "ref", at: at(), to: idOf(component) });

export interface DraftParts {
  readonly operations?: readonly DraftOperation[];
  readonly schemas?: readonly { readonly name: string; readonly schema: Schema }[];
  readonly decls?: readonly DraftDeclaration[];
}

export function draftOf({ operations = [], schemas = [], decls = [] }: DraftParts): Draft {
  return {
    title: "Pets API",
    version: "1",
    license: null,
    servers: [],
    securitySchemes: [],
    decls: [...schemas.map(({ name, schema }) => componentOf(name, schema)), ...decls],
    operations,
  };
}

export function componentOf(name: string, schema: Schema): DraftDeclaration {
  return {
    at: at(idOf(name)),
    id: idOf(name),
    name: hint(name),
    owner: null,
    origin: "component",
    schema,
    cyclic: false,
    used: "both",
    area: null,
  };
}

export function operationOf(
  parts: Partial<Omit<DraftOperation, "path">> & { readonly path: string },
): DraftOperation {
  const method = parts.method ?? "get";
  const template = parts.path;
  const id = parts.id ?? `${method.toUpperCase()} ${template}`;
  return {
    at: at(`#/paths/${template.replaceAll("~", "~0").replaceAll("/", "~1")}/${method}`),
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
    pinned: null,
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
  return { at: at(), mediaType: mediaType ?? usual[encoding], encoding, schema, examples: [] };
}

export function answer(code: number, ...contents: Content[]): Response {
  return { at: at(), status: { kind: "exact", code }, contents };
}

export function parameterOf(
  wireName: string,
  parts: Partial<DraftParameter> & { readonly schema: Schema },
): DraftParameter {
  return {
    at: at(),
    wireName,
    name: hint(wireName, "derived"),
    place: "query",
    style: "form",
    explode: true,
    allowReserved: false,
    required: parts.place === "path",
    mediaType: null,
    ...parts,
  };
}

export function pathParts(path: string): readonly PathPart[] {
  return path
    .split(/(\{[^}]*\})/)
    .filter((part) => part !== "")
    .map((part) =>
      part.startsWith("{") ? { kind: "slot", parameter: part.slice(1, -1) } : { kind: "text", text: part },
    );
}
