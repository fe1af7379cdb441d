// Document → what a user wants to know of the SDK before it is written. Knows nothing of files or tables.

import type { Document, Operation, Resource } from "../model/document.js";
import type { PathPart } from "../model/operation.js";
import type { Schema } from "../model/schema.js";
import { isVersionSegment } from "../model/version-segment.js";
import type { InspectedOperation, InspectedUnion, Inspection } from "./inspection.js";
import { below, qualifiedNames, type Names } from "./type-places.js";
import type { UnknownType } from "./unknown-types.js";
import { versionPrefix } from "./version-prefix.js";

/** `client`: name of the client's class. */
export function inspectDocument(
  document: Document,
  client: string,
  unknowns: readonly UnknownType[],
): Inspection {
  const names = qualifiedNames(document);
  const operations = document.resources.flatMap((resource) => operationsOf(resource, []));
  const { title, version } = document;
  return {
    title,
    version,
    client,
    versionPrefix: prefixOf(document, operations),
    operations,
    unions: unionsOf(document, names),
    unknowns,
  };
}

function prefixOf({ resources }: Document, operations: readonly InspectedOperation[]): string {
  const isNamed = resources.every(({ name }) => isVersionSegment(name));
  return isNamed ? versionPrefix(operations.map(({ path }) => path)) : "";
}

function operationsOf(resource: Resource, above: readonly string[]): readonly InspectedOperation[] {
  const chain = [...above, resource.name];
  return [
    ...resource.operations.map((operation) => inspectOperation(operation, chain)),
    ...resource.children.flatMap((child) => operationsOf(child, chain)),
  ];
}

function inspectOperation(operation: Operation, chain: readonly string[]): InspectedOperation {
  const { paging, streaming } = operation;
  return {
    name: [...chain, operation.name].join("."),
    function: operation.functionName,
    id: operation.id,
    method: operation.method.toUpperCase(),
    path: operation.path.map(partText).join(""),
    deprecated: operation.deprecated !== undefined,
    pages: paging && {
      items: paging.items.join("."),
      send: paging.next && "send" in paging.next ? paging.next.send : "",
      from: paging.next?.from ?? null,
      path: paging.next && "path" in paging.next ? paging.next.path.join(".") : "",
    },
    stream: streaming && {
      protocol: streaming.protocol,
      switch: streaming.switch,
      terminator: streaming.terminator,
    },
  };
}

function partText(part: PathPart): string {
  return part.kind === "text" ? part.text : `{${part.parameter}}`;
}

function unionsOf({ decls }: Document, names: Names): readonly InspectedUnion[] {
  return decls.flatMap(({ id, schema }) => unionsIn(schema, names.get(id) ?? "", names));
}

/** Down to what has a name of its own, which is listed under that name. */
function unionsIn(schema: Schema, name: string, names: Names): readonly InspectedUnion[] {
  const inside = below(schema, name).flatMap(([inner, place]) => unionsIn(inner, place, names));
  if (schema.kind === "tagged") {
    const values = schema.cases.map(({ value, variants, source }) => ({
      value,
      variants: variants.map((variant) => shortText(variant, names)),
      source,
    }));
    const inCases = new Set<Schema>(schema.cases.flatMap(({ variants }) => variants));
    const others = schema.untagged
      .filter((variant) => !inCases.has(variant))
      .map((variant) => shortText(variant, names));
    const { property, declared, at } = schema;
    return [{ name, pointer: at, property, declared, values, others }, ...inside];
  }
  if (schema.kind !== "union") return inside;
  const others = schema.variants.map((variant) => shortText(variant, names));
  return [{ name, pointer: schema.at, property: null, declared: false, values: [], others }, ...inside];
}

function shortText(schema: Schema, names: Names): string {
  switch (schema.kind) {
    case "ref":
      return names.get(schema.to) ?? "";
    case "literal":
      return JSON.stringify(schema.value);
    case "enum":
      return schema.members.map(({ value }) => JSON.stringify(value)).join(" | ");
    case "array":
      return `${shortText(schema.items, names)}[]`;
    case "nullable":
      return `${shortText(schema.of, names)} | null`;
    case "union":
      return schema.variants.map((variant) => shortText(variant, names)).join(" | ");
    case "tagged":
      return [...new Set([...schema.cases.flatMap(({ variants }) => variants), ...schema.untagged])]
        .map((variant) => shortText(variant, names))
        .join(" | ");
    case "refined":
      return shortText(schema.of, names);
    case "unlisted":
      return schema.type;
    case "number":
      return schema.integer ? "integer" : "number";
    case "string":
    case "boolean":
    case "null":
    case "unknown":
    case "never":
    case "object":
    case "record":
    case "tuple":
    case "intersection":
    case "file":
      return schema.kind;
  }
}
