// The objects that stand as variants of a union told apart by a tag, with the names of their tags.
// Knows nothing of what is done with them.

import type { DeclId } from "../../model/brands.js";
import type { Draft } from "../../model/document.js";
import type { ObjectSchema, Schema } from "../../model/schema.js";
import { visitSchema } from "../../model/walk.js";
import { schemasOfOperation } from "../../model/walk-draft.js";
import type { Lookup } from "../lookup.js";

export function tagHolders(draft: Draft, look: Lookup): ReadonlyMap<ObjectSchema, ReadonlySet<string>> {
  const holders = new Map<ObjectSchema, Set<string>>();
  const mark = (schema: Schema, property: string, seen: Set<DeclId>): void => {
    switch (schema.kind) {
      case "object": {
        const tags = holders.get(schema) ?? new Set();
        holders.set(schema, tags.add(property));
        return;
      }
      case "ref":
        if (seen.has(schema.to)) return;
        seen.add(schema.to);
        return mark(look(schema.to), property, seen);
      case "refined":
      case "nullable":
        return mark(schema.of, property, seen);
      case "intersection":
        return schema.parts.forEach((part) => mark(part, property, seen));
      case "union":
        return schema.variants.forEach((variant) => mark(variant, property, seen));
      case "tagged":
        schema.cases.forEach((one) => one.variants.forEach((variant) => mark(variant, property, seen)));
        return schema.untagged.forEach((variant) => mark(variant, property, seen));
      case "string":
      case "number":
      case "boolean":
      case "null":
      case "unknown":
      case "never":
      case "literal":
      case "enum":
      case "unlisted":
      case "array":
      case "tuple":
      case "record":
      case "file":
        return;
    }
  };
  const all = [...draft.decls.map(({ schema }) => schema), ...draft.operations.flatMap(schemasOfOperation)];
  for (const schema of all)
    visitSchema(schema, (inner) => {
      if (inner.kind === "tagged") mark(inner, inner.property, new Set());
    });
  return holders;
}
