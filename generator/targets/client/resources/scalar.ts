// Whether a value travels as one piece of text. Knows nothing of where it travels.

import { matchSchema } from "../../../model/match.js";
import type { Schema } from "../../../model/schema.js";
import { declarationOf, type Layout } from "../../modules.js";

/** True when every value of the schema is a string, a number or a boolean. */
export function isScalar(schema: Schema, layout: Layout, depth = 0): boolean {
  const yes = (): boolean => true;
  const no = (): boolean => false;
  return matchSchema<boolean>(schema, {
    string: yes,
    number: yes,
    boolean: yes,
    literal: yes,
    enum: yes,
    unlisted: yes,
    union: (s) => s.variants.every((variant) => isScalar(variant, layout, depth)),
    // A chain of references as long as this would lead in a circle.
    ref: (s) => depth < 32 && isScalar(declarationOf(layout, s.to).schema, layout, depth + 1),
    refined: (s) => isScalar(s.of, layout, depth),
    null: no,
    unknown: no,
    never: no,
    array: no,
    tuple: no,
    object: no,
    record: no,
    tagged: no,
    intersection: no,
    nullable: no,
    file: no,
  });
}

/** The schema behind references and nullability. */
export function targetOf(schema: Schema, layout: Layout, depth = 0): Schema {
  if (depth > 32) return schema;
  if (schema.kind === "nullable" || schema.kind === "refined") return targetOf(schema.of, layout, depth);
  if (schema.kind !== "ref") return schema;
  return targetOf(declarationOf(layout, schema.to).schema, layout, depth + 1);
}
