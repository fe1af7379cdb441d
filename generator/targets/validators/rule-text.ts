// Schema → the expression of a Rule, which finds issues. Short rather than fast: it is asked only about values that
// failed the fast check. Whether there is one is decided by is-text.ts.

import { matchSchema } from "../../model/match.js";
import type {
  ArraySchema,
  ArrayConstraints,
  LiteralValue,
  NumberSchema,
  ObjectSchema,
  MapSchema,
  RefSchema,
  Schema,
  StringSchema,
  DiscriminatedSchema,
  TupleSchema,
} from "../../model/schema.js";
import { isUnknown, isRef } from "../../model/query/kinds.js";
import { jsonExpression, literal, numberLiteral, stringLiteral, valueKey } from "../../writer/text.js";
import { definitionOf } from "../modules.js";
import { bothText, constrainedRule } from "./rule-constrained.js";
import { useRule, type Scope } from "./validator-scope.js";
import { areDisjoint } from "./validator-types.js";
import { casesByVariants, essential, omittingVariants } from "./validator-union.js";

/** Where a rule is written, and the place in the document at which its holder looks for it. */
export interface RuleScope extends Scope {
  readonly at: string;
}

/** An expression of the type `Rule`, with its place where that is not the one in the scope. */
export function ruleText(schema: Schema, scope: RuleScope): string {
  const text = ruleAt(schema, { ...scope, at: schema.pointer });
  const at = placeOf(schema, scope);
  if (at === null || at === scope.at) return text;
  const place = at.startsWith(`${scope.at}/`) ? at.slice(scope.at.length) : at;
  return `${scope.file.use("atPointer")}(${stringLiteral(place)}, ${text})`;
}

/** Null where the rule has its place itself, or needs none. */
function placeOf(schema: Schema, { file }: Scope): string | null {
  if (isUnknown(schema)) return null;
  if (!isRef(schema)) return schema.pointer;
  const target = definitionOf(file.names.modules, schema.to);
  return target.owner === null ? null : target.schema.pointer;
}

/** The rule of a declaration, whose place its holder knows. */
export function declaredRule(schema: Schema, scope: Scope): string {
  return ruleText(schema, { ...scope, at: schema.pointer });
}

function ruleAt(schema: Schema, scope: RuleScope): string {
  const { file } = scope;
  return matchSchema<string>(schema, {
    string: (s) => stringRule(s, scope),
    number: (s) => numberRule(s, file),
    boolean: () => file.use("boolean"),
    null: () => file.use("nullValue"),
    unknown: () => file.use("anything"),
    never: () => file.use("never"),
    literal: (s) => `${file.use("literal")}(${literal(s.value)})`,
    enum: (s) => {
      const values = s.members.map((member) => member.value);
      const [only, second] = values;
      if (only !== undefined && second === undefined) return `${file.use("literal")}(${literal(only)})`;
      return `${file.use("values")}(${listText(values, scope)})`;
    },
    unknownVariant: (s) => file.use(s.type),
    array: (s) => listRule(s, scope),
    tuple: (s) => tupleRule(s, scope),
    object: (s) => objectRule(s, scope),
    map: (s) => mapRule(s, scope),
    union: (s) => variantsRule(s.variants, s.oneOf, scope),
    discriminated: (s) => discriminatedRule(s, scope),
    intersection: (s) =>
      bothText(
        s.parts.map((part) => ruleText(part, scope)),
        scope,
      ),
    nullable: (s) => `${file.use("rule-scalar/nullable")}(${ruleText(s.of, scope)})`,
    ref: (s) => refRule(s, scope),
    constrained: (s) => constrainedRule(s, scope),
    binary: () => file.use("binary"),
  });
}

/** The rule of a declaration, or what it consists of. */
function refRule(schema: RefSchema, scope: RuleScope): string {
  if (!scope.file.names.tables.inlined.has(schema.to)) return useRule(schema, scope);
  const owner = definitionOf(scope.file.names.modules, schema.to);
  return declaredRule(owner.schema, { ...scope, owner, cyclic: false });
}

/** The scope of a part that its holder looks for under these steps. */
function under(scope: RuleScope, steps: string): RuleScope {
  return { ...scope, at: scope.at + steps };
}

function stringRule({ constraints, format }: StringSchema, { file, owner }: Scope): string {
  const pattern = constraints.pattern === undefined ? null : file.pattern(constraints.pattern, owner);
  const asserted = file.format(format);
  const also = [
    ...(pattern === null ? [] : [`${file.use("matches")}(${pattern})`]),
    ...(asserted === null ? [] : [`${file.use("format")}(${stringLiteral(format ?? "")}, ${asserted})`]),
  ];
  const fields = [
    ...numberFields({ min: constraints.min, max: constraints.max }),
    ...(also.length === 0 ? [] : [`also: [${also.join(", ")}]`]),
  ];
  if (fields.length === 0) return file.use("string");
  return `${file.use("stringOf")}({ ${fields.join(", ")} })`;
}

function numberRule({ integer, constraints }: NumberSchema, file: Scope["file"]): string {
  const { multipleOf, ...bounds } = constraints;
  const also =
    multipleOf === undefined ? [] : [`also: ${file.use("multipleOf")}(${numberLiteral(multipleOf)})`];
  const fields = [...numberFields({ ...bounds }), ...also];
  const name = integer ? "integer" : "number";
  if (fields.length === 0) return file.use(name);
  return `${file.use(`${name}Of`)}({ ${fields.join(", ")} })`;
}

/** In the order of the given keys, which are ours; only those that are set. */
function numberFields(limits: { readonly [K in string]?: number | undefined }): readonly string[] {
  return Object.entries(limits).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${numberLiteral(value)}`],
  );
}

/** One step of a JSON Pointer, as RFC 6901 escapes it. */
function escaped(step: string): string {
  return step.replaceAll("~", "~0").replaceAll("/", "~1");
}

function listText(values: readonly LiteralValue[], { file, owner }: Scope): string {
  return file.valueSet(values, owner) ?? `[${values.map(literal).join(", ")}]`;
}

interface ListText {
  readonly name: "rule-array/array" | "rule-array/tuple";
  readonly args: readonly string[];
}

function withConstraints(
  { name, args }: ListText,
  { min, max, unique }: ArrayConstraints,
  { file }: Scope,
): string {
  const fields = [...numberFields({ min, max }), ...(unique ? [`also: ${file.use("uniqueItems")}`] : [])];
  const all = fields.length === 0 ? args : [...args, `{ ${fields.join(", ")} }`];
  return `${file.use(name)}(${all.join(", ")})`;
}

function listRule(schema: ArraySchema, scope: RuleScope): string {
  const items = ruleText(schema.items, under(scope, "/items"));
  return withConstraints({ name: "rule-array/array", args: [items] }, schema.constraints, scope);
}

function tupleRule({ items, rest, constraints }: TupleSchema, scope: RuleScope): string {
  const max = rest === null ? Math.min(items.length, constraints.max ?? Infinity) : constraints.max;
  const first = items.map((item, index) => ruleText(item, under(scope, `/prefixItems/${index}`)));
  const others = rest === null ? scope.file.use("anything") : ruleText(rest, under(scope, "/items"));
  const args = [`[${first.join(", ")}]`, others];
  return withConstraints(
    { name: "rule-array/tuple", args },
    { ...constraints, ...(max !== undefined && { max }) },
    scope,
  );
}

function objectRule({ properties, additionalProperties }: ObjectSchema, scope: RuleScope): string {
  const { file } = scope;
  const fields = (required: boolean): string => {
    const texts = properties
      .filter((property) => property.required === required)
      .map(({ serializedName, schema }) => {
        const place = under(scope, `/properties/${escaped(serializedName)}`);
        return `${valueKey(serializedName)}: ${ruleText(schema, place)}`;
      });
    return texts.length === 0 ? "{}" : `{ ${texts.join(", ")} }`;
  };
  const more = [...additionalField(additionalProperties, scope), ...defaultsField(properties)];
  const args = [fields(true), fields(false), ...(more.length === 0 ? [] : [`{ ${more.join(", ")} }`])];
  if (args.length === 2 && args[1] === "{}") args.pop();
  return `${file.use("rule-object/object")}(${args.join(", ")})`;
}

function additionalField(
  additionalProperties: ObjectSchema["additionalProperties"],
  scope: RuleScope,
): readonly string[] {
  if (additionalProperties === "ignored") return [];
  if (additionalProperties === "closed") return ["closed: true"];
  return [`additionalProperties: ${ruleText(additionalProperties, under(scope, "/additionalProperties"))}`];
}

function defaultsField(properties: ObjectSchema["properties"]): readonly string[] {
  const given = properties.flatMap((property) =>
    property.default === undefined
      ? []
      : [`${valueKey(property.serializedName)}: ${jsonExpression(property.default)}`],
  );
  return given.length === 0 ? [] : [`defaults: { ${given.join(", ")} }`];
}

function mapRule(schema: MapSchema, scope: RuleScope): string {
  const { file, owner } = scope;
  const pattern = schema.keyPattern === null ? null : file.pattern(schema.keyPattern, owner);
  const keys = [
    ...(schema.keys === null ? [] : [`${file.use("namesIn")}(${listText(schema.keys, scope)})`]),
    ...(pattern === null ? [] : [`${file.use("namesMatching")}(${pattern})`]),
  ];
  const value = ruleText(schema.value, under(scope, "/additionalProperties"));
  return `${file.use("rule-object/map")}(${[value, ...keys].join(", ")})`;
}

/** `oneOf` matters only between variants that can share a value. */
export function variantsRule(variants: readonly Schema[], oneOf: boolean, scope: RuleScope): string {
  const { file } = scope;
  const { modules } = file.names;
  const tried = oneOf ? variants : essential(variants, scope);
  const [only, second] = tried;
  if (only && !second) return ruleText(only, scope);
  const overlap = variants.some((a, index) =>
    variants.slice(index + 1).some((b) => !areDisjoint(a, b, modules)),
  );
  const keyword = keywordOf(tried, scope);
  const name = overlap ? (oneOf ? "oneOf" : "anyOf") : keyword || "anyOf";
  const rule = file.use(name === "oneOf" ? "rule-union/oneOf" : name);
  const texts = tried.map((variant, index) =>
    ruleText(variant, keyword === "" ? scope : under(scope, `/${keyword}/${index}`)),
  );
  return `${rule}([${texts.join(", ")}]${keyword === name ? "" : `, ${stringLiteral(keyword)}`})`;
}

/** The keyword that lists these variants one after the other; empty = each says itself where it is. */
function keywordOf(variants: readonly Schema[], scope: RuleScope): "anyOf" | "oneOf" | "" {
  const stands = (keyword: string): boolean =>
    variants.every((variant, index) => {
      const place = placeOf(variant, scope);
      return place === null || place === `${scope.at}/${keyword}/${index}`;
    });
  return (["oneOf", "anyOf"] as const).find(stands) ?? "";
}

function discriminatedRule(schema: DiscriminatedSchema, scope: RuleScope): string {
  const { file } = scope;
  const chosen = (variants: readonly Schema[]): string => {
    const [only, second] = variants;
    return only && !second ? ruleText(only, scope) : variantsRule(variants, schema.oneOf, scope);
  };
  const cases = casesByVariants(schema).flatMap(({ values, variants }) =>
    values.map((value) => ({ value, rule: chosen(variants) })),
  );
  // Engines sort keys that are whole numbers, and messages list tags as the document does.
  const isMap = cases.every(({ value }) => typeof value === "string" && !/^\d+$/.test(value));
  const table = isMap
    ? `{ ${cases.map(({ value, rule }) => `${valueKey(String(value))}: ${rule}`).join(", ")} }`
    : `[${cases.map(({ value, rule }) => `[${literal(value)}, ${rule}]`).join(", ")}]`;
  const omitting = omittingVariants(schema, scope);
  const others = [
    ...(schema.undiscriminated.length > 0 ? [`undiscriminated: ${chosen(schema.undiscriminated)}`] : []),
    ...(omitting.length > schema.undiscriminated.length ? [`withoutDiscriminator: ${chosen(omitting)}`] : []),
  ];
  const more = others.length === 0 ? "" : `, { ${others.join(", ")} }`;
  return `${file.use("rule-discriminated/discriminated")}(${stringLiteral(schema.property)}, ${table}${more})`;
}
