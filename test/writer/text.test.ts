// The encoders of TypeScript positions, each as given and want. Knows nothing of what uses them.

import ts from "typescript";
import { describe, expect, test } from "vitest";
import {
  docText,
  isIdentifier,
  jsonExpression,
  lineComment,
  literal,
  pathLiteral,
  propertyAccess,
  propertyKey,
  stringLiteral,
  valueKey,
} from "../../generator/writer/text.js";
import { payloadList } from "../hostile/payloads.js";

/** The value of an expression, by the engine that will run it. */
const valueOf = (expression: string): unknown => new Function(`return (${expression});`)();

describe("a string literal is the text it was made from", () => {
  test.each(payloadList.map((text) => [JSON.stringify(text), text]))("%s", (_, text) => {
    expect(valueOf(stringLiteral(text))).toBe(text);
    expect(valueOf(literal(text))).toBe(text);
    expect(stringLiteral(text)).toMatch(/^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/);
  });
});

describe("a key names the property it was made from", () => {
  test.each(payloadList.map((text) => [JSON.stringify(text), text]))("%s", (_, text) => {
    const made = valueOf(`{ ${valueKey(text)}: 1 }`) as object;
    expect(Reflect.ownKeys(made)).toEqual([text]);
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
    const read = new Function("o", `return o${propertyAccess(text)};`) as (o: object) => unknown;
    expect(read(JSON.parse(`{${JSON.stringify(text)}:2}`) as object)).toBe(2);
    const type = ts.createSourceFile(
      "x.ts",
      `interface X { ${propertyKey(text)}: 1 }`,
      ts.ScriptTarget.ES2022,
    );
    const [statement] = type.statements;
    const [member] = statement && ts.isInterfaceDeclaration(statement) ? statement.members : [];
    expect([type.statements.length, member?.name && "text" in member.name && member.name.text]).toEqual([
      1,
      text,
    ]);
  });
});

const comments: readonly [what: string, given: string, want: string][] = [
  ["the end of a comment", "a */ b", "a *\\/ b"],
  ["an end that dropping a character would make", "a *\u0000/ b *\u202e/ c", "a *\\/ b *\\/ c"],
  ["two ends in a row", "**//*/", "**\\//*\\/"],
  ["a tag", "@deprecated no\n  @param x", "\\@deprecated no\n  \\@param x"],
  ["an inline tag", "see {@link x} and {\u0001@link y}", "see {\\@link x} and {\\@link y}"],
  ["a tag behind a dropped character", "\u0007@deprecated", "\\@deprecated"],
  ["every kind of line end", "a\rb\r\nc\u2028d\u2029e", "a\nb\nc\nd\ne"],
  ["marks that turn the order of writing", "a\u202eb\u2066c\u2069", "abc"],
  ["half of a character", "a\ud800b", "a\ufffdb"],
  ["an astral character", "\u{1f600}", "\u{1f600}"],
];
test.each(comments)("a documentation comment holds %s", (_, given, want) => {
  expect(docText(given)).toBe(want);
});

test.each(payloadList.map((text) => [JSON.stringify(text), text]))("no comment is ended by %s", (_, text) => {
  expect(docText(text)).not.toContain("*/");
  expect(lineComment(text)).toMatch(/^[^\r\n\u2028\u2029]*$/);
});

const paths: readonly [given: string, want: string][] = [
  ["/a b/c", "/a%20b/c"],
  ["/a\\b", "/a%5Cb"],
  ["/a\tb\nc\rd", "/a%09b%0Ac%0Dd"],
  ["/a%2Fb?beta=true&x=${y}", "/a%2Fb?beta=true&x=${y}"],
  ["/Asia/Tokyo:copy", "/Asia/Tokyo:copy"],
];
test.each(paths)("the fixed path %j travels as %j", (given, want) => {
  expect(valueOf(pathLiteral(given))).toBe(want);
});

test("a JSON value keeps its keys, and its prototype is nobody's", () => {
  const given = JSON.parse(
    '{"__proto__":{"a":1},"constructor":{"prototype":[-0,1e21,"`${x}`"]},"":null}',
  ) as never;
  const made = valueOf(jsonExpression(given)) as object;
  expect(JSON.stringify(made)).toBe(JSON.stringify(given));
  expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
});

test("a number that JSON cannot hold is nobody's value", () => {
  expect(() => literal(Infinity)).toThrow(RangeError);
  expect(() => literal(Number.NaN)).toThrow(RangeError);
});

test("what names no identifier is quoted", () => {
  const not = ["", "1a", "a-b", "a b", "__proto__", "a\u2028", "\u{1f600}"];
  expect(not.filter(isIdentifier)).toEqual([]);
  expect(["a", "$", "_1", "größe", "new"].filter((name) => !isIdentifier(name))).toEqual([]);
});
