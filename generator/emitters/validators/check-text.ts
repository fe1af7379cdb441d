// Schema → the expression of a Check: a function that collects issues. Short rather than fast.
// Knows nothing of files; the verdict is is-text.ts's.

import { matchSchema } from "../../ir/match.js";
import type {
  ArraySchema,
  IntersectionSchema,
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
  UnionSchema,
} from "../../ir/schema.js";
import { literal, numberLiteral, stringLiteral } from "../../plan/text.js";
import { refinedLines } from "./check-refined.js";
import { callOf, type Scope } from "./validator-scope.js";
import { areDisjoint, takesUndefined, typeBits } from "./validator-types.js";
import { casesByVariants, lackingVariants } from "./validator-union.js";

/** An expression of the type `Check`; null = every value passes. */
export function checkText(schema: Schema, scope: Scope): string | null {
  const { file } = scope;
  return matchSchema<string | null>(schema, {
    string: (s) => stringCheck(s, scope),
    number: (s) => numberCheck(s, file),
    boolean: () => file.use("boolean"),
    null: () => file.use("nothing"),
    unknown: () => null,
    never: () => file.use("never"),
    literal: (s) => call(`${file.use("values")}(value, path, found, [${literal(s.value)}])`),
    enum: (s) => {
      const values = s.members.map((member) => member.value);
      return call(`${file.use("values")}(value, path, found, ${listText(values, scope)})`);
    },
    array: (s) => listCheck(s, scope),
    tuple: (s) => tupleCheck(s, scope),
    object: (s) => block(objectLines(s, scope)),
    record: (s) => recordCheck(s, scope),
    union: (s) => unionCheck(s, scope),
    tagged: (s) => block(taggedLines(s, scope)),
    intersection: (s) => block(intersectionLines(s, scope)),
    nullable: (s) => {
      const inner = checkText(s.of, scope);
      return inner === null ? null : call(`${file.use("nullable")}(value, path, found, ${inner})`);
    },
    ref: (s) => refCheck(s, scope),
    refined: (s) => block(refinedLines(s, scope)),
    file: () => file.use("file"),
  });
}

/** The statements of a function of `value`, `path` and `found`. */
export function checkBody(schema: Schema, scope: Scope): readonly string[] {
  if (schema.kind === "object") return objectLines(schema, scope);
  if (schema.kind === "tagged") return taggedLines(schema, scope);
  if (schema.kind === "intersection") return intersectionLines(schema, scope);
  if (schema.kind === "refined") return refinedLines(schema, scope);
  const text = checkText(schema, scope);
  return text === null ? [] : [run(text)];
}

const parameters = "(value, path, found)";

function call(expression: string): string {
  return `${parameters} => ${expression}`;
}

export function block(lines: readonly string[]): string {
  return `${parameters} => {\n${lines.join("\n")}\n}`;
}

/** A statement that runs a check on the same value. A check that is only a call needs no function around it. */
export function run(check: string): string {
  const start = `${parameters} => `;
  if (!check.startsWith(start)) return `${check}(value, path, found);`;
  const rest = check.slice(start.length);
  return rest.startsWith("{") ? rest : `${rest};`;
}

function refCheck(schema: RefSchema, scope: Scope): string {
  const { name, cyclic } = callOf(schema, scope, "check");
  return cyclic && scope.cyclic ? call(`${name}(value, path, found, depth + 1)`) : name;
}

function stringCheck({ limits }: StringSchema, { file, owner }: Scope): string {
  const pattern = limits.pattern === undefined ? null : file.pattern(limits.pattern, owner);
  const fields = [
    ...numberFields({ min: limits.min, max: limits.max }),
    ...(pattern === null ? [] : [`pattern: ${pattern}`]),
  ];
  const name = file.use("string");
  return fields.length === 0 ? name : call(`${name}(value, path, found, { ${fields.join(", ")} })`);
}

function numberCheck({ integer, limits }: NumberSchema, file: Scope["file"]): string {
  const fields = numberFields({ ...limits });
  if (fields.length === 0) return file.use(integer ? "integer" : "number");
  const all = [...(integer ? ["integer: true"] : []), ...fields];
  return call(`${file.use("number")}(value, path, found, { ${all.join(", ")} })`);
}

/** In the order of the given keys, which are ours; only those that are set. */
function numberFields(limits: { readonly [K in string]?: number | undefined }): readonly string[] {
  return Object.entries(limits).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${numberLiteral(value)}`],
  );
}

function listText(values: readonly LiteralValue[], { file, owner }: Scope): string {
  return file.valueSet(values, owner) ?? `[${values.map(literal).join(", ")}]`;
}

function listFields({ min, max, unique }: ListLimits): readonly string[] {
  return [...numberFields({ min, max }), ...(unique ? ["unique: true"] : [])];
}

function listCheck(schema: ArraySchema, scope: Scope): string {
  const fields = [`check: ${checkText(schema.items, scope)}`, ...listFields(schema.limits)];
  return call(`${scope.file.use("list")}(value, path, found, { ${fields.join(", ")} })`);
}

function tupleCheck(schema: TupleSchema, scope: Scope): string {
  const { items, rest, limits } = schema;
  const max = rest === null ? Math.min(items.length, limits.max ?? Infinity) : limits.max;
  const fields = [
    `items: [${items.map((item) => checkText(item, scope) ?? "null").join(", ")}]`,
    `rest: ${rest && checkText(rest, scope)}`,
    ...listFields({ ...limits, ...(max !== undefined && { max }) }),
  ];
  return call(`${scope.file.use("tuple")}(value, path, found, { ${fields.join(", ")} })`);
}

function objectLines(schema: ObjectSchema, scope: Scope): readonly string[] {
  const { file } = scope;
  const object = `${file.use("object")}(value, path, found)`;
  const lines = schema.properties.flatMap((property) => {
    const undefinedToo = property.required && takesUndefined(property.schema, file.names.layout);
    const check = checkText(property.schema, scope) ?? (undefinedToo ? "null" : null);
    if (check === null) return [];
    const name = file.use(property.required ? "need" : "may");
    return [`${name}(v, ${stringLiteral(property.wireName)}, at, ${check});`];
  });
  const extra = extraLine(schema, scope);
  const all = extra === null ? lines : [...lines, extra];
  if (all.length === 0) return [`${object};`];
  return [`const v = ${object};`, "if (v === null) return;", "const at = { path, found };", ...all];
}

function extraLine({ extra, properties }: ObjectSchema, scope: Scope): string | null {
  if (extra === "ignored") return null;
  const check = extra === "closed" ? "null" : checkText(extra, scope);
  if (check === null) return null;
  const known = listText(
    properties.map((property) => property.wireName),
    scope,
  );
  return `${scope.file.use("others")}(v, ${known}, at, ${check});`;
}

function recordCheck(schema: RecordSchema, scope: Scope): string {
  const { file, owner } = scope;
  const pattern = schema.keyPattern === null ? null : file.pattern(schema.keyPattern, owner);
  const fields = [
    `check: ${checkText(schema.value, scope)}`,
    ...(schema.keys === null ? [] : [`keys: ${listText(schema.keys, scope)}`]),
    ...(pattern === null ? [] : [`pattern: ${pattern}`]),
  ];
  return call(`${file.use("record")}(value, path, found, { ${fields.join(", ")} })`);
}

/** Every part on the same value; a wrong type, or what two parts both ask for, is told once. */
function intersectionLines(schema: IntersectionSchema, scope: Scope): readonly string[] {
  const { file } = scope;
  const bits = typeBits(schema, file.names.layout);
  const parts = schema.parts.flatMap((part) => {
    const text = checkText(part, scope);
    return text === null ? [] : [run(text)];
  });
  if (parts.length === 0) return [];
  return [
    // Parts that have no type in common are each left to say what they expect.
    ...(bits === 0 ? [] : [`if (!${file.use("hasType")}(value, path, found, ${bits})) return;`]),
    "const before = found.issues.length;",
    ...parts,
    `${file.use("toldOnce")}(found, before);`,
  ];
}

function unionCheck(schema: UnionSchema, scope: Scope): string | null {
  const variants = variantsCall(schema.variants, schema.exclusive, scope);
  return variants === null ? null : call(variants);
}

/** Null when a variant takes every value and being the only one does not matter. */
export function variantsCall(variants: readonly Schema[], exclusive: boolean, scope: Scope): string | null {
  const { file } = scope;
  const { layout } = file.names;
  if (!exclusive && variants.some((variant) => checkText(variant, scope) === null)) return null;
  const texts = variants.map((variant) => {
    const check = checkText(variant, scope) ?? "() => {}";
    return `[${typeBits(variant, layout)}, ${stringLiteral(variantName(variant, scope))}, ${check}]`;
  });
  const overlap = variants.some((a, index) =>
    variants.slice(index + 1).some((b) => !areDisjoint(a, b, layout)),
  );
  const last = exclusive && overlap ? ", true" : "";
  return `${file.use("variants")}(value, path, found, [${texts.join(", ")}]${last})`;
}

/** What a variant is called in a message: its type's name, or its kind. */
function variantName(schema: Schema, { file }: Scope): string {
  if (schema.kind === "ref") return file.names.innerOf(schema.to).type;
  if (schema.kind === "literal") return literal(schema.value);
  return schema.kind;
}

function taggedLines(schema: TaggedSchema, scope: Scope): readonly string[] {
  const { file } = scope;
  const name = stringLiteral(schema.property);
  const cases = casesByVariants(schema).map(({ values, variants }) => {
    const labels = values.map((value) => `case ${literal(value)}:`).join("\n");
    return `${labels}\n${chosen(variants, schema.exclusive, scope)}\nbreak;`;
  });
  const lacking = lackingVariants(schema, scope);
  if (lacking.length > schema.untagged.length) {
    cases.push(`case undefined:\n${chosen(lacking, schema.exclusive, scope)}\nbreak;`);
  }
  const allowed = `[${schema.cases.map(({ value }) => literal(value)).join(", ")}]`;
  const other =
    schema.untagged.length > 0
      ? chosen(schema.untagged, schema.exclusive, scope)
      : `${file.use("tag")}(tagged, ${file.use("step")}(path, ${name}), found, ${allowed});`;
  return [
    ...openTagged(schema, scope),
    `const tagged = ${file.use("own")}(v, ${name});`,
    "switch (tagged) {",
    ...cases,
    `default:\n${other}`,
    "}",
  ];
}

/** Variants without a tag may be no objects at all; then the value is theirs to judge. */
function openTagged(schema: TaggedSchema, scope: Scope): readonly string[] {
  const { file } = scope;
  const object = file.use("object");
  const others = schema.untagged.filter((variant) => (typeBits(variant, file.names.layout) & ~32) !== 0);
  if (others.length === 0) return [`const v = ${object}(value, path, found);`, "if (v === null) return;"];
  return [
    `const v = ${object}(value, path, { ...found, issues: [], limit: Infinity });`,
    `if (v === null) {\n${chosen(schema.untagged, schema.exclusive, scope)}\nreturn;\n}`,
  ];
}

/** The issues of the one variant, or of the closest of several. */
function chosen(variants: readonly Schema[], exclusive: boolean, scope: Scope): string {
  const [only, second] = variants;
  if (only && !second) {
    const text = checkText(only, scope);
    return text === null ? "" : run(text);
  }
  const text = variantsCall(variants, exclusive, scope);
  return text === null ? "" : `${text};`;
}
