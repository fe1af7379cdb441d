// What satisfies two schemas at once, as one schema where the model can say it, else as an intersection.
// Reports nothing: a caller that sees `never` knows where the contradiction stands.

import { make } from "../../model/build.js";
import { isNonEmpty } from "../../model/brands.js";
import type {
  ArraySchema,
  LiteralValue,
  NumberSchema,
  Schema,
  StringSchema,
  UnionSchema,
} from "../../model/schema.js";
import { schemaEquals } from "../../model/walk.js";
import { type Lookup, resolved } from "../../model/query/resolve.js";
import { type JsonTypesOf, jsonType } from "../../model/query/json-types.js";
import {
  isRefined,
  withoutChecks,
  partsOf,
  withoutNull,
  isNever,
  isUnknown,
  isNullable,
  isRef,
  isNull,
  isUnion,
  isString,
  isNumber,
  isArray,
  isObject,
  isFile,
  isIntersection,
  isLiteral,
  isEnum,
  isBoolean,
  isListed,
  type Listed,
  membersOf,
} from "../../model/query/kinds.js";
import { refine } from "./outer-checks.js";
import { meetLists, meetNumbers, meetText } from "./meet-limits.js";
import { mergeObjects } from "./merge-objects.js";
import type { Report } from "../../diagnostics/report.js";
import { describe } from "../describe.js";

export interface Meeting {
  readonly look: Lookup;
  readonly typesOf: JsonTypesOf;
}

/** `b` is the later, more specific one: its place is kept, and its form where both say the same. */
export function meet(a: Schema, b: Schema, m: Meeting): Schema {
  if (a === b || isNever(b) || isUnknown(a)) return b;
  if (isNever(a) || isUnknown(b)) return a;
  if (schemaEquals(a, b)) return b;
  if (isRefined(a) || isRefined(b)) return meetRefined(a, b, m);
  if ((m.typesOf(a) & m.typesOf(b)) === 0) return make.never(b.at);
  if (isNullable(a) || isNullable(b)) return meetNullable(a, b, m);
  if (isRef(a) || isRef(b)) return meetRef(a, b, m);
  if (isNull(a) || isNull(b)) return make.null(b.at);
  if (isListed(a)) return filtered(a, b, m);
  if (isListed(b)) return filtered(b, a, m);
  if (isUnion(a)) return meetUnion(a, b, m);
  if (isUnion(b)) return meetUnion(b, a, m);
  return meetAlike(a, b, m);
}

/** The shapes are met, and the assertions of both hold. */
function meetRefined(a: Schema, b: Schema, m: Meeting): Schema {
  const checks = [a, b].flatMap((one) => (isRefined(one) ? one.checks : []));
  return refine(meet(withoutChecks(a), withoutChecks(b), m), checks);
}

function meetAlike(a: Schema, b: Schema, m: Meeting): Schema {
  if (isString(a) && isString(b)) return meetStrings(a, b);
  if (isNumber(a) && isNumber(b)) return meetOfNumbers(a, b);
  if (isArray(a) && isArray(b)) return meetArrays(a, b, m);
  if (isObject(a) && isObject(b)) return mergeObjects(a, b, (x, y) => meet(x, y, m)) ?? both(a, b);
  if (isFile(a) && isString(b)) return a;
  if (isString(a) && isFile(b)) return b;
  return both(a, b);
}

/** Not said in one schema: the parts side by side, each once. */
export function both(a: Schema, b: Schema): Schema {
  const later = partsOf(b);
  const missing = partsOf(a).filter((part) => !later.some((other) => schemaEquals(part, other)));
  const [first, ...rest] = missing;
  return first ? make.intersection(b.at, [first, ...rest, ...later]) : b;
}

function meetNullable(a: Schema, b: Schema, m: Meeting): Schema {
  const nullAllowed = (m.typesOf(a) & m.typesOf(b) & jsonType.null) !== 0;
  const core = meet(withoutNull(a), withoutNull(b), m);
  if (!nullAllowed) return core;
  if (isNever(core)) return make.null(b.at);
  if (isNullable(core) || isNull(core) || isUnknown(core)) return core;
  if (isNullable(b) && core === b.of) return b;
  return isNullable(a) && core === a.of ? a : make.nullable(b.at, core);
}

/** A reference stays one when the other side takes nothing away; an object or array is never copied out of its declaration. */
function meetRef(a: Schema, b: Schema, m: Meeting): Schema {
  const [left, right] = [resolved(a, m.look), resolved(b, m.look)];
  if (isUnknown(left)) return b;
  if (isUnknown(right) || left === right) return a;
  if (!isScalar(left) || !isScalar(right)) return both(a, b);
  const met = meet(left, right, m);
  if (schemaEquals(met, right)) return b;
  if (schemaEquals(met, left)) return a;
  return isIntersection(met) ? both(a, b) : { ...met, at: b.at };
}

function isScalar(schema: Schema): boolean {
  if (isNullable(schema)) return isScalar(schema.of);
  if (isUnion(schema)) return schema.variants.every(isScalar);
  return isListed(schema) || ["string", "number", "boolean", "null"].includes(schema.kind);
}

/** The listed values that the other schema takes. */
function filtered(listed: Listed, other: Schema, m: Meeting): Schema {
  const members = isLiteral(listed) ? [{ value: listed.value }] : listed.members;
  const verdicts = members.map(({ value }) => takes(other, value, m));
  if (verdicts.includes(null)) return both(listed, other);
  const kept = members.filter((_, i) => verdicts[i]);
  if (isListed(other) && kept.length === membersOf(other).length) return other;
  if (kept.length === members.length) return listed;
  if (!isNonEmpty(kept)) return make.never(other.at);
  return kept.length === 1 ? make.literal(listed.at, kept[0].value) : make.enum(listed.at, kept);
}

/** Whether the schema takes the value; null = only running its pattern, or reading more than a scalar, would tell. */
function takes(schema: Schema, value: LiteralValue, m: Meeting): boolean | null {
  const target = resolved(schema, m.look);
  if (isNullable(target)) return takes(target.of, value, m);
  if (isLiteral(target)) return target.value === value;
  if (isEnum(target)) return target.members.some((member) => member.value === value);
  if (isUnion(target)) {
    const verdicts = target.variants.map((variant) => takes(variant, value, m));
    return verdicts.includes(true) || (verdicts.includes(null) ? null : false);
  }
  if ((m.typesOf(target) & m.typesOf(make.literal(schema.at, value))) === 0) return false;
  if (isBoolean(target) || isUnknown(target)) return true;
  if (isNumber(target) && typeof value === "number") return numberFits(target, value);
  return isString(target) && typeof value === "string" ? textFits(target, value) : null;
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
  const whole = isUnion(other) ? isScalar(union) && isScalar(other) : isScalar(other);
  if (!whole) return both(union, other);
  const met = union.variants.map((variant) => meet(variant, other, m)).filter((one) => !isNever(one));
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

export interface ReportingMeeting extends Meeting {
  readonly report: Report;
}

export function meetReporting(a: Schema, b: Schema, tools: ReportingMeeting): Schema {
  const met = meet(a, b, tools);
  if (isNever(met) && !isNever(a) && !isNever(b)) {
    tools.report.add("SW320", b.at, { what: "this property", first: describe(a), second: describe(b) });
  }
  return met;
}
