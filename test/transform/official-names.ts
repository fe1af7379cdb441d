// Reads the operations of the vendor's document as far as names need them, and the names its SDK gave them.
// Knows nothing of the parser: names are measured without it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { DefinitionId, Pointer } from "../../generator/model/brands.js";
import type { Draft, DraftOperation } from "../../generator/model/document.js";
import type { Method, Response } from "../../generator/model/operation.js";
import type { Schema } from "../../generator/model/schema.js";
import { draftOf, operationOf } from "./drafts.js";

type Raw = { readonly [key: string]: unknown };

const methods: readonly Method[] = ["get", "put", "post", "patch", "delete", "head", "options", "trace"];

export function readVendorDraft(material: string): Draft {
  const root = parse(readFileSync(join(material, "specs/openai/openapi-2026-08-21.yaml"), "utf8")) as Raw;
  const operations = Object.entries(root["paths"] as Raw).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const raw = (item as Raw)[method] as Raw | undefined;
      return raw ? [readOperation(path, method, raw)] : [];
    }),
  );
  const schemas = (root["components"] as Raw)["schemas"] as Raw;
  const definitions = Object.entries(schemas).map(([name, schema]) => ({
    name,
    schema: readSchema(schema as Raw),
  }));
  return draftOf({ operations, schemas: definitions });
}

/** `GET /x` → every name the official SDK has for it. */
export function readOfficialNames(material: string): ReadonlyMap<string, readonly string[]> {
  const [, ...lines] = readFileSync(join(material, "facts/openai-node-methods.tsv"), "utf8")
    .trim()
    .split("\n");
  const names = new Map<string, string[]>();
  for (const line of lines) {
    const [method = "", path = "", name = ""] = line.split("\t");
    const key = `${method} ${path}`;
    names.set(key, [...(names.get(key) ?? []), name.replace(/^client\./, "")]);
  }
  return names;
}

function readOperation(path: string, method: Method, raw: Raw): DraftOperation {
  const responses = Object.entries((raw["responses"] ?? {}) as Raw).map(([code, response]): Response => {
    const content = ((response as Raw)["content"] as Raw | undefined)?.["application/json"] as
      Raw | undefined;
    const pointer = "#" as Pointer;
    return {
      pointer,
      status: code === "default" ? { kind: "default" } : { kind: "exact", code: Number(code) },
      contents: content?.["schema"]
        ? [
            {
              pointer,
              mediaType: "application/json",
              encoding: "json",
              schema: readSchema(content["schema"] as Raw),
              examples: [],
            },
          ]
        : [],
    };
  });
  return operationOf({ method, path, id: raw["operationId"] as string, responses });
}

/** Objects, arrays, references and literals are all that naming looks at. */
function readSchema(raw: Raw): Schema {
  const pointer = "#" as Pointer;
  if (raw["$ref"]) return { kind: "ref", pointer, to: raw["$ref"] as DefinitionId };
  const parts = (raw["allOf"] ?? raw["oneOf"] ?? raw["anyOf"]) as readonly Raw[] | undefined;
  const [first, ...rest] = (parts ?? []).map(readSchema);
  if (first && raw["allOf"]) return { kind: "intersection", pointer, parts: [first, ...rest] };
  if (first) return { kind: "union", pointer, variants: [first, ...rest], oneOf: true, discriminator: null };
  if (raw["type"] === "array")
    return { kind: "array", pointer, items: readSchema((raw["items"] ?? {}) as Raw), constraints: {} };
  const [only] = (raw["enum"] ?? (raw["const"] === undefined ? [] : [raw["const"]])) as readonly string[];
  if (only !== undefined) return { kind: "literal", pointer, value: only };
  if (!raw["properties"]) return { kind: "unknown", pointer };
  const properties = Object.entries(raw["properties"] as Raw).map(([serializedName, property]) => ({
    pointer,
    serializedName,
    required: false,
    access: "readWrite" as const,
    schema: readSchema(property as Raw),
  }));
  return { kind: "object", pointer, properties, additionalProperties: "ignored" };
}
