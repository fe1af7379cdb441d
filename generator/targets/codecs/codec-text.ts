// Schema → the expression of its codec.

import type { DefinitionId } from "../../model/brands.js";
import { matchSchema } from "../../model/match.js";
import type {
  ObjectSchema,
  Schema,
  DiscriminatedSchema,
  TupleSchema,
  UnionSchema,
} from "../../model/schema.js";
import { programTypes, jsonType } from "../../model/query/json-types.js";
import { objectsIn } from "../../model/query/properties.js";
import {
  isConstrained,
  isObject,
  isRef,
  isIntersection,
  isUnion,
  isDiscriminated,
  listedValues,
} from "../../model/query/kinds.js";
import { literal, stringLiteral, valueKey } from "../../writer/text.js";
import { type ModuleMap, lookupOf } from "../modules.js";
import { runtimeValue, type RuntimeValue } from "../runtime-symbols.js";
import { codecScalar, holdsCodecMapped } from "./codec-types.js";
import type { SymbolRef } from "../../writer/symbols.js";

/** Where a codec is written. */
export interface CodecWriter {
  readonly modules: ModuleMap;
  readonly use: (symbol: SymbolRef) => string;
  /** The codec of a declaration that has one. */
  readonly ref: (id: DefinitionId) => string;
}

/** Null = the type is the same in JSON. */
export function codecText(schema: Schema, writer: CodecWriter): string | null {
  const { modules } = writer;
  if (!holdsCodecMapped(schema, modules)) return null;
  const none = (): null => null;
  const scalar = (): string | null => {
    const name = codecScalar(schema, modules.coding);
    return name && use(name, writer);
  };
  return matchSchema<string | null>(schema, {
    string: scalar,
    number: scalar,
    boolean: none,
    null: none,
    unknown: none,
    never: none,
    literal: none,
    enum: none,
    unknownVariant: none,
    binary: none,
    array: (s) => call("codec-shapes/array", [codecText(s.items, writer)], writer),
    tuple: (s) => tupleText(s, writer),
    object: (s) => objectText(s, writer, false),
    map: (s) => call("codec-shapes/map", [codecText(s.value, writer)], writer),
    union: (s) => unionText(s, writer),
    discriminated: (s) => discriminatedText(s, writer),
    intersection: (s) => together("all", found(s.parts, writer), writer),
    nullable: (s) => call("codec-shapes/nullable", [codecText(s.of, writer)], writer),
    ref: (s) => writer.ref(s.to),
    constrained: (s) => codecText(s.of, writer),
  });
}

/** The codec of a declaration. `isVariant`: some union tells it from others by the keys it needs. */
export function declaredCodec(schema: Schema, writer: CodecWriter, isVariant: boolean): string | null {
  if (isConstrained(schema)) return declaredCodec(schema.of, writer, isVariant);
  if (isObject(schema)) return objectText(schema, writer, isVariant);
  // A codec that is another's alone cannot be read before that one is made.
  if (isRef(schema)) return call("all", found([schema], writer), writer);
  if (isIntersection(schema)) return call("all", found(schema.parts, writer), writer);
  return codecText(schema, writer);
}

/** Declarations that are variants of unions without a tag. */
export function triedVariants(schema: Schema): readonly DefinitionId[] {
  if (!isUnion(schema) && !isDiscriminated(schema)) return [];
  const variants = isUnion(schema) ? schema.variants : [...schema.undiscriminated, ...sharedVariants(schema)];
  return variants.flatMap((variant) => (isRef(variant) ? [variant.to] : []));
}

function sharedVariants({ cases }: DiscriminatedSchema): readonly Schema[] {
  return cases.flatMap(({ variants }) => (variants.length > 1 ? variants : []));
}

function use(name: RuntimeValue, { use: symbol }: CodecWriter): string {
  return symbol(runtimeValue(name));
}

function call(name: RuntimeValue, args: readonly (string | null)[], writer: CodecWriter): string {
  const given = args.map((arg) => arg ?? "null");
  return `${use(name, writer)}(${given.join(", ")})`;
}

function found(schemas: readonly Schema[], writer: CodecWriter): readonly string[] {
  return schemas.flatMap((schema) => codecText(schema, writer) ?? []);
}

function together(name: "all" | "firstOf", texts: readonly string[], writer: CodecWriter): string | null {
  const [only] = texts;
  return texts.length > 1 ? call(name, texts, writer) : (only ?? null);
}

function tupleText({ items, rest }: TupleSchema, writer: CodecWriter): string {
  const first = items.map((item) => codecText(item, writer) ?? "null");
  return call("codec-shapes/tuple", [`[${first.join(", ")}]`, rest && codecText(rest, writer)], writer);
}

function objectText(
  { properties, additionalProperties }: ObjectSchema,
  writer: CodecWriter,
  isVariant: boolean,
): string {
  const others = typeof additionalProperties === "string" ? null : codecText(additionalProperties, writer);
  const entries = properties.flatMap(({ serializedName, schema }) => {
    const text = codecText(schema, writer);
    return text === null && others === null ? [] : [`${valueKey(serializedName)}: ${text ?? "null"}`];
  });
  const needed = isVariant ? requiredKeys(properties) : [];
  const args = [
    entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`,
    ...(needed.length > 0 || others !== null ? [keyList(needed)] : []),
    ...(others === null ? [] : [others]),
  ];
  return call("codec-shapes/object", args, writer);
}

function requiredKeys(properties: ObjectSchema["properties"]): readonly string[] {
  return properties.filter(({ required }) => required).map(({ serializedName }) => serializedName);
}

function keyList(keys: readonly string[]): string {
  return `[${keys.map(stringLiteral).join(", ")}]`;
}

function unionText({ variants }: UnionSchema, writer: CodecWriter): string {
  const texts = variants.map((variant) => codecText(variant, writer) ?? plainVariant(variant, writer));
  return call("firstOf", texts, writer);
}

/** A variant that is the same in JSON, described so far that it can be told from others. */
function plainVariant(schema: Schema, writer: CodecWriter): string {
  const values = listedValues(schema);
  if (values) return call("codec-variants/oneOf", values.map(literal), writer);
  const bits = programTypes(schema, writer.modules.types);
  const types = Object.entries(jsonType).flatMap(([name, bit]) =>
    (bits & bit) === 0 || name === "other" ? [] : [stringLiteral(name)],
  );
  const objects = objectsIn(schema, lookupOf(writer.modules));
  const needed = [...new Set(objects.flatMap(({ properties }) => requiredKeys(properties)))];
  return call("plain", [`[${types.join(", ")}]`, ...(needed.length > 0 ? [keyList(needed)] : [])], writer);
}

function discriminatedText(
  { property, cases, undiscriminated }: DiscriminatedSchema,
  writer: CodecWriter,
): string {
  const listed = cases.map(({ value, variants }) => {
    const codec = found(variants, writer).length > 0 ? severalText(variants, writer) : "null";
    return `[${literal(value)}, ${codec}]`;
  });
  const rest = found(undiscriminated, writer).length > 0 ? [severalText(undiscriminated, writer)] : [];
  return call(
    "codec-variants/discriminated",
    [stringLiteral(property), `[${listed.join(", ")}]`, ...rest],
    writer,
  );
}

function severalText(variants: readonly Schema[], writer: CodecWriter): string {
  const texts = variants.map((variant) => codecText(variant, writer) ?? plainVariant(variant, writer));
  return together("firstOf", texts, writer) ?? "null";
}
