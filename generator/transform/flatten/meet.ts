// What satisfies two schemas at once, as one schema where the model can say it, else as an intersection.
// Reports nothing: a caller that sees `never` knows where the contradiction stands.

import { make } from "../../model/build.js";
import { isNonEmpty } from "../../model/non-empty.js";
import type {
  ArraySchema,
  LiteralValue,
  NumberSchema,
  Schema,
  StringSchema,
  UnionSchema,
} from "../../model/schema.js";
import { schemaEquals } from "../../model/walk.js";
import { jsonType, type JsonTypesOf } from "./json-types.js";
import { type Lookup, resolved } from "../lookup.js";
import { refine } from "./outer-checks.js";
import { meetLists, meetNumbers, meetText } from "./meet-limits.js";
import { mergeObjects } from "./merge-objects.js";

export interface Meeting {
  readonly look: Lookup;
  readonly typesOf: JsonTypesOf;
}

/** `b` is the later, more specific one: its place is kept, and its form where both say the same. */
export function meet(a: Schema, b: Schema, m: Meeting): Schema {
  if (a === b || b.kind === "never" || a.kind === "unknown") return b;
  if (a.kind === "never" || b.kind === "unknown") return a;
  if (schemaEquals(a, b)) return b;
  if (a.kind === "refined" || b.kind === "refined") return meetRefined(a, b, m);
  if ((m.typesOf(a) & m.typesOf(b)) === 0) return make.never(b.at);
  if (a.kind === "nullable" || b.kind === "nullable") return meetNullable(a, b, m);
  if (a.kind === "ref" || b.kind === "ref") return meetRef(a, b, m);
  if (a.kind === "null" || b.kind === "null") return make.null(b.at);
  if (isListed(a)) return filtered(a, b, m);
  if (isListed(b)) return filtered(b, a, m);
  if (a.kind === "union") return meetUnion(a, b, m);
  if (b.kind === "union") return meetUnion(b, a, m);
  return meetAlike(a, b, m);
}

/** The shapes are met, and the assertions of both hold. */
function meetRefined(a: Schema, b: Schema, m: Meeting): Schema {
  const [left, right] = [a, b].map((one) => (one.kind === "refined" ? one.of : one)) as [Schema, Schema];
  const checks = [a, b].flatMap((one) => (one.kind === "refined" ? one.checks : []));
  return refine(meet(left, right, m), checks);
}

function meetAlike(a: Schema, b: Schema, m: Meeting): Schema {
  if (a.kind === "string" && b.kind === "string") return meetStrings(a, b);
  if (a.kind === "number" && b.kind === "number") return meetOfNumbers(a, b);
  if (a.kind === "array" && b.kind === "array") return meetArrays(a, b, m);
  if (a.kind === "object" && b.kind === "object")
    return mergeObjects(a, b, (x, y) => meet(x, y, m)) ?? both(a, b);
  if (a.kind === "file" && b.kind === "string") return a;
  if (a.kind === "string" && b.kind === "file") return b;
  return both(a, b);
}

/** Not said in one schema: the parts side by side, each once. */
export function both(a: Schema, b: Schema): Schema {
  const later = partsOf(b);
  const missing = partsOf(a).filter((part) => !later.some((other) => schemaEquals(part, other)));
  const [first, ...rest] = missing;
  return first ? make.intersection(b.at, [first, ...rest, ...later]) : b;
}

function partsOf(schema: Schema): readonly Schema[] {
  return schema.kind === "intersection" ? schema.parts : [schema];
}

function meetNullable(a: Schema, b: Schema, m: Meeting): Schema {
  const nullAllowed = (m.typesOf(a) & m.typesOf(b) & jsonType.null) !== 0;
  const core = meet(withoutNull(a), withoutNull(b), m);
  if (!nullAllowed) return core;
  if (core.kind === "never") return make.null(b.at);
  if (core.kind === "nullable" || core.kind === "null" || core.kind === "unknown") return core;
  if (b.kind === "nullable" && core === b.of) return b;
  return a.kind === "nullable" && core === a.of ? a : make.nullable(b.at, core);
}

function withoutNull(schema: Schema): Schema {
  return schema.kind === "nullable" ? schema.of : schema;
}

/** A reference stays one when the other side takes nothing away; an object or array is never copied out of its declaration. */
function meetRef(a: Schema, b: Schema, m: Meeting): Schema {
  const [left, right] = [resolved(a, m.look), resolved(b, m.look)];
  if (left.kind === "unknown") return b;
  if (right.kind === "unknown" || left === right) return a;
  if (!isScalar(left) || !isScalar(right)) return both(a, b);
  const met = meet(left, right, m);
  if (schemaEquals(met, right)) return b;
  if (schemaEquals(met, left)) return a;
  return met.kind === "intersection" ? both(a, b) : { ...met, at: b.at };
}

function isScalar(schema: Schema): boolean {
  if (schema.kind === "nullable") return isScalar(schema.of);
  if (schema.kind === "union") return schema.variants.every(isScalar);
  return isListed(schema) || ["string", "number", "boolean", "null"].includes(schema.kind);
}

type Listed = Extract<Schema, { kind: "literal" | "enum" }>;

function isListed(schema: Schema): schema is Listed {
  return schema.kind === "literal" || schema.kind === "enum";
}

function valuesIn(schema: Listed): number {
  return schema.kind === "enum" ? schema.members.length : 1;
}

/** The listed values that the other schema takes. */
function filtered(listed: Listed, other: Schema, m: Meeting): Schema {
  const members = listed.kind === "literal" ? [{ value: listed.value }] : listed.members;
  const verdicts = members.map(({ value }) => takes(other, value, m));
  if (verdicts.includes(null)) return both(listed, other);
  const kept = members.filter((_, i) => verdicts[i]);
  if (isListed(other) && kept.length === valuesIn(other)) return other;
  if (kept.length === members.length) return listed;
  if (!isNonEmpty(kept)) return make.never(other.at);
  return kept.length === 1 ? make.literal(listed.at, kept[0].value) : make.enum(listed.at, kept);
}

/** Whether the schema takes the value; null = only running its pattern, or reading more than a scalar, would tell. */
function takes(schema: Schema, value: LiteralValue, m: Meeting): boolean | null {
  const target = resolved(schema, m.look);
  if (target.kind === "nullable") return takes(target.of, value, m);
  if (target.kind === "literal") return target.value === value;
  if (target.kind === "enum") return target.members.some((member) => member.value === value);
  if (target.kind === "union") {
    const verdicts = target.variants.map((variant) => takes(variant, value, m));
    return verdicts.includes(true) || (verdicts.includes(null) ? null : false);
  }
  if ((m.typesOf(target) & m.typesOf(make.literal(schema.at, value))) === 0) return false;
  if (target.kind === "boolean" || target.kind === "unknown") return true;
  if (target.kind === "number" && typeof value === "number") return numberFits(target, value);
  return target.kind === "string" && typeof value === "string" ? textFits(target, value) : null;
}

function numberFits({ integer, limits }: NumberSchema, value: number): boolean | null {
  if (limits.multipleOf !== undefined) return null;
  return (
    (!integer || Number.isInteger(value)) &&
    value >= (limits.min ?? -Infinity) &&
    value <= (limits.max ?? Infinity) &&
    value > (limits.exclusiveMin ?? -Infinity) &&
    value < (limits.exclusiveMax ?? Infinity)
  );
}

function textFits({ limits }: StringSchema, value: string): boolean | null {
  if (limits.pattern !== undefined) return null;
  const length = [...value].length;
  return length >= (limits.min ?? 0) && length <= (limits.max ?? Infinity);
}

/** Scalars are met variant by variant; beside anything else a union stays whole. */
function meetUnion(union: UnionSchema, other: Schema, m: Meeting): Schema {
  const whole = other.kind === "union" ? isScalar(union) && isScalar(other) : isScalar(other);
  if (!whole) return both(union, other);
  const met = union.variants.map((variant) => meet(variant, other, m)).filter(({ kind }) => kind !== "never");
  const equal = met.find((variant) => schemaEquals(variant, other));
  if (equal) return other;
  if (!isNonEmpty(met)) return make.never(other.at);
  if (met.length === 1) return met[0];
  return make.union(other.at, met, { exclusive: union.exclusive });
}

function meetStrings(a: StringSchema, b: StringSchema): Schema {
  const limits = meetText(a.limits, b.limits);
  if (!limits || (a.format !== null && b.format !== null && a.format !== b.format)) return both(a, b);
  return { ...b, format: b.format ?? a.format, limits };
}

function meetOfNumbers(a: NumberSchema, b: NumberSchema): Schema {
  const limits = meetNumbers(a.limits, b.limits);
  if (!limits) return both(a, b);
  return { ...b, integer: a.integer || b.integer, format: b.format ?? a.format, limits };
}

function meetArrays(a: ArraySchema, b: ArraySchema, m: Meeting): Schema {
  return { ...b, items: meet(a.items, b.items, m), limits: meetLists(a.limits, b.limits) };
}
