// Which fields of bodies nobody should read in a log. Knows nothing of logs.

import type { Document } from "../../model/document.js";
import type { Property, Schema } from "../../model/schema.js";
import { visitSchema } from "../../model/walk.js";

/** Names of properties that are passwords, or are sent and never come back; each once, in code unit order. */
export function secretFields({ decls }: Document): readonly string[] {
  const found = new Set<string>();
  for (const { schema } of decls) {
    visitSchema(schema, (inner) => {
      if (inner.kind !== "object") return;
      for (const property of inner.properties) if (isSecret(property)) found.add(property.wireName);
    });
  }
  return [...found].sort();
}

function isSecret({ access, schema }: Property): boolean {
  const value = valueOf(schema);
  if (value.kind !== "string" && value.kind !== "number") return false;
  return access === "writeOnly" || (value.kind === "string" && value.format === "password");
}

function valueOf(schema: Schema): Schema {
  return schema.kind === "nullable" || schema.kind === "refined" ? valueOf(schema.of) : schema;
}
