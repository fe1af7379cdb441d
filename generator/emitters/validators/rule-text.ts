// Schema → the expression of a Rule, which finds issues. Short rather than fast: it is asked only about values that
// failed the fast check. Knows nothing of files; the verdict is is-text.ts's.

import { matchSchema } from "../../ir/match.js";
import type {
  ArraySchema,
  IntersectionSchema,
  ListLimits,
  LiteralValue,
  NumberSchema,
  ObjectSchema,
  RecordSchema,
  Schema,
  StringSchema,
  TaggedSchema,
  TupleSchema,
} from "../../ir/schema.js";
import { jsonExpression, literal, numberLiteral, stringLiteral, valueKey } from "../../plan/text.js";
import { declarationOf } from "../modules.js";
import { jsonBits } from "./json-bits.js";
import { refinedRule } from "./rule-refined.js";
import { useRule, type Scope } from "./validator-scope.js";
import { areDisjoint, typeBits } from "./validator-types.js";
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
  return `${scope.file.use("at")}(${stringLiteral(place)}, ${text})`;
}

/** Null where the rule has its place itself, or needs none. */
function placeOf(schema: Schema, { file }: Scope): string | null {
  if (schema.kind === "unknown") return null;
  if (schema.kind !== "ref") return schema.at;
  const target = declarationOf(file.names.layout, schema.to);
  return target.owner === null ? null : target.schema.at;
}

/** The rule of a declaration, whose place its holder knows. */
export function declaredRule(schema: Schema, scope: Scope): string {
  return ruleText(schema, { ...scope, at: schema.at });
}

function ruleAt(schema: Schema, scope: RuleScope): string {
  const { file } = scope;
  const typed = (bits: number): string => `${file.use("typed")}(${bits})`;
  return matchSchema<string>(schema, {
    string: (s) => stringRule(s, scope),
    number: (s) => numberRule(s, file),
    boolean: () => typed(jsonBits.boolean),
    null: () => typed(jsonBits.null),
    unknown: () => file.use("anything"),
    never: () => file.use("never"),
    literal: (s) => `${file.use("values")}([${literal(s.value)}])`,
    enum: (s) => {
      const values = s.members.map((member) => member.value);
      return `${file.use("values")}(${listText(values, scope)})`;
    },
    unlisted: (s) => typed(jsonBits[s.type]),
    array: (s) => listRule(s, scope),
    tuple: (s) => tupleRule(s, scope),
    object: (s) => objectRule(s, scope),
    record: (s) => recordRule(s, scope),
    union: (s) => variantsRule(s.variants, s.exclusive, scope),
    tagged: (s) => taggedRule(s, scope),
    intersection: (s) => intersectionRule(s, scope),
    nullable: (s) => `${file.use("nullable")}(${ruleText(s.of, scope)})`,
    ref: (s) => useRule(s, scope),
    refined: (s) => refinedRule(s, scope),
    file: () => file.use("file"),
  });
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
  if (fields.length === 0) return `${file.use("typed")}(${jsonBits.string})`;
  return `${file.use("string")}({ ${fields.join(", ")} })`;
}

function numberRule({ integer, limits }: NumberSchema, file: Scope["file"]): string {
  const { multipleOf, ...bounds } = limits;
  const also =
    multipleOf === undefined ? [] : [`also: ${file.use("multipleOf")}(${numberLiteral(multipleOf)})`];
  const fields = [...(integer ? ["integer: true"] : []), ...numberFields({ ...bounds }), ...also];
  if (fields.length === 0) return `${file.use("typed")}(${jsonBits.number})`;
  return `${file.use("number")}({ ${fields.join(", ")} })`;
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
  readonly name: "list" | "tuple";
  readonly args: readonly string[];
}

function withLimits({ name, args }: ListText, { min, max, unique }: ListLimits, { file }: Scope): string {
  const fields = [...numberFields({ min, max }), ...(unique ? [`also: ${file.use("unique")}`] : [])];
  const all = fields.length === 0 ? args : [...args, `{ ${fields.join(", ")} }`];
  return `${file.use(name)}(${all.join(", ")})`;
}

function listRule(schema: ArraySchema, scope: RuleScope): string {
  const items = partRule(schema.items, under(scope, "/items"));
  return withLimits({ name: "list", args: [items] }, schema.limits, scope);
}

/** Null, as text, where a part may be anything. */
function partRule(schema: Schema, scope: RuleScope): string {
  return schema.kind === "unknown" ? "null" : ruleText(schema, scope);
}

function tupleRule({ items, rest, limits }: TupleSchema, scope: RuleScope): string {
  const max = rest === null ? Math.min(items.length, limits.max ?? Infinity) : limits.max;
  const first = items.map((item, index) => partRule(item, under(scope, `/prefixItems/${index}`)));
  const args = [`[${first.join(", ")}]`, rest === null ? "null" : partRule(rest, under(scope, "/items"))];
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
  return [`extra: ${extra === "closed" ? "null" : ruleText(extra, under(scope, "/additionalProperties"))}`];
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
  const fields = [
    ...(schema.keys === null ? [] : [`keys: ${listText(schema.keys, scope)}`]),
    ...(pattern === null ? [] : [`pattern: ${pattern}`]),
  ];
  const value = partRule(schema.value, under(scope, "/additionalProperties"));
  return `${file.use("record")}(${[value, ...(fields.length === 0 ? [] : [`{ ${fields.join(", ")} }`])].join(", ")})`;
}

/** Where one JSON type is common to all parts, a wrong one is all there is to say. */
function intersectionRule(schema: IntersectionSchema, scope: RuleScope): string {
  const bits = typeBits(schema, scope.file.names.layout);
  const parts = schema.parts.map((part) => ruleText(part, scope));
  return bothText(parts, bits, scope);
}

/** `bits` of no type, or of every one, leave the type to the parts. */
export function bothText(parts: readonly string[], bits: number, { file }: Scope): string {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const every = 63;
  const types = bits !== 0 && (bits & every) !== every ? `, ${bits}` : "";
  return `${file.use("both")}([${parts.join(", ")}]${types})`;
}

/** `exclusive` matters only between variants that can share a value. */
export function variantsRule(variants: readonly Schema[], exclusive: boolean, scope: RuleScope): string {
  const { file } = scope;
  const { layout } = file.names;
  const tried = exclusive ? variants : essential(variants, scope);
  const [only, second] = tried;
  if (only && !second) return ruleText(only, scope);
  const texts = tried.map((variant) => {
    const name = nestedName(variant, scope);
    const parts = [typeBits(variant, layout), ruleText(variant, scope), ...(name === null ? [] : [name])];
    return `[${parts.join(", ")}]`;
  });
  const overlap = variants.some((a, index) =>
    variants.slice(index + 1).some((b) => !areDisjoint(a, b, layout)),
  );
  return `${file.use("variants")}([${texts.join(", ")}]${exclusive && overlap ? ", true" : ""})`;
}

/** What a variant is called in messages, where its rule does not know. */
function nestedName(schema: Schema, { file }: Scope): string | null {
  if (schema.kind !== "ref" || declarationOf(file.names.layout, schema.to).owner === null) return null;
  return stringLiteral(file.names.innerOf(schema.to).type);
}

function taggedRule(schema: TaggedSchema, scope: RuleScope): string {
  const { file } = scope;
  const chosen = (variants: readonly Schema[]): string => {
    const [only, second] = variants;
    return only && !second ? ruleText(only, scope) : variantsRule(variants, schema.exclusive, scope);
  };
  const cases = casesByVariants(schema).flatMap(({ values, variants }) =>
    values.map((value) => `[${literal(value)}, ${chosen(variants)}]`),
  );
  const lacking = lackingVariants(schema, scope);
  const others = [
    ...(schema.untagged.length > 0 ? [`untagged: ${chosen(schema.untagged)}`] : []),
    ...(lacking.length > schema.untagged.length ? [`lacking: ${chosen(lacking)}`] : []),
  ];
  const more = others.length === 0 ? "" : `, { ${others.join(", ")} }`;
  return `${file.use("tagged")}(${stringLiteral(schema.property)}, [${cases.join(", ")}]${more})`;
}
