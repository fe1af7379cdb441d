// What is read without the library is what the library would have read: values, duplicate keys and places.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import type { Json } from "../../generator/model/brands.js";
import { parseWithLibrary } from "../../generator/input/read/parse-yaml.js";
import { parsePlainYaml } from "../../generator/input/read/plain-yaml.js";
import { casesFolder, material } from "../support/places.js";

/** Null = left to the library; else whether both say the same. */
function agrees(text: string): boolean | null {
  const own = parsePlainYaml(text);
  if (own === null) return null;
  const theirs = parseWithLibrary(text);
  if (!own.ok || !theirs.ok) throw new Error("read although the library finds fault with it");
  expect(JSON.stringify(own.value)).toBe(JSON.stringify(theirs.value));
  expect(own.duplicates).toEqual(theirs.duplicates);
  for (const segments of [[], ["not there"], ...pathsOf(theirs.value, [])]) {
    expect([segments, own.find(segments)]).toEqual([segments, theirs.find(segments)]);
  }
  return true;
}

function pathsOf(value: Json, above: readonly string[]): string[][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    [...above, key],
    ...pathsOf(item as Json, [...above, key]),
  ]);
}

test.each([
  ["a map", "a: b\nc:\n  d: e\n"],
  ["a list", "a:\n  - b\n  - c: d\n    e: f\n  - - g\n    - h\n  -\n    i: j\n"],
  ["a list as far left as its key", "a:\n- b\n- c\nd: e\n"],
  ["values that are nothing", "a:\nb:\n  c:\nd: ~\ne: null\nf:\n  -\n  - g\n"],
  [
    "numbers and words",
    "a: 1\nb: -2\nc: 1.50\nd: 0x1f\ne: 1e3\nf: .5\ng: +1\nh: 007\ni: 1.2.3\nj: 2020-01-01\n",
  ],
  [
    "numbers that no double holds",
    "a: 12345678901234567890\nb: 0.1234567890123456789\nc: -0\nd: .inf\ne: .nan\n",
  ],
  ["what other versions read as words", "a: yes\nb: on\nc: True\nd: FALSE\ne: Null\nf: trueish\n"],
  ["keys that are no words", "200: a\n1.0: b\ntrue: c\nnull: d\n-x: e\n:y: f\n$ref: g\n__proto__: h\n"],
  ["keys in quotes", `"a b": c\n'd''s': e\n"f: g": h\n"\\u00e9": i\n`],
  ["text in quotes", `a: "b"\nc: 'd ''e'''\nf: "g \\"h\\" \\n \\x41 \\u00e9"\ni: ""\nj: '#'\n`],
  ["text in quotes over lines", `a: "b\n  c\n\n  d \\\n  e"\nf: 'g\n  h'\ni: j\n`],
  ["text without quotes over lines", "a: b\n  c\n\n  d\ne:\n  f\n  g - h\n  [i](j)\nk:\n  - l\n    m\n"],
  ["marks inside text", "a: b:c\nd: e#f\ng: h [i] {j}, k\nl: -m\nn: ?o\np: http://q/r?s=t&u=*v\n"],
  ["comments", "# a\nb: c # d\n  # e\nf: # g\n  h: i\n# j\nk:\n  # l\n  - m # n\n"],
  ["a literal", "a: |\n  b\n    c\n\n  d\ne: f\n"],
  ["what becomes of breaks at the end", "a: |-\n  b\n\nc: |+\n  d\n\n\ne: |\n  f\n\n"],
  ["a literal without lines", "a: |\nb: |-\n\nc: d\n"],
  ["a literal with marks", "a: |\n  # b\n  - c: [\n  \td\n  ---\n"],
  ["a literal whose blank lines have spaces", "a: |\n  b\n     \n  c\n   \nd: e\n"],
  ["a literal at the end of a text", "a:\n  - |\n    b"],
  ["a folded text", "a: >\n  b\n  c\n\n  d\n    e\n  f\ng: >-\n  h\n\ni: >+\n  j\n\n"],
  ["lists and maps in brackets", `a: [b, 'c', "d", 1, true]\ne: {f: g, "h": [i]}\nj: []\nk: {}\n`],
  ["brackets over lines", "a: [\n  b,\n  c,\n]\nd: {\n    e: f\n  }\ng: h\n"],
  ["brackets inside a list", "a:\n  - [b, c]\n  - {d: e}\n  - f\n"],
  ["a key that is there twice", "a: b\nc: d\na: e\n"],
  ["the start of a document", "---\na: b\n"],
  ["no break at the end", "a: b"],
  ["spaces at line ends", "a:  b  \nc:   \n  d: e   \n"],
  ["letters beyond ASCII", "ä: ö\n漢: 字\n"],
])("%s", (_, text) => {
  expect(agrees(text)).toBe(true);
});

test.each([
  ["anchors", "a: &b c\nd: *b\n"],
  ["merged maps", "a: &b {c: d}\ne:\n  <<: *b\n"],
  ["tags", "a: !!str 1\n"],
  ["several documents", "a: b\n---\nc: d\n"],
  ["directives", "%YAML 1.1\n---\na: on\n"],
  ["keys of several lines", "? a\n: b\n"],
  ["keys in brackets", "[a]: b\n"],
  ["an indentation of its own", "a: |2\n   b\n"],
  ["a list at the top", "- a\n"],
  ["a scalar at the top", "a\n"],
  ["nothing", "# a\n"],
  ["tabs as indentation", "a:\n\tb: c\n"],
  ["other line breaks", "a: b\r\nc: d\r\n"],
])("%s are left to the library", (_, text) => {
  expect(agrees(text)).toBeNull();
});

test.each([
  ["a map where a scalar is", "a: b: c\n"],
  ["an entry too far right", "a: b\n  c: d\n"],
  ["an entry too far left", "a:\n    b: c\n  d: e\n"],
  ["a quote that never ends", 'a: "b\nc: d\n'],
  ["a bracket that never ends", "a: [b\nc: d\n"],
  ["text after a quote", 'a: "b" c\n'],
  ["text after a bracket", "a: [b] c\n"],
  ["a list beside a key", "a: - b\n"],
  ["a mark that nothing may begin with", "a: @b\n"],
  ["a list that ends in a map", "a:\n  - b\n  c: d\n"],
])("%s is the library's to find fault with", (_, text) => {
  expect(parsePlainYaml(text)).toBeNull();
});

const scalar = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom("a", " ", "\n", ":", "#", "-", "'", '"', "\\", "[", "{", ",", "1", "."),
  }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie("tree"), { maxLength: 4 }), tie("map")),
  map: fc.dictionary(fc.string({ minLength: 1 }), tie("tree"), { maxKeys: 4 }),
}));

test("what the library writes, however wide its lines and its indentation", () => {
  const documents = fc.dictionary(fc.string({ minLength: 1 }), tree, { minKeys: 1, maxKeys: 4 });
  const options = fc.record({
    indent: fc.integer({ min: 2, max: 4 }),
    indentSeq: fc.boolean(),
    lineWidth: fc.constantFrom(0, 20, 40),
    minContentWidth: fc.constant(0),
    singleQuote: fc.boolean(),
    defaultStringType: fc.constantFrom(
      "PLAIN",
      "QUOTE_DOUBLE",
      "QUOTE_SINGLE",
      "BLOCK_LITERAL",
      "BLOCK_FOLDED",
    ),
  });
  let read = 0;
  fc.assert(
    fc.property(documents, options, (document, how) => {
      if (agrees(stringify(document, { ...how, aliasDuplicateObjects: false }))) read++;
    }),
    { numRuns: 400, seed: 4 },
  );
  // Otherwise all of this would be the library against itself.
  expect(read).toBeGreaterThan(200);
});

test("whatever happens to a line of a document", () => {
  const lines = readFileSync(join(casesFolder, "request-bodies/spec.yaml"), "utf8").split("\n").slice(0, 60);
  const edits = fc.record({
    line: fc.nat({ max: lines.length - 1 }),
    text: fc.string({
      unit: fc.constantFrom(
        " ",
        "  ",
        "a",
        ":",
        ": ",
        "- ",
        "#",
        " #",
        "'",
        '"',
        "|",
        ">",
        "[",
        "}",
        "\t",
        "\n",
        "&a",
        "*a",
        "!",
      ),
    }),
    at: fc.nat({ max: 20 }),
  });
  fc.assert(
    fc.property(edits, ({ line, text, at }) => {
      const old = lines[line] ?? "";
      agrees(
        [...lines.slice(0, line), old.slice(0, at) + text + old.slice(at), ...lines.slice(line + 1)].join(
          "\n",
        ),
      );
    }),
    { numRuns: 1500, seed: 5 },
  );
});

test.each(readdirSync(casesFolder))("the document of the case %s", (name) => {
  expect(agrees(readFileSync(join(casesFolder, name, "spec.yaml"), "utf8"))).not.toBe(false);
});

test.skipIf(!material)(
  "real documents, few of which are left to the library",
  () => {
    const folder = join(material ?? "", "corpus");
    const documents = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
    const left = documents.filter((name) => agrees(readFileSync(join(folder, name), "utf8")) === null);
    expect(left.length).toBeLessThan(documents.length / 4);
    expect(agrees(readFileSync(join(material ?? "", "specs/openai/openapi-2026-08-21.yaml"), "utf8"))).toBe(
      true,
    );
  },
  300_000,
);
