// Schema → TypeScript type expression.

import type { Definition } from "../../model/document.js";
import { matchSchema } from "../../model/match.js";
import type {
  ArraySchema,
  ConstrainedSchema,
  IntersectionSchema,
  ObjectSchema,
  Property,
  MapSchema,
  Schema,
  DiscriminatedSchema,
  TupleSchema,
  UnionSchema,
} from "../../model/schema.js";
import { type Fold, foldSchema } from "../../model/query/fold.js";
import {
  isBareObject,
  isMap,
  isObject,
  isUnion,
  isUnknown,
  variantsOf,
  withoutAssertions,
  isNullable,
  isRef,
  isEnum,
  withoutNull,
  listedValues,
} from "../../model/query/kinds.js";
import { resolvedValue } from "../../model/query/resolve.js";
import { literal, propertyKey, stringLiteral } from "../../writer/text.js";
import { codecScalar } from "../codecs/codec-types.js";
import { definitionOf, lookupOf } from "../modules.js";
import { runtimeType } from "../runtime-symbols.js";
import { type IndexSignature, patternSignatures } from "./pattern-index.js";
import { docComment, hasShortLength, propertyDoc, spelledPositions } from "./type-docs.js";
import type { TypeNames } from "./type-names.js";

/** Where a type expression stands. */
export interface TypeContext {
  readonly names: TypeNames;
  /** Declarations whose namespaces stand around it, outermost first. */
  readonly inside: readonly Definition[];
  /**
   * `request`: what a caller writes. Optional properties then also take an explicit undefined, so that
   * conditional values pass under exactOptionalPropertyTypes.
   */
  readonly side: "request" | "response";
}

/** A type with how tightly it binds: what is looser than its surroundings needs parentheses. */
interface Term {
  readonly text: string;
  readonly binds: "union" | "intersection" | "tight";
  /** What stands between the `|` of a union around the term: its own alternatives, or the term itself. */
  readonly alternatives: readonly string[];
}

export function typeText(schema: Schema, context: TypeContext): string {
  return term(schema, context).text;
}

/** The type of a property as it stands after `name?:`. */
export function propertyType(property: Property, context: TypeContext): string {
  const schema = spelledOut(property.schema, context);
  const own = term(schema, context);
  if (property.required || context.side === "response" || takesAnything(schema)) return own.text;
  return joined([...own.alternatives, "undefined"]).text;
}

/** More values than this are better read, and shown in an error, by their name. */
const spelledValues = 10;

/**
 * A property that is one of a few named values shows the values: a wrong one is then answered by the right ones,
 * where the compiler would otherwise only say the name of the type.
 */
function spelledOut(schema: Schema, context: TypeContext): Schema {
  if (isNullable(schema)) return { ...schema, of: spelledOut(schema.of, context) };
  if (!isRef(schema)) return schema;
  const target = definitionOf(context.names.modules, schema.to).schema;
  const values = withoutNull(target);
  return isEnum(values) && values.members.length <= spelledValues ? target : schema;
}

/**
 * The type of an index signature beside properties. TypeScript wants every property to fit it, so that it is
 * widened by the types of all `properties`; an intersection instead would refuse every literal.
 */
export function indexType(
  additionalProperties: Exclude<ObjectSchema["additionalProperties"], string>,
  properties: readonly Property[],
  context: TypeContext,
): string {
  if ([additionalProperties, ...properties.map((property) => property.schema)].some(takesAnything))
    return "unknown";
  const value = term(additionalProperties, context);
  const types = properties.flatMap((property) => term(property.schema, context).alternatives);
  const absent = properties.some((property) => !property.required) ? ["undefined"] : [];
  const all = [...value.alternatives, ...types, ...absent];
  // A required key of which no value is valid says nothing of the others.
  return joined(all.some((text) => text !== "never") ? all.filter((text) => text !== "never") : all).text;
}

/** True for what is `unknown` as a whole, such as a union with it: other variants are not even mentioned. */
function takesAnything(schema: Schema): boolean {
  const anything: Fold<boolean> = {
    leaf: isUnknown,
    union: (variants) => variants.includes(true),
    intersection: (parts) => !parts.includes(false),
  };
  return foldSchema(schema, anything, () => false);
}

function term(schema: Schema, context: TypeContext): Term {
  if (takesAnything(schema)) return tight("unknown");
  const plain = (): Term => tight(schema.kind);
  return matchSchema<Term>(schema, {
    string: () => tight(scalarType(schema, context)),
    number: () => tight(scalarType(schema, context)),
    boolean: plain,
    null: plain,
    unknown: plain,
    never: plain,
    literal: (s) => tight(literal(s.value)),
    enum: (s) => joined(s.members.map((member) => literal(member.value))),
    unknownVariant: (s) => tight(`${context.names.use(runtimeType("UnknownDiscriminator"))}<${s.type}>`),
    array: (s) => tight(arrayText(s, context)),
    tuple: (s) => tight(tupleText(s, context)),
    object: (s) => tight(objectText(s, context)),
    map: (s) => tight(mapText(s, context)),
    union: (s) => unionTerm(s, context),
    discriminated: (s) => discriminatedTerm(s, context),
    intersection: (s) => intersected(tellingParts(s).map((part) => term(part, context))),
    nullable: (s) => joined([...term(s.of, context).alternatives, "null"]),
    ref: (s) => tight(context.names.nameOf(s.to, context.inside)),
    binary: () => tight(binaryType(context)),
    constrained: (s) => constrainedTerm(s, context),
  });
}

function constrainedTerm(schema: ConstrainedSchema, context: TypeContext): Term {
  const of = term(schema.of, context);
  const properties = isObject(schema.of) ? schema.of.properties : [];
  const signatures = patternIndexes(schema, properties, context);
  if (signatures.length === 0) return of;
  const members = signatures.map(({ keyType, type }) => `[key: ${keyType}]: ${type}`);
  return intersected([of, tight(`{ ${members.join("; ")} }`)]);
}

/** The index signatures of an object by the patterns of its keys; `properties`: what they must fit. */
export function patternIndexes(
  schema: Schema,
  properties: readonly Property[],
  context: TypeContext,
): readonly IndexSignature[] {
  const typeOf = (value: Schema, beside: readonly Property[]): string => indexType(value, beside, context);
  return patternSignatures(schema, { properties, context, typeOf });
}

/** The type of a text or a number, which is another in JSON where the user wants it so. */
function scalarType(schema: Schema, { names }: TypeContext): string {
  switch (codecScalar(schema, names.modules.coding)) {
    case "dateTime":
      return names.dateType;
    case "bigInteger":
      return "bigint";
    case "digitText":
      return names.use(runtimeType("Int64"));
    case null:
      return schema.kind;
  }
}

function tight(text: string): Term {
  return { text, binds: "tight", alternatives: [text] };
}

function grouped({ text, binds }: Term): string {
  return binds === "tight" ? text : `(${text})`;
}

/** A union of texts that bind tighter than `|`; repeated ones count once. */
function joined(texts: readonly string[]): Term {
  const alternatives = [...new Set(texts)];
  return { text: alternatives.join(" | "), binds: alternatives.length > 1 ? "union" : "tight", alternatives };
}

/** Beside an object a choice says nothing of which one variant is any object. */
function tellingParts({ parts }: IntersectionSchema): readonly Schema[] {
  const isOpen = (part: Schema): boolean =>
    isUnion(part) && part.variants.some((variant) => isBareObject(withoutAssertions(variant)));
  const telling = parts.filter((part) => !isOpen(part));
  return telling.some((part) => isObject(part) || isMap(part)) ? telling : parts;
}

function intersected(parts: readonly Term[]): Term {
  const distinct = [...new Set(parts.map((part) => (parts.length > 1 ? grouped(part) : part.text)))];
  const text = distinct.join(" & ");
  return distinct.length > 1 ? { text, binds: "intersection", alternatives: [`(${text})`] } : tight(text);
}

/** An array of a fixed length, as long as that is short, is a tuple. */
function arrayText({ items, constraints, pointer }: ArraySchema, context: TypeContext): string {
  if (!hasShortLength(constraints)) return `${grouped(term(items, context))}[]`;
  return tupleText({ kind: "tuple", pointer, items: [items], rest: items, constraints }, context);
}

/**
 * JSON Schema requires no position of a tuple: `min` says how many must be there. Positions up to the bounds are spelled
 * out, as long as these are short, since they say how many items there may be.
 */
function tupleText({ items: listed, rest, constraints }: TupleSchema, context: TypeContext): string {
  const { min = 0, max = Infinity } = constraints;
  const isShort = rest !== null && max <= spelledPositions;
  const least = min <= spelledPositions ? min : 0;
  const count = rest === null ? 0 : isShort ? max : least;
  const more = rest === null ? [] : Array.from({ length: Math.max(0, count - listed.length) }, () => rest);
  const positions = [...listed, ...more].map((item, index) => {
    const own = term(item, context);
    return index < min ? own.text : `${grouped(own)}?`;
  });
  const open = rest === null || isShort ? [] : [`...${grouped(term(rest, context))}[]`];
  return `[${[...positions, ...open].join(", ")}]`;
}

function mapText(schema: MapSchema, context: TypeContext): string {
  const value = term(schema.value, context);
  if (schema.keys === null) return `{ [key: string]: ${value.text} }`;
  const optional =
    context.side === "request" && !takesAnything(schema.value)
      ? joined([...value.alternatives, "undefined"])
      : value;
  return `{ [key in ${schema.keys.map(stringLiteral).join(" | ")}]?: ${optional.text} }`;
}

/** An object that has no declaration of its own: a part of an intersection. */
function objectText(schema: ObjectSchema, context: TypeContext): string {
  const members = schema.properties.map((property) => {
    const optional = property.required ? "" : "?";
    const doc = docComment(propertyDoc(property));
    return `${doc}${propertyKey(property.serializedName)}${optional}: ${propertyType(property, context)}`;
  });
  const index = indexSignature(schema, context);
  if (index !== null) members.push(`[key: string]: ${index}`);
  return members.some((member) => member.includes("\n"))
    ? `{\n${members.join(";\n")};\n}`
    : `{ ${members.join("; ")} }`;
}

/**
 * The index signature an object shows; null = none. Without any property `{}` would take every value but null,
 * so that an object of which nothing is known says that its keys may be anything.
 */
export function indexSignature(schema: ObjectSchema, context: TypeContext): string | null {
  const { additionalProperties, properties } = schema;
  if (typeof additionalProperties !== "string") return indexType(additionalProperties, properties, context);
  if (properties.length > 0) return null;
  return additionalProperties === "closed" ? "never" : "unknown";
}

function unionTerm(schema: UnionSchema, context: TypeContext): Term {
  const open = openScalars(schema, context);
  return joined(
    schema.variants.flatMap((variant) =>
      open.has(variant) ? [`(${variant.kind} & {})`] : term(variant, context).alternatives,
    ),
  );
}

/**
 * The variants `string` or `number` beside literals of that type. A bare `string` would swallow the literals;
 * `string & {}` keeps them for completion.
 */
function openScalars(schema: UnionSchema, context: TypeContext): ReadonlySet<Schema> {
  const literals = new Set(schema.variants.flatMap((variant) => literalTypes(variant, context)));
  const { coding } = context.names.modules;
  return new Set(
    schema.variants.filter((variant) => literals.has(variant.kind) && codecScalar(variant, coding) === null),
  );
}

/** The JavaScript types of the literals a schema consists of; empty when it is anything else. */
function literalTypes(schema: Schema, context: TypeContext): readonly string[] {
  const values = listedValues(resolvedValue(schema, lookupOf(context.names.modules)));
  return (values ?? []).map((value) => typeof value);
}

/** Each variant once, in the order of its first case; a variant without a value may stand among both. */
function discriminatedTerm(schema: DiscriminatedSchema, context: TypeContext): Term {
  return joined(variantsOf(schema).flatMap((variant) => term(variant, context).alternatives));
}

/** Bytes: whatever can be uploaded when sent, a Blob when received. */
function binaryType(context: TypeContext): string {
  if (context.side === "response") return "globalThis.Blob";
  return context.names.use(runtimeType("Uploadable"));
}
