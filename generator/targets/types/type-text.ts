// Schema → TypeScript type expression. Knows nothing of files or of OpenAPI.

import type { Declaration } from "../../model/document.js";
import { matchSchema } from "../../model/match.js";
import type {
  ObjectSchema,
  Property,
  RecordSchema,
  Schema,
  TaggedSchema,
  TupleSchema,
  UnionSchema,
} from "../../model/schema.js";
import { type Fold, foldSchema } from "../../model/query/fold.js";
import {
  isUnknown,
  variantsOf,
  isNullable,
  isRef,
  isEnum,
  withoutNull,
  listedValues,
} from "../../model/query/kinds.js";
import { resolvedValue } from "../../model/query/resolve.js";
import { literal, propertyKey, stringLiteral } from "../../writer/text.js";
import { codedScalar } from "../codecs/coded-types.js";
import { declarationOf, lookupOf } from "../modules.js";
import { runtimeType } from "../runtime-symbols.js";
import { docComment, propertyDoc } from "./type-docs.js";
import type { TypeNames } from "./type-names.js";

/** Where a type expression stands. */
export interface TypePlace {
  readonly names: TypeNames;
  /** Declarations whose namespaces stand around it, outermost first. */
  readonly inside: readonly Declaration[];
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

export function typeText(schema: Schema, place: TypePlace): string {
  return term(schema, place).text;
}

/** The type of a property as it stands after `name?:`. */
export function propertyType(property: Property, place: TypePlace): string {
  const schema = spelledOut(property.schema, place);
  const own = term(schema, place);
  if (property.required || place.side === "response" || takesAnything(schema)) return own.text;
  return joined([...own.alternatives, "undefined"]).text;
}

/** More values than this are better read, and shown in an error, by their name. */
const spelledValues = 10;

/**
 * A property that is one of a few named values shows the values: a wrong one is then answered by the right ones,
 * where the compiler would otherwise only say the name of the type.
 */
function spelledOut(schema: Schema, place: TypePlace): Schema {
  if (isNullable(schema)) return { ...schema, of: spelledOut(schema.of, place) };
  if (!isRef(schema)) return schema;
  const target = declarationOf(place.names.layout, schema.to).schema;
  const values = withoutNull(target);
  return isEnum(values) && values.members.length <= spelledValues ? target : schema;
}

/**
 * The type of an index signature beside properties. TypeScript wants every property to fit it, so that it is
 * widened by the types of all `properties`; an intersection instead would refuse every literal.
 */
export function indexType(
  extra: Exclude<ObjectSchema["extra"], string>,
  properties: readonly Property[],
  place: TypePlace,
): string {
  if ([extra, ...properties.map((property) => property.schema)].some(takesAnything)) return "unknown";
  const value = term(extra, place);
  const types = properties.flatMap((property) => term(property.schema, place).alternatives);
  const absent = properties.some((property) => !property.required) ? ["undefined"] : [];
  return joined([...value.alternatives, ...types, ...absent]).text;
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

function term(schema: Schema, place: TypePlace): Term {
  if (takesAnything(schema)) return tight("unknown");
  const plain = (): Term => tight(schema.kind);
  return matchSchema<Term>(schema, {
    string: () => tight(scalarType(schema, place)),
    number: () => tight(scalarType(schema, place)),
    boolean: plain,
    null: plain,
    unknown: plain,
    never: plain,
    literal: (s) => tight(literal(s.value)),
    enum: (s) => joined(s.members.map((member) => literal(member.value))),
    unlisted: (s) => tight(`${place.names.use(runtimeType("UnknownDiscriminator"))}<${s.type}>`),
    array: (s) => tight(`${grouped(term(s.items, place))}[]`),
    tuple: (s) => tight(tupleText(s, place)),
    object: (s) => tight(objectText(s, place)),
    record: (s) => tight(recordText(s, place)),
    union: (s) => unionTerm(s, place),
    tagged: (s) => taggedTerm(s, place),
    intersection: (s) => intersected(s.parts.map((part) => term(part, place))),
    nullable: (s) => joined([...term(s.of, place).alternatives, "null"]),
    ref: (s) => tight(place.names.nameOf(s.to, place.inside)),
    file: () => tight(fileType(place)),
    refined: (s) => term(s.of, place),
  });
}

/** The type of a text or a number, which is another in JSON where the user wants it so. */
function scalarType(schema: Schema, { names }: TypePlace): string {
  switch (codedScalar(schema, names.layout.coding)) {
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

function intersected(parts: readonly Term[]): Term {
  const distinct = [...new Set(parts.map((part) => (parts.length > 1 ? grouped(part) : part.text)))];
  const text = distinct.join(" & ");
  return distinct.length > 1 ? { text, binds: "intersection", alternatives: [`(${text})`] } : tight(text);
}

/** JSON Schema requires no position of a tuple: `min` says how many must be there. */
function tupleText(schema: TupleSchema, place: TypePlace): string {
  const min = schema.limits.min ?? 0;
  const items = schema.items.map((item, index) => {
    const own = term(item, place);
    return index < min ? own.text : `${grouped(own)}?`;
  });
  const rest = schema.rest === null ? [] : [`...${grouped(term(schema.rest, place))}[]`];
  return `[${[...items, ...rest].join(", ")}]`;
}

function recordText(schema: RecordSchema, place: TypePlace): string {
  const value = term(schema.value, place);
  if (schema.keys === null) return `{ [key: string]: ${value.text} }`;
  const optional =
    place.side === "request" && !takesAnything(schema.value)
      ? joined([...value.alternatives, "undefined"])
      : value;
  return `{ [key in ${schema.keys.map(stringLiteral).join(" | ")}]?: ${optional.text} }`;
}

/** An object that has no declaration of its own: a part of an intersection. */
function objectText(schema: ObjectSchema, place: TypePlace): string {
  const members = schema.properties.map((property) => {
    const optional = property.required ? "" : "?";
    const doc = docComment(propertyDoc(property));
    return `${doc}${propertyKey(property.wireName)}${optional}: ${propertyType(property, place)}`;
  });
  const index = indexSignature(schema, place);
  if (index !== null) members.push(`[key: string]: ${index}`);
  return members.some((member) => member.includes("\n"))
    ? `{\n${members.join(";\n")};\n}`
    : `{ ${members.join("; ")} }`;
}

/**
 * The index signature an object shows; null = none. Without any property `{}` would take every value but null,
 * so that an object of which nothing is known says that its keys may be anything.
 */
export function indexSignature(schema: ObjectSchema, place: TypePlace): string | null {
  const { extra, properties } = schema;
  if (typeof extra !== "string") return indexType(extra, properties, place);
  if (properties.length > 0) return null;
  return extra === "closed" ? "never" : "unknown";
}

function unionTerm(schema: UnionSchema, place: TypePlace): Term {
  const open = openScalars(schema, place);
  return joined(
    schema.variants.flatMap((variant) =>
      open.has(variant) ? [`(${variant.kind} & {})`] : term(variant, place).alternatives,
    ),
  );
}

/**
 * The variants `string` or `number` beside literals of that type. A bare `string` would swallow the literals;
 * `string & {}` keeps them for completion.
 */
function openScalars(schema: UnionSchema, place: TypePlace): ReadonlySet<Schema> {
  const literals = new Set(schema.variants.flatMap((variant) => literalTypes(variant, place)));
  const { coding } = place.names.layout;
  return new Set(
    schema.variants.filter((variant) => literals.has(variant.kind) && codedScalar(variant, coding) === null),
  );
}

/** The JavaScript types of the literals a schema consists of; empty when it is anything else. */
function literalTypes(schema: Schema, place: TypePlace): readonly string[] {
  const values = listedValues(resolvedValue(schema, lookupOf(place.names.layout)));
  return (values ?? []).map((value) => typeof value);
}

/** Each variant once, in the order of its first case; a variant without a value may stand among both. */
function taggedTerm(schema: TaggedSchema, place: TypePlace): Term {
  return joined(variantsOf(schema).flatMap((variant) => term(variant, place).alternatives));
}

/** Bytes: whatever can be uploaded when sent, a Blob when received. */
function fileType(place: TypePlace): string {
  if (place.side === "response") return "globalThis.Blob";
  return place.names.use(runtimeType("Uploadable"));
}
