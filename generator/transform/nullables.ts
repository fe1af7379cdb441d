// Null appears only as `nullable`, or as a schema that is null and nothing else: moved from variants and parts to the
// outside. Never looks through references: a reference to a nullable definition stays one.

import type { Report } from "../diagnostics/report.js";
import { make } from "../model/build.js";
import { isNonEmpty } from "../model/brands.js";
import type { IntersectionSchema, NullableSchema, Schema, UnionSchema } from "../model/schema.js";
import {
  isNullable,
  isUnion,
  isIntersection,
  isNull,
  isUnknown,
  isNever,
  withoutNull,
} from "../model/query/kinds.js";
import type { Draft } from "../model/document.js";
import { mapTyped, mapDraft } from "../model/walk.js";

/** Null appears only as `nullable`, or as a schema that is null and nothing else. */
export function nullables(draft: Draft, report: Report): Draft {
  return mapDraft(draft, (schema) => mapTyped(schema, (inner) => liftNull(inner, report)));
}

export function liftNull(schema: Schema, report: Report): Schema {
  if (isNullable(schema)) return liftFromNullable(schema);
  if (isUnion(schema)) return liftFromUnion(schema, report);
  return isIntersection(schema) ? liftFromIntersection(schema, report) : schema;
}

function liftFromNullable(schema: NullableSchema): Schema {
  const { of } = schema;
  // `unknown` takes null already, `nullable` and `null` say it themselves.
  if (isNullable(of) || isNull(of) || isUnknown(of)) return of;
  return isNever(of) ? make.null(schema.pointer) : schema;
}

function liftFromUnion(schema: UnionSchema, report: Report): Schema {
  const nulls = schema.variants.filter((variant) => isNull(variant) || isNullable(variant));
  const isAlone = (variants: readonly Schema[]): boolean => variants.length === 1 && !schema.discriminator;
  if (nulls.length === 0) return isAlone(schema.variants) ? schema.variants[0] : schema;
  // Read strictly, null would match twice and so be forbidden where the document writes it twice.
  if (schema.oneOf && nulls.length > 1) report.add("SW323", schema.pointer, { what: "null" });
  const rest = schema.variants.flatMap((variant) => {
    if (isNull(variant)) return [];
    return isNullable(variant) ? [variant.of] : [variant];
  });
  if (!isNonEmpty(rest)) return make.null(schema.pointer);
  const of = isAlone(rest) ? rest[0] : { ...schema, variants: rest };
  return liftFromNullable(make.nullable(schema.pointer, of));
}

/** Null satisfies an intersection only when it satisfies every part. */
function liftFromIntersection(schema: IntersectionSchema, report: Report): Schema {
  const others = schema.parts.filter((part) => !isNull(part));
  if (!schema.parts.every((part) => isNull(part) || isNullable(part))) {
    if (schema.strict || others.length === schema.parts.length || !isNonEmpty(others)) return schema;
    // To the letter nothing is valid, but nobody writes null beside something in order to forbid both.
    report.add("SW304", schema.pointer, { by: "allOf" });
    const of: Schema = others.length === 1 ? others[0] : { ...schema, parts: others };
    return liftFromNullable(make.nullable(schema.pointer, of));
  }
  if (schema.parts.some(isNull)) return make.null(schema.pointer);
  const parts = schema.parts.map(withoutNull);
  if (!isNonEmpty(parts)) return schema;
  const of = parts.length === 1 ? parts[0] : { ...schema, parts };
  return make.nullable(schema.pointer, of);
}
