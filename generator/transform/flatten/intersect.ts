// What satisfies two schemas at once, as one schema where the model can say it, else as an intersection: constraints
// too, where one says both. Where the two share no value, its context says what becomes of them.

import { make } from "../../model/build.js";
import { isNonEmpty, type Pointer } from "../../model/brands.js";
import type {
  ArraySchema,
  LiteralValue,
  MapSchema,
  NumberSchema,
  Schema,
  StringSchema,
  ArrayConstraints,
  NumberConstraints,
  StringConstraints,
  TupleSchema,
} from "../../model/schema.js";
import { schemaEquals } from "../../model/walk.js";
import { type Lookup, resolved } from "../../model/query/resolve.js";
import { type JsonTypesOf, jsonType } from "../../model/query/json-types.js";
import {
  isConstrained,
  withoutAssertions,
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
  isBareObject,
  isTuple,
  isMap,
  isObject,
  isBinary,
  isIntersection,
  isLiteral,
  isEnum,
  isBoolean,
  isListed,
  type Listed,
  membersOf,
} from "../../model/query/kinds.js";
import { constrain } from "./outer-assertions.js";
import { mergeObjects } from "./merge-objects.js";

export interface IntersectContext {
  readonly look: Lookup;
  readonly typesOf: JsonTypesOf;
  /** What stands for two schemas that share no value. */
  readonly contradicted: (earlier: Schema, later: Schema, where?: Where) => Schema;
  /** What stands for two of which one is a reference to more than a scalar. */
  readonly composed: (earlier: Schema, later: Schema, m: IntersectContext) => Schema;
}

/** What two schemas are met for: a property of a reference, whose own place would say nothing of that. */
export interface Where {
  readonly pointer: Pointer;
  readonly property: string;
}

/** `b` is the later, more specific one: its place is kept, and its form where both say the same. */
export function intersect(a: Schema, b: Schema, m: IntersectContext): Schema {
  const shared = sharedBy(a, b, m);
  return isNever(shared) && !isNever(a) && !isNever(b) ? m.contradicted(a, b) : shared;
}

/** The same, where a contradiction is no redefinition: `never`. */
export function intersectExactly(a: Schema, b: Schema, m: IntersectContext): Schema {
  return sharedBy(a, b, { ...m, contradicted: (_, later) => make.never(later.pointer), composed: both });
}

function sharedBy(a: Schema, b: Schema, m: IntersectContext): Schema {
  if (a === b || isNever(b)) return b;
  // What a declaration leaves open is declared all the same.
  if (isUnknown(a)) return isUnknown(b) && b.source === "required" ? a : b;
  if (isNever(a) || isUnknown(b)) return a;
  if (schemaEquals(a, b)) return b;
  if (isBareObject(resolved(a, m.look)) && m.typesOf(b) === jsonType.object) return b;
  if (isBareObject(resolved(b, m.look)) && m.typesOf(a) === jsonType.object) return a;
  if (isConstrained(a) || isConstrained(b)) return intersectConstrained(a, b, m);
  if ((m.typesOf(a) & m.typesOf(b)) === 0) return make.never(b.pointer);
  if (isNullable(a) || isNullable(b)) return intersectNullable(a, b, m);
  if (isRef(a) || isRef(b)) return intersectRef(a, b, m);
  if (isNull(a) || isNull(b)) return make.null(b.pointer);
  if (isListed(a)) return filtered(a, b, m);
  if (isListed(b)) return filtered(b, a, m);
  if (isUnion(a) || isUnion(b)) return intersectUnions(a, b, m);
  return intersectAlike(a, b, m);
}

/** The shapes are met, and the assertions of both hold. */
function intersectConstrained(a: Schema, b: Schema, m: IntersectContext): Schema {
  const assertions = [a, b].flatMap((one) => (isConstrained(one) ? one.assertions : []));
  return constrain(sharedBy(withoutAssertions(a), withoutAssertions(b), m), assertions);
}

function intersectAlike(a: Schema, b: Schema, m: IntersectContext): Schema {
  if (isString(a) && isString(b)) return intersectStrings(a, b);
  if (isNumber(a) && isNumber(b)) return intersectNumbers(a, b);
  if (isArray(a) && isArray(b)) return intersectArrays(a, b, m);
  if (isSequence(a) && isSequence(b)) return intersectTuples(a, b, m);
  if (isMap(a) && isMap(b)) return intersectMaps(a, b, m);
  if (isObject(a) && isObject(b))
    return mergeObjects(a, b, (x, y) => intersect(x, y, m)) ?? m.composed(a, b, m);
  if (isBinary(a) && isString(b)) return a;
  if (isString(a) && isBinary(b)) return b;
  return m.composed(a, b, m);
}

/** Not said in one schema: the parts side by side, each once. */
export function both(a: Schema, b: Schema): Schema {
  const later = partsOf(b);
  const missing = partsOf(a).filter((part) => !later.some((other) => schemaEquals(part, other)));
  const [first, ...rest] = missing;
  return first ? make.intersection(b.pointer, [first, ...rest, ...later]) : b;
}

function intersectNullable(a: Schema, b: Schema, m: IntersectContext): Schema {
  const nullAllowed = (m.typesOf(a) & m.typesOf(b) & jsonType.null) !== 0;
  if (!nullAllowed) return sharedBy(withoutNull(a), withoutNull(b), m);
  const core = intersect(withoutNull(a), withoutNull(b), m);
  if (isNever(core)) return make.null(b.pointer);
  if (isNullable(core) || isNull(core) || isUnknown(core)) return core;
  if (isNullable(b) && core === b.of) return b;
  return isNullable(a) && core === a.of ? a : make.nullable(b.pointer, core);
}

/** A reference stays one when the other side takes nothing away; an object or array is never copied out of its declaration. */
function intersectRef(a: Schema, b: Schema, m: IntersectContext): Schema {
  const [left, right] = [resolved(a, m.look), resolved(b, m.look)];
  if (isUnknown(left)) return b;
  if (isUnknown(right) || left === right) return a;
  if (!isScalar(left) || !isScalar(right)) return m.composed(possible(a, b, m), possible(b, a, m), m);
  const intersected = sharedBy(left, right, m);
  if (schemaEquals(intersected, right)) return b;
  if (schemaEquals(intersected, left)) return a;
  return isIntersection(intersected) ? both(a, b) : { ...intersected, pointer: b.pointer };
}

export function isScalar(schema: Schema): boolean {
  if (isNullable(schema)) return isScalar(schema.of);
  if (isUnion(schema)) return schema.variants.every(isScalar);
  return isListed(schema) || ["string", "number", "boolean", "null"].includes(schema.kind);
}

/** The listed values that the other schema takes. */
function filtered(listed: Listed, other: Schema, m: IntersectContext): Schema {
  const members = isLiteral(listed) ? [{ value: listed.value }] : listed.members;
  const results = members.map(({ value }) => takes(other, value, m));
  if (results.includes(null)) return both(listed, other);
  const kept = members.filter((_, i) => results[i]);
  if (isListed(other) && kept.length === membersOf(other).length) return other;
  if (kept.length === members.length) return listed;
  if (!isNonEmpty(kept)) return make.never(other.pointer);
  return kept.length === 1 ? make.literal(listed.pointer, kept[0].value) : make.enum(listed.pointer, kept);
}

/** Whether the schema takes the value; null = only running its pattern, or reading more than a scalar, would tell. */
function takes(schema: Schema, value: LiteralValue, m: IntersectContext): boolean | null {
  const target = resolved(schema, m.look);
  if (isNullable(target)) return takes(target.of, value, m);
  if (isLiteral(target)) return target.value === value;
  if (isEnum(target)) return target.members.some((member) => member.value === value);
  if (isUnion(target)) {
    const results = target.variants.map((variant) => takes(variant, value, m));
    return results.includes(true) || (results.includes(null) ? null : false);
  }
  if ((m.typesOf(target) & m.typesOf(make.literal(schema.pointer, value))) === 0) return false;
  if (isBoolean(target) || isUnknown(target)) return true;
  if (isNumber(target) && typeof value === "number") return numberFits(target, value);
  return isString(target) && typeof value === "string" ? textFits(target, value) : null;
}

function numberFits({ integer, constraints }: NumberSchema, value: number): boolean | null {
  if (constraints.multipleOf !== undefined) return null;
  return (
    (!integer || Number.isInteger(value)) &&
    value >= (constraints.min ?? -Infinity) &&
    value <= (constraints.max ?? Infinity) &&
    value > (constraints.exclusiveMin ?? -Infinity) &&
    value < (constraints.exclusiveMax ?? Infinity)
  );
}

function textFits({ constraints }: StringSchema, value: string): boolean | null {
  if (constraints.pattern !== undefined) return null;
  const length = [...value].length;
  return length >= (constraints.min ?? 0) && length <= (constraints.max ?? Infinity);
}

/** Scalars are met variant by variant; beside anything else a union stays whole. */
function intersectUnions(a: Schema, b: Schema, m: IntersectContext): Schema {
  const [union, other] = isUnion(a) ? [a, b] : [b, a];
  const whole = isUnion(other) ? isScalar(union) && isScalar(other) : isScalar(other);
  if (!isUnion(union)) return m.composed(a, b, m);
  if (!whole) return m.composed(possible(a, b, m), possible(b, a, m), m);
  const intersected = union.variants
    .map((variant) => intersectExactly(variant, other, m))
    .filter((one) => !isNever(one));
  const equal = intersected.find((variant) => schemaEquals(variant, other));
  if (equal) return other;
  if (!isNonEmpty(intersected)) return make.never(other.pointer);
  if (intersected.length === 1) return intersected[0];
  return make.union(other.pointer, intersected, { oneOf: union.oneOf });
}

/** Without the variants whose types the schema beside it excludes. */
function possible(schema: Schema, beside: Schema, { typesOf }: IntersectContext): Schema {
  if (!isUnion(schema) || schema.discriminator) return schema;
  const types = typesOf(beside);
  const variants = schema.variants.filter((variant) => (typesOf(variant) & types) !== 0);
  if (variants.length === schema.variants.length || !isNonEmpty(variants)) return schema;
  return variants.length === 1 ? variants[0] : { ...schema, variants };
}

function intersectStrings(a: StringSchema, b: StringSchema): Schema {
  const constraints = intersectStringConstraints(a.constraints, b.constraints);
  if (!constraints || (a.format !== null && b.format !== null && a.format !== b.format)) return both(a, b);
  return { ...b, format: b.format ?? a.format, constraints };
}

function intersectNumbers(a: NumberSchema, b: NumberSchema): Schema {
  const constraints = intersectNumberConstraints(a.constraints, b.constraints);
  if (!constraints) return both(a, b);
  return { ...b, integer: a.integer || b.integer, format: b.format ?? a.format, constraints };
}

/** Keys are told apart by what both say of them; where that differs, so may their values. */
function intersectMaps(a: MapSchema, b: MapSchema, m: IntersectContext): Schema {
  const alike = schemaEquals({ ...a, value: b.value }, b);
  return alike ? { ...b, value: intersect(a.value, b.value, m) } : both(a, b);
}

function intersectArrays(a: ArraySchema, b: ArraySchema, m: IntersectContext): Schema {
  return {
    ...b,
    items: intersect(a.items, b.items, m),
    constraints: intersectArrayConstraints(a.constraints, b.constraints),
  };
}

/** Both limits at once, or null when no limit of the model says both. */
function intersectStringConstraints(a: StringConstraints, b: StringConstraints): StringConstraints | null {
  if (a.pattern !== undefined && b.pattern !== undefined && a.pattern !== b.pattern) return null;
  const pattern = a.pattern ?? b.pattern;
  return { ...range(a, b), ...(pattern !== undefined && { pattern }) };
}

function intersectNumberConstraints(a: NumberConstraints, b: NumberConstraints): NumberConstraints | null {
  const exclusiveMin = pick(a.exclusiveMin, b.exclusiveMin, Math.max);
  const exclusiveMax = pick(a.exclusiveMax, b.exclusiveMax, Math.min);
  const multipleOf = commonMultiple(a.multipleOf, b.multipleOf);
  if (multipleOf === null) return null;
  return {
    ...range(a, b),
    ...(exclusiveMin !== undefined && { exclusiveMin }),
    ...(exclusiveMax !== undefined && { exclusiveMax }),
    ...(multipleOf !== undefined && { multipleOf }),
  };
}

function intersectArrayConstraints(a: ArrayConstraints, b: ArrayConstraints): ArrayConstraints {
  const unique = a.unique === true || b.unique === true;
  return { ...range(a, b), ...(unique && { unique }) };
}

interface Range {
  readonly min?: number;
  readonly max?: number;
}

function range(a: Range, b: Range): Range {
  const min = pick(a.min, b.min, Math.max);
  const max = pick(a.max, b.max, Math.min);
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function pick(
  a: number | undefined,
  b: number | undefined,
  of: (a: number, b: number) => number,
): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : of(a, b);
}

/** The one that is a multiple of the other; null when neither is, as with 4 and 6. */
function commonMultiple(a: number | undefined, b: number | undefined): number | undefined | null {
  if (a === undefined || b === undefined) return a ?? b;
  if (a % b === 0) return a;
  return b % a === 0 ? b : null;
}

type Sequence = ArraySchema | TupleSchema;

function isSequence(schema: Schema): schema is Sequence {
  return isArray(schema) || isTuple(schema);
}

/** Position by position; where one of the two has no more of them, its rest stands for each. */
function intersectTuples(a: Sequence, b: Sequence, m: IntersectContext): Schema {
  const constraints = intersectArrayConstraints(a.constraints, b.constraints);
  const { max = Infinity } = constraints;
  const count = Math.min(max, Math.max(positionsOf(a).length, positionsOf(b).length));
  const all = Array.from({ length: count }, (_, index) => met(itemAt(a, index), itemAt(b, index), m));
  const end = all.indexOf(null);
  const items = all.slice(0, end < 0 ? count : end).filter((item) => item !== null);
  const rest = end < 0 && count < max ? met(restOf(a), restOf(b), m) : null;
  if (!isNonEmpty(items)) return make.array(b.pointer, rest ?? make.never(b.pointer), constraints);
  return make.tuple(b.pointer, items, { rest, constraints });
}

function positionsOf(schema: Sequence): readonly Schema[] {
  return isTuple(schema) ? schema.items : [];
}

/** Null = nothing may stand there. */
function restOf(schema: Sequence): Schema | null {
  const rest = isTuple(schema) ? schema.rest : schema.items;
  return isNever(rest) ? null : rest;
}

function itemAt(schema: Sequence, index: number): Schema | null {
  return positionsOf(schema)[index] ?? restOf(schema);
}

function met(a: Schema | null, b: Schema | null, m: IntersectContext): Schema | null {
  return a === null || b === null ? null : intersect(a, b, m);
}
