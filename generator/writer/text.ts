// The one door for text that came from the document: an encoder per syntactic position of TypeScript.
// A template literal is no such position: nothing of the document ever stands in one. A template literal type takes
// letters, digits and a few marks that mean nothing in it.

import type { Json } from "../model/brands.js";

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

/**
 * A string literal, in value or type position. Lone surrogates are escaped too, and whatever a reader cannot see
 * or would see in another order: a review must show what the code says. In the quotes that need fewer escapes, as
 * the formatter has them.
 */
export function stringLiteral(text: string): string {
  const json = JSON.stringify(text).replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    escapeUnit,
  );
  if (!text.includes('"') || count(text, '"') <= count(text, "'")) return json;
  // A backslash that is escaped itself may stand before the quote, so escapes are read one by one.
  const inside = json
    .slice(1, -1)
    .replace(/\\.|'/g, (found) => (found === '\\"' ? '"' : found === "'" ? "\\'" : found));
  return `'${inside}'`;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** The type of all texts with this start and this end, either of which may be empty. */
export function templateType(start: string, end: string): string {
  if (!/^[\w:/@-]*$/.test(start + end))
    throw new RangeError(`not plain enough for a template: ${start}…${end}`);
  return `\`${start}\${string}${end}\``;
}

/** A number in value or type position: finite or an error of ours. */
export function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a JSON number: ${value}`);
  return Object.is(value, -0) ? "0" : String(value).replace("e+", "e");
}

/** A literal in value or type position. */
export function literal(value: string | number | boolean): string {
  if (typeof value === "string") return stringLiteral(value);
  return typeof value === "number" ? numberLiteral(value) : String(value);
}

/**
 * The fixed text of a path as a string literal. What a URL parser would drop or read as another character
 * (https://url.spec.whatwg.org/#concept-basic-url-parser) travels percent-encoded; the rest stays as written.
 */
export function pathLiteral(text: string): string {
  return stringLiteral(text.replace(/[\u0000- \u007f\\]/g, encodeURIComponent));
}

/** A JSON value as an expression. `__proto__` becomes a computed key, which defines a property instead of setting the prototype. */
export function jsonExpression(value: Json): string {
  if (value === null) return "null";
  if (typeof value !== "object") return literal(value);
  if (isList(value)) return `[${value.map(jsonExpression).join(", ")}]`;
  return objectExpression(value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** As `jsonExpression`, with further entries whose values are expressions. */
export function objectExpression(
  data: { readonly [key: string]: Json },
  more: Readonly<Record<string, string>> = {},
): string {
  const entries = [
    ...Object.entries(data).map(([key, item]) => `${valueKey(key)}: ${jsonExpression(item)}`),
    ...Object.entries(more).map(([key, text]) => (key === text ? key : `${valueKey(key)}: ${text}`)),
  ];
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** A key in an object literal that is a value. */
export function valueKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : propertyKey(name);
}

/** A key in a type, an interface or a pattern: quoted only when needed. */
export function propertyKey(name: string): string {
  return identifier.test(name) ? name : stringLiteral(name);
}

/** `.name` or `["name"]`, after an object expression. */
export function propertyAccess(name: string): string {
  return isIdentifier(name) ? `.${name}` : `[${stringLiteral(name)}]`;
}

/** As `propertyAccess`, where the object may be missing. */
export function optionalAccess(name: string): string {
  return isIdentifier(name) ? `?.${name}` : `?.[${stringLiteral(name)}]`;
}

/** True for text that may stand as an identifier name (reserved words are fine after a dot and as keys). */
export function isIdentifier(name: string): boolean {
  return identifier.test(name) && name !== "__proto__";
}

/**
 * The inside of a documentation comment: prose that cannot end it. Lines are kept; the printer adds the stars.
 * A `@` that starts a line would read as a tag and a lone `{@` as an inline one, so both are escaped as TSDoc says.
 * Marks that turn the order of writing are dropped: they could show code as part of the comment.
 */
export function docText(prose: string): string {
  return (
    prose
      .replace(/\r\n?|[\u2028\u2029]/g, "\n")
      // Before the escapes: what is dropped may stand between a star and a slash.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, "")
      .replace(/\p{Surrogate}/gu, "\ufffd")
      .replace(/\*\//g, "*\\/")
      .replace(/^([^\S\n]*)@/gm, "$1\\@")
      .replace(/\{@/g, "{\\@")
      .split("\n")
      .map((line) => line.trimEnd())
      .join("\n")
      .trim()
  );
}

/** The rest of a `//` comment: one line. */
export function lineComment(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, " ").replace(/[\u0000-\u001f\u007f]/g, "");
}
