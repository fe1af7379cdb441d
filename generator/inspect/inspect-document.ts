// Document → what a user wants to know of the SDK before it is written.

import type { Document } from "../model/document.js";
import { pathTemplate, placedOperations, type PlacedOperation } from "../model/query/operations.js";
import type { Schema } from "../model/schema.js";
import { variantsOf, isDiscriminated, isUnion } from "../model/query/kinds.js";
import type { InspectedOperation, InspectedUnion, Inspection } from "./inspection.js";
import { type UnknownType, below, qualifiedNames, type Names } from "./unknown-types.js";

/** `client`: name of the client's class. */
export function inspectDocument(
  document: Document,
  client: string,
  unknowns: readonly UnknownType[],
): Inspection {
  const names = qualifiedNames(document);
  const operations = placedOperations(document).map(inspectOperation);
  const { title, version } = document;
  return {
    title,
    version,
    client,
    operations,
    unions: unionsOf(document, names),
    unknowns,
  };
}

function inspectOperation({ operation, chain }: PlacedOperation): InspectedOperation {
  const { paging, pagingDoubt, streaming } = operation;
  return {
    name: [...chain, operation.name].join("."),
    function: operation.functionName,
    id: operation.id,
    method: operation.method.toUpperCase(),
    path: pathTemplate(operation.path),
    deprecated: operation.deprecated !== undefined,
    pages: paging && {
      items: paging.items.join("."),
      send: paging.next && "send" in paging.next ? paging.next.send : "",
      from: paging.next?.from ?? null,
      path: paging.next && "path" in paging.next ? paging.next.path.join(".") : "",
      end: paging.end && { by: paging.end.by, path: paging.end.path.join(".") },
    },
    unpaged: pagingDoubt ?? null,
    stream: streaming && {
      protocol: streaming.protocol,
      switch: streaming.switch,
      terminator: streaming.terminator,
    },
  };
}

function unionsOf({ definitions }: Document, names: Names): readonly InspectedUnion[] {
  return definitions.flatMap(({ id, schema }) => unionsIn(schema, names.get(id) ?? "", names));
}

/** Down to what has a name of its own, which is listed under that name. */
function unionsIn(schema: Schema, name: string, names: Names): readonly InspectedUnion[] {
  const inside = below(schema, name).flatMap(([inner, place]) => unionsIn(inner, place, names));
  if (isDiscriminated(schema)) {
    const values = schema.cases.map(({ value, variants, source }) => ({
      value,
      variants: variants.map((variant) => shortText(variant, names)),
      source,
    }));
    const inCases = new Set<Schema>(schema.cases.flatMap(({ variants }) => variants));
    const others = schema.undiscriminated
      .filter((variant) => !inCases.has(variant))
      .map((variant) => shortText(variant, names));
    const { property, declared, pointer } = schema;
    return [{ name, pointer: pointer, property, declared, values, others }, ...inside];
  }
  if (!isUnion(schema)) return inside;
  const others = schema.variants.map((variant) => shortText(variant, names));
  return [{ name, pointer: schema.pointer, property: null, declared: false, values: [], others }, ...inside];
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
    case "discriminated":
      return variantsOf(schema)
        .map((variant) => shortText(variant, names))
        .join(" | ");
    case "constrained":
      return shortText(schema.of, names);
    case "unknownVariant":
      return schema.type;
    case "number":
      return schema.integer ? "integer" : "number";
    case "string":
    case "boolean":
    case "null":
    case "unknown":
    case "never":
    case "object":
    case "map":
    case "tuple":
    case "intersection":
    case "binary":
      return schema.kind;
  }
}
