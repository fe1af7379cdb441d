// The fast check of an object: what it is, what it must have, what it may have. First failure ends.
// Knows nothing of issues.

import type { ObjectSchema, Property, Schema } from "../../model/schema.js";
import { stringLiteral } from "../../writer/text.js";
import { isTest } from "./is-text.js";
import type { Scope } from "./validator-scope.js";
import { all, any, differs, equals, fails, never, type Test } from "./validator-test.js";
import { takesUndefined } from "./validator-types.js";

/**
 * Opens a function of `value`: from here on `v` holds what the value has of its own. Objects made by
 * `JSON.parse` are read in place; what fails the prototype test takes the long way. Engines read `__proto__`
 * as fast as any property, `Object.getPrototypeOf` several times slower; where `__proto__` does not exist, or is
 * data, the long way finds the same answer.
 */
export function openObject(file: Scope["file"]): string {
  const fields = `(value as ${file.useType("Fields")})`;
  return [
    // In two steps, and written out: engines make less of one condition, or of a call.
    'if (typeof value !== "object" || value === null) return false;',
    `const v = ${fields}["__proto__"] === Object.prototype ? ${fields} : ${file.use("ownProperties")}(value);`,
    "if (v === null) return false;",
  ].join("\n");
}

export function objectBody(schema: ObjectSchema, scope: Scope): string {
  const lines: string[] = [];
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
    : [openObject(scope.file), ...lines, "return true;"].join("\n");
}

/** The whole body where nothing is asked of what the object holds. */
export function anyObject(file: Scope["file"]): string {
  return `return ${file.use("isObject")}(value) && !Array.isArray(value);`;
}

/** Reads a property of `v`. Names that every object inherits count only when they are its own. */
export function readProperty(name: string, file: Scope["file"]): string {
  return name in Object.prototype
    ? `${file.use("own")}(v, ${stringLiteral(name)})`
    : `v[${stringLiteral(name)}]`;
}

function propertyLines(property: Property, index: number, scope: Scope): readonly string[] {
  const read = readProperty(property.wireName, scope.file);
  const once =
    property.required &&
    readsOnce(property.schema) &&
    !takesUndefined(property.schema, scope.file.names.layout);
  const x = once ? read : localName(property.wireName, index);
  const test = propertyTest(property, x, scope);
  if (test.kind === "always") return [];
  const line = `if (${fails(test)}) return false;`;
  return once || test.kind === "never" ? [line] : [`const ${x} = ${read};`, line];
}

function propertyTest({ required, schema }: Property, x: string, scope: Scope): Test {
  const test = isTest(schema, x, scope);
  if (!required) return any([equals(x, "undefined"), test]);
  return takesUndefined(schema, scope.file.names.layout) ? all([differs(x, "undefined"), test]) : test;
}

/** True when the test names its value once, so that it needs no local for it. */
function readsOnce(schema: Schema): boolean {
  switch (schema.kind) {
    case "string":
      return schema.format === null && Object.keys(schema.limits).length === 0;
    case "number":
      return Object.keys(schema.limits).length === 0;
    case "boolean":
    case "null":
    case "literal":
    case "unlisted":
    case "array":
    case "tuple":
    case "object":
    case "record":
    case "tagged":
    case "ref":
    case "file":
    case "never":
      return true;
    case "enum":
    case "union":
    case "intersection":
    case "nullable":
    case "refined":
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
  return schema.kind === "literal" || (schema.kind === "nullable" && schema.of.kind === "literal");
}

function cost(schema: Schema): number {
  switch (schema.kind) {
    case "literal":
    case "never":
      return 0;
    case "string":
      return schema.limits.pattern === undefined ? 1 : 4;
    case "number":
    case "boolean":
    case "null":
    case "unlisted":
    case "unknown":
      return 1;
    case "enum":
      return 2;
    case "nullable":
      return cost(schema.of);
    case "refined":
      return 6;
    case "union":
    case "intersection":
    case "ref":
    case "file":
      return 5;
    case "array":
    case "tuple":
    case "object":
    case "record":
    case "tagged":
      return 6;
  }
}

/** The loop over keys beside the properties; null = any may be there. */
function otherKeys(schema: ObjectSchema, scope: Scope): string | null {
  const { extra, properties } = schema;
  if (extra === "ignored") return null;
  const test = extra === "closed" ? never : isTest(extra, "item", scope);
  if (test.kind === "always") return null;
  const known = properties.map((property) => property.wireName);
  const set = scope.file.valueSet(known, scope.owner);
  const isKnown =
    set === null ? known.map((name) => `key === ${stringLiteral(name)}`).join(" || ") : `${set}.has(key)`;
  return ownLoop(known.length === 0 ? null : isKnown, test);
}

/**
 * Every own key whose value is not undefined. That the key is the object's own is asked last: it matters only
 * where someone added enumerable properties to Object.prototype.
 */
export function ownLoop(skipped: string | null, test: Test): string {
  const wrong = test.kind === "never" ? "" : ` && ${grouped(fails(test), test)}`;
  return [
    "for (const key in v) {",
    ...(skipped === null ? [] : [`if (${skipped}) continue;`]),
    "const item = v[key];",
    `if (item !== undefined${wrong} && Object.hasOwn(v, key)) return false;`,
    "}",
  ].join("\n");
}

function grouped(text: string, test: Test): string {
  return test.kind === "all" || test.kind === "any" ? `(${text})` : text;
}
