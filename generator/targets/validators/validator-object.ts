// The fast check of an object: what it is, what it must have, what it may have. First failure ends.

import type { ObjectSchema, Property, Schema } from "../../model/schema.js";
import { code, declaring, joinCode, variable, type Code, type Piece } from "../../writer/code.js";
import { isLiteral, isNullable } from "../../model/query/kinds.js";
import { stringLiteral } from "../../writer/text.js";
import { local, type Scope } from "./validator-scope.js";
import { all, any, differs, equals, fails, never, type Test } from "./validator-test.js";
import { takesUndefined } from "./validator-types.js";

/**
 * Opens a function of `value`: from here on `v` holds what the value has of its own. Objects made by
 * `JSON.parse` are read in place; what fails the prototype test takes the long way. Engines read `__proto__`
 * as fast as any property, `Object.getPrototypeOf` several times slower; where `__proto__` does not exist, or is
 * data, the long way finds the same answer. `otherwise`: the result for what is no object.
 */
export function openObject(file: Scope["file"], otherwise: Piece = "false"): Code {
  const { value } = local;
  const fields = code`(${value} as ${file.useType("Fields")})`;
  const lines = [
    // In two steps, and written out: engines make less of one condition, or of a call.
    code`if (typeof ${value} !== "object" || ${value} === null) return ${otherwise};`,
    code`const v = ${fields}["__proto__"] === Object.prototype ? ${fields} : ${file.use("ownProperties")}(${value});`,
    code`if (${local.v} === null) return ${otherwise};`,
  ];
  return joinCode(lines, "\n");
}

export function objectBody(schema: ObjectSchema, scope: Scope): Code {
  const lines: Code[] = [];
  const ordered = schema.properties
    .map((property, index) => ({
      property,
      index,
      cost: cost(property.schema) + (property.required || isFixed(property.schema) ? 0 : 10),
    }))
    // What is cheap and telling comes first; equal costs keep the canonical order.
    .sort((a, b) => a.cost - b.cost || a.index - b.index);
  for (const { property, index } of ordered) lines.push(...propertyLines(property, index, scope));
  const loop = otherKeys(schema, scope);
  if (loop !== null) lines.push(loop);
  // Opened only where something is read: what is imported for nothing does not compile.
  return lines.length === 0
    ? anyObject(scope.file)
    : declaring(["v"], joinCode([openObject(scope.file), ...lines, "return true;"], "\n"));
}

/** The whole body where nothing is asked of what the object holds. */
export function anyObject(file: Scope["file"]): Code {
  return code`return ${file.use("isObject")}(${local.value}) && !Array.isArray(${local.value});`;
}

/** Reads a property of `v`. Names that every object inherits count only when they are its own. */
export function readProperty(name: string, file: Scope["file"]): Code {
  return name in Object.prototype
    ? code`${file.use("own")}(${local.v}, ${stringLiteral(name)})`
    : code`${local.v}[${stringLiteral(name)}]`;
}

function propertyLines(property: Property, index: number, scope: Scope): readonly Code[] {
  const read = readProperty(property.serializedName, scope.file);
  const once =
    property.required &&
    readsOnce(property.schema) &&
    !takesUndefined(property.schema, scope.file.names.modules);
  const name = localName(property.serializedName, index);
  const x = once ? read : variable(name);
  const test = propertyTest(property, x, scope);
  if (test.kind === "always") return [];
  const line = code`if (${fails(test)}) return false;`;
  return once || test.kind === "never" ? [line] : [declaring([name], code`const ${x} = ${read};\n${line}`)];
}

function propertyTest({ required, schema }: Property, x: Code, scope: Scope): Test {
  const test = scope.inner.test(schema, x, scope);
  if (!required) return any([equals(x, "undefined"), test]);
  return takesUndefined(schema, scope.file.names.modules) ? all([differs(x, "undefined"), test]) : test;
}

/** True when the test names its value once, so that it needs no local for it. */
function readsOnce(schema: Schema): boolean {
  switch (schema.kind) {
    case "string":
      return schema.format === null && Object.keys(schema.constraints).length === 0;
    case "number":
      return Object.keys(schema.constraints).length === 0;
    case "boolean":
    case "null":
    case "literal":
    case "unknownVariant":
    case "array":
    case "tuple":
    case "object":
    case "map":
    case "discriminated":
    case "ref":
    case "binary":
    case "never":
      return true;
    case "enum":
    case "union":
    case "intersection":
    case "nullable":
    case "constrained":
    case "unknown":
      return false;
  }
}

/** After the property where its name is a plain word, so that the code can be read. */
function localName(name: string, index: number): string {
  return /^[A-Za-z_][A-Za-z0-9_]{0,60}$/.test(name) ? `$${name}` : `$${index}`;
}

/** A fixed value tells variants apart, even one that may be absent: `stream?: false`. */
function isFixed(schema: Schema): boolean {
  return isLiteral(schema) || (isNullable(schema) && isLiteral(schema.of));
}

function cost(schema: Schema): number {
  switch (schema.kind) {
    case "literal":
    case "never":
      return 0;
    case "string":
      return schema.constraints.pattern === undefined ? 1 : 4;
    case "number":
    case "boolean":
    case "null":
    case "unknownVariant":
    case "unknown":
      return 1;
    case "enum":
      return 2;
    case "nullable":
      return cost(schema.of);
    case "constrained":
      return 6;
    case "union":
    case "intersection":
    case "ref":
    case "binary":
      return 5;
    case "array":
    case "tuple":
    case "object":
    case "map":
    case "discriminated":
      return 6;
  }
}

/** The loop over keys beside the properties; null = any may be there. */
function otherKeys(schema: ObjectSchema, scope: Scope): Code | null {
  const { additionalProperties, properties } = schema;
  if (additionalProperties === "ignored") return null;
  const test =
    additionalProperties === "closed" ? never : scope.inner.test(additionalProperties, local.item, scope);
  if (test.kind === "always") return null;
  const known = properties.map((property) => property.serializedName);
  const set = scope.file.valueSet(known, scope.owner);
  const isKnown =
    set === null
      ? joinCode(
          known.map((name) => code`${local.key} === ${stringLiteral(name)}`),
          " || ",
        )
      : code`${set}.has(${local.key})`;
  return ownLoop(known.length === 0 ? null : isKnown, test);
}

/**
 * Every own key whose value is not undefined. That the key is the object's own is asked last: it matters only
 * where someone added enumerable properties to Object.prototype.
 */
export function ownLoop(skipped: Code | null, test: Test): Code {
  const { v, key, item } = local;
  const wrong = test.kind === "never" ? "" : code` && ${grouped(test)}`;
  const lines = [
    code`for (const key in ${v}) {`,
    ...(skipped === null ? [] : [code`if (${skipped}) continue;`]),
    code`const item = ${v}[${key}];`,
    code`if (${item} !== undefined${wrong} && Object.hasOwn(${v}, ${key})) return false;`,
    "}",
  ];
  return declaring(["key", "item"], joinCode(lines, "\n"));
}

function grouped(test: Test): Code {
  return test.kind === "all" || test.kind === "any" ? code`(${fails(test)})` : fails(test);
}
