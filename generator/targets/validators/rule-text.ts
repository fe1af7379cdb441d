// Schema → the expression of a Rule, which finds issues. Short rather than fast: it is asked only about values that
// failed the fast check. Knows nothing of files; the verdict is is-text.ts's.

import { matchSchema } from "../../model/match.js";
import type {
  ArraySchema,
  ListLimits,
  LiteralValue,
  NumberSchema,
  ObjectSchema,
  RecordSchema,
  RefSchema,
  Schema,
  StringSchema,
  TaggedSchema,
  TupleSchema,
} from "../../model/schema.js";
import { isUnknown, isRef } from "../../model/query/kinds.js";
import { jsonExpression, literal, numberLiteral, stringLiteral, valueKey } from "../../writer/text.js";
import { declarationOf } from "../modules.js";
import { refinedRule } from "./rule-refined.js";
import { useRule, type Scope } from "./validator-scope.js";
import { areDisjoint } from "./validator-types.js";
import { casesByVariants, essential, lackingVariants } from "./validator-union.js";

/** Where a rule is written, and the place in the document at which its holder looks for it. */
export interface RuleScope extends Scope {
  readonly at: string;
}

/** An expression of the type `Rule`, with its place where that is not the one in the scope. */
export function ruleText(schema: Schema, scope: RuleScope): string {
  const text = ruleAt(schema, { ...scope, at: schema.at });
  const at = placeOf(schema, scope);
  if (at === null || at === scope.at) return text;
  const place = at.startsWith(`${scope.at}/`) ? at.slice(scope.at.length) : at;
  return `${scope.file.use("atPointer")}(${stringLiteral(place)}, ${text})`;
}

/** Null where the rule has its place itself, or needs none. */
function placeOf(schema: Schema, { file }: Scope): string | null {
  if (isUnknown(schema)) return null;
  if (!isRef(schema)) return schema.at;
  const target = declarationOf(file.names.layout, schema.to);
  return target.owner === null ? null : target.schema.at;
}

/** The rule of a declaration, whose place its holder knows. */
export function declaredRule(schema: Schema, scope: Scope): string {
  return ruleText(schema, { ...scope, at: schema.at });
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
    unlisted: (s) => file.use(s.type),
    array: (s) => listRule(s, scope),
    tuple: (s) => tupleRule(s, scope),
    object: (s) => objectRule(s, scope),
    record: (s) => recordRule(s, scope),
    union: (s) => variantsRule(s.variants, s.exclusive, scope),
    tagged: (s) => taggedRule(s, scope),
    intersection: (s) =>
      bothText(
        s.parts.map((part) => ruleText(part, scope)),
        scope,
      ),
    nullable: (s) => `${file.use("nullable")}(${ruleText(s.of, scope)})`,
    ref: (s) => refRule(s, scope),
    refined: (s) => refinedRule(s, scope),
    file: () => file.use("binary"),
  });
}

/** The rule of a declaration, or what it consists of. */
function refRule(schema: RefSchema, scope: RuleScope): string {
  if (!scope.file.names.tables.inlined.has(schema.to)) return useRule(schema, scope);
  const owner = declarationOf(scope.file.names.layout, schema.to);
  return declaredRule(owner.schema, { ...scope, owner, cyclic: false });
}

/** The scope of a part that its holder looks for under these steps. */
function under(scope: RuleScope, steps: string): RuleScope {
  return { ...scope, at: scope.at + steps };
}

function stringRule({ limits, format }: StringSchema, { file, owner }: Scope): string {
  const pattern = limits.pattern === undefined ? null : file.pattern(limits.pattern, owner);
  const asserted = file.format(format);
  const also = [
    ...(pattern === null ? [] : [`${file.use("matches")}(${pattern})`]),
    ...(asserted === null ? [] : [`${file.use("format")}(${stringLiteral(format ?? "")}, ${asserted})`]),
  ];
  const fields = [
    ...numberFields({ min: limits.min, max: limits.max }),
    ...(also.length === 0 ? [] : [`also: [${also.join(", ")}]`]),
  ];
  if (fields.length === 0) return file.use("string");
  return `${file.use("stringOf")}({ ${fields.join(", ")} })`;
}

function numberRule({ integer, limits }: NumberSchema, file: Scope["file"]): string {
  const { multipleOf, ...bounds } = limits;
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
  readonly name: "array" | "tuple";
  readonly args: readonly string[];
}

function withLimits({ name, args }: ListText, { min, max, unique }: ListLimits, { file }: Scope): string {
  const fields = [...numberFields({ min, max }), ...(unique ? [`also: ${file.use("uniqueItems")}`] : [])];
  const all = fields.length === 0 ? args : [...args, `{ ${fields.join(", ")} }`];
  return `${file.use(name)}(${all.join(", ")})`;
}

function listRule(schema: ArraySchema, scope: RuleScope): string {
  const items = ruleText(schema.items, under(scope, "/items"));
  return withLimits({ name: "array", args: [items] }, schema.limits, scope);
}

function tupleRule({ items, rest, limits }: TupleSchema, scope: RuleScope): string {
  const max = rest === null ? Math.min(items.length, limits.max ?? Infinity) : limits.max;
  const first = items.map((item, index) => ruleText(item, under(scope, `/prefixItems/${index}`)));
  const others = rest === null ? scope.file.use("anything") : ruleText(rest, under(scope, "/items"));
  const args = [`[${first.join(", ")}]`, others];
  return withLimits({ name: "tuple", args }, { ...limits, ...(max !== undefined && { max }) }, scope);
}

function objectRule({ properties, extra }: ObjectSchema, scope: RuleScope): string {
  const { file } = scope;
  const fields = (required: boolean): string => {
    const texts = properties
      .filter((property) => property.required === required)
      .map(({ wireName, schema }) => {
        const place = under(scope, `/properties/${escaped(wireName)}`);
        return `${valueKey(wireName)}: ${ruleText(schema, place)}`;
      });
    return texts.length === 0 ? "{}" : `{ ${texts.join(", ")} }`;
  };
  const more = [...extraField(extra, scope), ...defaultsField(properties)];
  const args = [fields(true), fields(false), ...(more.length === 0 ? [] : [`{ ${more.join(", ")} }`])];
  if (args.length === 2 && args[1] === "{}") args.pop();
  return `${file.use("object")}(${args.join(", ")})`;
}

function extraField(extra: ObjectSchema["extra"], scope: RuleScope): readonly string[] {
  if (extra === "ignored") return [];
  if (extra === "closed") return ["closed: true"];
  return [`additionalProperties: ${ruleText(extra, under(scope, "/additionalProperties"))}`];
}

function defaultsField(properties: ObjectSchema["properties"]): readonly string[] {
  const given = properties.flatMap((property) =>
    property.default === undefined
      ? []
      : [`${valueKey(property.wireName)}: ${jsonExpression(property.default)}`],
  );
  return given.length === 0 ? [] : [`defaults: { ${given.join(", ")} }`];
}

function recordRule(schema: RecordSchema, scope: RuleScope): string {
  const { file, owner } = scope;
  const pattern = schema.keyPattern === null ? null : file.pattern(schema.keyPattern, owner);
  const keys = [
    ...(schema.keys === null ? [] : [`${file.use("namesIn")}(${listText(schema.keys, scope)})`]),
    ...(pattern === null ? [] : [`${file.use("namesMatching")}(${pattern})`]),
  ];
  const value = ruleText(schema.value, under(scope, "/additionalProperties"));
  return `${file.use("map")}(${[value, ...keys].join(", ")})`;
}

export function bothText(parts: readonly string[], { file }: Scope): string {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return `${file.use("allOf")}([${parts.join(", ")}])`;
}

/** `exclusive` matters only between variants that can share a value. */
export function variantsRule(variants: readonly Schema[], exclusive: boolean, scope: RuleScope): string {
  const { file } = scope;
  const { layout } = file.names;
  const tried = exclusive ? variants : essential(variants, scope);
  const [only, second] = tried;
  if (only && !second) return ruleText(only, scope);
  const overlap = variants.some((a, index) =>
    variants.slice(index + 1).some((b) => !areDisjoint(a, b, layout)),
  );
  const keyword = keywordOf(tried, scope);
  const name = overlap ? (exclusive ? "oneOf" : "anyOf") : keyword || "anyOf";
  const texts = tried.map((variant, index) =>
    ruleText(variant, keyword === "" ? scope : under(scope, `/${keyword}/${index}`)),
  );
  return `${file.use(name)}([${texts.join(", ")}]${keyword === name ? "" : `, ${stringLiteral(keyword)}`})`;
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

function taggedRule(schema: TaggedSchema, scope: RuleScope): string {
  const { file } = scope;
  const chosen = (variants: readonly Schema[]): string => {
    const [only, second] = variants;
    return only && !second ? ruleText(only, scope) : variantsRule(variants, schema.exclusive, scope);
  };
  const cases = casesByVariants(schema).flatMap(({ values, variants }) =>
    values.map((value) => ({ value, rule: chosen(variants) })),
  );
  // Engines sort keys that are whole numbers, and messages list tags as the document does.
  const isRecord = cases.every(({ value }) => typeof value === "string" && !/^\d+$/.test(value));
  const table = isRecord
    ? `{ ${cases.map(({ value, rule }) => `${valueKey(String(value))}: ${rule}`).join(", ")} }`
    : `[${cases.map(({ value, rule }) => `[${literal(value)}, ${rule}]`).join(", ")}]`;
  const lacking = lackingVariants(schema, scope);
  const others = [
    ...(schema.untagged.length > 0 ? [`undiscriminated: ${chosen(schema.untagged)}`] : []),
    ...(lacking.length > schema.untagged.length ? [`withoutDiscriminator: ${chosen(lacking)}`] : []),
  ];
  const more = others.length === 0 ? "" : `, { ${others.join(", ")} }`;
  return `${file.use("discriminated")}(${stringLiteral(schema.property)}, ${table}${more})`;
}
