// What js-yaml's events are made into is what the tree of `yaml` is made into: values, duplicate keys, places and
// faults. Where the two libraries differ, a table says what is right and what we do.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import type { Json } from "../../generator/model/brands.js";
import { maxDepth } from "../../generator/input/budgets.js";
import type { ParsedText } from "../../generator/input/read/parsed-text.js";
import { parseYaml } from "../../generator/input/read/source-file.js";
import { YamlFault } from "../../generator/input/read/yaml-constructor.js";
import { constructFromEvents } from "../../generator/input/read/yaml-events.js";
import { constructFromTree } from "../../generator/input/read/yaml-tree.js";
import { casesFolder, material, root } from "../support/places.js";

/** False = left to the library with the tree. */
function isReadByEvents(text: string): boolean {
  try {
    return constructFromEvents(text) !== null;
  } catch (caught) {
    if (caught instanceof YamlFault) return true;
    throw caught;
  }
}

/** Both ways; answers whether it was read by events, since otherwise this holds the tree to itself. */
function agrees(text: string): boolean {
  const ours = parseYaml(text);
  const theirs = parseYaml(text, constructFromTree);
  expect([text, said(ours)]).toEqual([text, said(theirs)]);
  if (ours.ok && theirs.ok) {
    expect(ours.duplicates).toEqual(theirs.duplicates);
    for (const segments of [[], ["not there"], ...pathsOf(theirs.value, [])]) {
      expect([text, segments, ours.find(segments)]).toEqual([text, segments, theirs.find(segments)]);
    }
  }
  return isReadByEvents(text);
}

/** Keys in their order too. */
function said(parsed: ParsedText): unknown {
  return parsed.ok ? JSON.stringify(parsed.value) : parsed.faults;
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
  ["a list at the top", "- a\n- b: c\n"],
  ["values that are nothing", "a:\nb:\n  c:\nd: ~\ne: null\nf:\n  -\n  - g\n  - # h\n  - &i\n  -\n"],
  [
    "numbers and words",
    "a: 1\nb: -2\nc: 1.50\nd: 0x1F\ne: 1e3\nf: .5\ng: +1\nh: 007\ni: 1.2.3\nj: 2020-01-01\nk: 0o17\nl: 1.\nm: -.5E-3\n",
  ],
  [
    "what is almost a number",
    "a: 0o8\nb: 0xg\nc: 1_000\nd: 0b1\ne: -0x1\nf: .\ng: 1e\nh: +\ni: 1:30\nj: e3\n",
  ],
  [
    "numbers that no double holds",
    "a: 12345678901234567890\nb: 0.1234567890123456789\nc: -0\nd: .inf\ne: .nan\nf: -.INF\ng: 1e400\n",
  ],
  ["what other versions read as words", "a: yes\nb: on\nc: True\nd: FALSE\ne: Null\nf: tRUE\ng: =\nh: y\n"],
  ["keys that are no words", "200: a\n1.0: b\ntrue: c\nnull: d\n-x: e\n:y: f\n$ref: g\n=: h\n0x1: i\n~: j\n"],
  ["keys of objects everywhere", "__proto__: a\nb: {__proto__: {c: 1}}\nconstructor: d\ntoString: e\n"],
  ["keys in quotes", `"a b": c\n'd''s': e\n"f: g": h\n"\\u00e9": i\n`],
  ["keys with a mark of their own", "? a\n: b\n? |\n  c\n: d\n"],
  ["a very long key", `${"a".repeat(1100)}: b\n? ${"c".repeat(1100)}\n: d\n`],
  ["keys in another order than objects have them", "b: 1\n2: c\na: d\n1: e\n"],
  ["text in quotes", `a: "b"\nc: 'd ''e'''\nf: "g \\"h\\" \\n \\x41 \\u00e9"\ni: ""\nj: '#'\n`],
  ["every escape", String.raw`a: "\0\a\b\t\n\v\f\r\e\ \"\/\\\N\_\L\P\x41\ud83d\ude00\U0001F600"`],
  ["text in quotes over lines", `a: "b\n  c\n\n  d \\\n  e"\nf: 'g\n  h'\ni: j\n`],
  ["text without quotes over lines", "a: b\n  c\n\n  d\ne:\n  f\n  g - h\n  [i](j)\nk:\n  - l\n    m\n"],
  ["marks inside text", "a: b:c\nd: e#f\ng: h [i] {j}, k\nl: -m\nn: ?o\np: http://q/r?s=t&u=*v\n"],
  ["comments", "# a\nb: c # d\n  # e\nf: # g\n  h: i\n# j\nk:\n  # l\n  - m # n\n  - 'o' # - p\n  - # | q\n"],
  ["a literal", "a: |\n  b\n    c\n\n  d\ne: f\n"],
  ["what becomes of breaks at the end", "a: |-\n  b\n\nc: |+\n  d\n\n\ne: |\n  f\n\n"],
  ["a literal without lines", "a: |\nb: |-\n\nc: |+\n\nd: e\n"],
  ["a literal with marks", "a: |\n  # b\n  - c: [\n  \td\n  ---\n"],
  ["a literal whose blank lines have spaces", "a: |\n  b\n     \n  c\n   \nd: e\n"],
  ["a literal at the end of a text", "a:\n  - |\n    b"],
  ["a literal in a list", "- | # | a\n  b\n- # c |\n  |-\n  d\n- &e >+\n  f\n"],
  ["an indentation that is given", "a: |2\n   b\nc: >1-\n   d\n"],
  ["a folded text", "a: >\n  b\n  c\n\n  d\n    e\n  f\ng: >-\n  h\n\ni: >+\n  j\n\n"],
  ["lists and maps in brackets", `a: [b, 'c', "d", 1, true]\ne: {f: g, "h": [i]}\nj: []\nk: {}\n`],
  ["brackets over lines", "a: [\n  b,\n  c,\n  ]\nd: {\n    e: f\n  }\ng: h\n"],
  ["brackets inside a list", "a:\n  - [b, c]\n  - {d: e}\n  - f\n"],
  ["pairs in brackets", 'a: [b: c, d]\ne: {f, g: , "h":i, j:k}\n'],
  ["almost JSON", '{\n\t"a": 1,\n\t"b": [\n\t\t1,\n\t],\n}\n'],
  ["a key that is there twice", "a: b\nc: d\na: e\na: f\ng: {h: 1, h: 2}\n"],
  ["a key that is there twice in two spellings", '"a": b\n"a\\u0062": c\nab: d\n'],
  ["the start of a document", "---\na: b\n"],
  ["the end of a document", "a: b\n...\n"],
  ["directives", "%YAML 1.1\n---\na: on\n"],
  ["no break at the end", "a: b"],
  ["spaces at line ends", "a:  b  \nc:   \n  d: e   \n"],
  ["letters beyond ASCII", "ä: ö\n漢: 字\n😀: 😀\n"],
  ["other line breaks", "a: b\r\nc: |\r\n  d\r\n  e\r\nf: 'g\r\n  h'\r\ni:\r\n  -\r\n  - j\r\n"],
  ["breaks of other times", "a: b\u0085c\nd: e\u2028f\n"],
  ["tabs between things", "a:\tb\nc: d\t# e\n"],
  ["a byte order mark", "\ufeffa: b\nc:\n  - d\n"],
  ["anchors", "a: &b c\nd: *b\ne: &f [g, &h {i: j}]\nk: *f\nl: *h\nm: [*b, *h]\nn: &b o\np: *b\n"],
  ["anchors above what they name", "a: &b\n  c: d\ne:\n  - &f\n    g: h\n  - *b\n"],
  ["merged maps", "a: &b {c: d, e: f}\ng:\n  <<: *b\n  e: h\ni:\n  e: j\n  <<: *b\n"],
  ["several merged maps", "a: &b {c: 1}\nd: &e {c: 2, f: 3}\ng:\n  <<: [*b, *e]\nh:\n  <<: *e\n  <<: *b\n"],
  ["merged maps in merged maps", "a: &b {c: 1, 2: d}\ne: &f {<<: *b, g: h}\ni: {<<: *f, c: j, c: k}\n"],
  ["a merge key that merges nothing", "a: {<<: b}\nc: {'<<': {d: e}}\nf: {<<: []}\ng: {<<: h, <<: i}\n"],
  ["an alias of nothing", "a: *b\n"],
  ["an alias inside what it names", "a: &b [*b]\n"],
])("%s", (_, text) => {
  expect(agrees(text)).toBe(true);
});

test.each([
  ["tags", "a: !!str 1\nb: !!int '1'\nc: !foo d\ne: ! 1\n"],
  ["tags of other types", "a: !!binary aGk=\nb: !!timestamp 2001-01-01\nc: !!set {d, e}\nf: !!omap [g: 1]\n"],
  ["several documents", "a: b\n---\nc: d\n"],
  ["several documents, all but one empty", "a: b\n---\n# c\n"],
  ["a scalar at the top", "a\n"],
  ["a text of several lines at the top", "|2\n a\n"],
  ["keys in brackets", "[a]: b\n"],
  ["keys that are nothing", ": a\n? \n: b\n"],
  ["keys that are aliases or have names", "&a b: c\n*a : d\n"],
  ["a bracket that closes as far left as its key", "a: {\n}\nb: [\n  c\n]\n"],
  ["an indented start of a document", " ---\nb\n"],
  ["a byte order mark inside", "a: b\n\ufeffc: d\n"],
  ["characters that YAML refuses", "a: \u0001\nb: '\u0001'\nc: \u007f\nd: \ud800\n"],
  ["a version to come", "%YAML 3.0\n---\na: on\n"],
  ["a comment at a quote", "a: 'b'#c\n"],
  ["tabs in brackets", "a: [\tb\t]\n"],
  ["tabs as indentation", "a:\n\tb: c\n"],
  ["a tab before more text", "a: b\n\tc\n"],
  ["a map where a scalar is", "a: b: c\n"],
  ["an entry too far right", "a: b\n  c: d\n"],
  ["an entry too far left", "a:\n    b: c\n  d: e\n"],
  ["a quote that never ends", 'a: "b\nc: d\n'],
  ["a bracket that never ends", "a: [b\nc: d\n"],
  ["text after a quote", 'a: "b" c\n'],
  ["text after a bracket", "a: [b] c\n"],
  ["an item that is missing", "a: [b,, c]\n"],
  ["a list beside a key", "a: - b\n"],
  ["a mark that nothing may begin with", "a: @b\n"],
  ["a list that ends in a map", "a:\n  - b\n  c: d\n"],
  ["an escape that is none", 'a: "\\q"\n'],
  ["a character that is none", 'a: "\\UFFFFFFFF"\n'],
  ["a literal that ends in spaces", "a: |+\n\n  "],
  ["a literal whose first blank line is the longest", "a: |\n     \n  b\n"],
])("%s: left to the library with the tree", (_, text) => {
  expect(agrees(text)).toBe(false);
});

/** Every known one. The standard is right in each, and so is js-yaml. */
test.each<[name: string, text: string, right: Json, theirs: string]>([
  [
    "a carriage return alone is a line break (5.4)",
    "a: b\rc: d\r",
    { a: "b", c: "d" },
    "nested mappings are not allowed in compact mappings",
  ],
  [
    "a line with nothing but a tab is empty, below a literal (8.1.1.2)",
    "a: |\n  b\n\t\nc: d\n",
    { a: "b\n", c: "d" },
    "block scalar lines must not be less indented than their first line",
  ],
  [
    "and in a text without quotes (6.5)",
    "a: b\n\t\n  c\n",
    { a: "b\nc" },
    "all mapping items must start at the same column",
  ],
  ["and before a value (6.7)", "a:\n  - \n\t", { a: [null] }, "tabs are not allowed as indentation"],
  [
    "a byte order mark takes no column (5.2)",
    "\ufeff- a\n- b\n",
    ["a", "b"],
    "unexpected scalar at node end",
  ],
])("the libraries differ: %s", (_, text, right, theirs) => {
  const tree = parseYaml(text, constructFromTree);
  expect(tree.ok ? [] : tree.faults[0]?.reason).toBe(theirs);
  expect(parseYaml(text)).toMatchObject({ ok: true, value: right });
});

test("the libraries differ: spaces beyond the indentation are content, whatever the line break (8.1.2)", () => {
  const text = "a:\n  |2\n    >\n   \r\n";
  expect(parseYaml(text)).toMatchObject({ value: { a: "  >\n \n" } });
  expect(parseYaml(text, constructFromTree)).toMatchObject({ value: { a: "  >\n" } });
});

const nested: readonly (readonly [name: string, make: (levels: number) => string])[] = [
  ["lists in brackets", (levels) => "[".repeat(levels) + "b" + "]".repeat(levels)],
  ["maps in brackets", (levels) => "{a: ".repeat(levels) + "b" + "}".repeat(levels)],
  ["lists", (levels) => `${"- ".repeat(levels)}b`],
  [
    "maps",
    (levels) => Array.from({ length: levels }, (_, level) => `\n${" ".repeat(level)}a:`).join("") + " b",
  ],
];

test.each(nested)("%s as deep as they may be, deeper, and far too deep", (_, make) => {
  expect(agrees(make(maxDepth))).toBe(true);
  expect(agrees(make(maxDepth + 1))).toBe(true);
  expect(parseYaml(make(maxDepth + 1)).ok).toBe(false);
  expect(agrees(make(maxDepth + 20))).toBe(false);
  // The tree's own end is the stack's, wherever that is.
  expect(parseYaml(make(2_000))).toMatchObject({ ok: false, faults: [{ kind: "budget" }] });
});

test("aliases that unfold to too much, in depth or in number", () => {
  const doubled = Array.from(
    { length: 30 },
    (_, level) => `a${level + 1}: &a${level + 1} [*a${level}, *a${level}]`,
  );
  expect(agrees(`a0: &a0 b\n${doubled.join("\n")}\n`)).toBe(true);
  const deeper = Array.from({ length: 450 }, (_, level) => `a${level + 1}: &a${level + 1} [*a${level}]`);
  expect(agrees(`a0: &a0 b\n${deeper.join("\n")}\n`)).toBe(true);
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
    fc.property(documents, options, fc.boolean(), (document, how, twice) => {
      // Objects that stand in two places are written as anchors and aliases.
      if (agrees(stringify(twice ? { one: document, two: document } : document, how))) read++;
    }),
    { numRuns: 400, seed: 4 },
  );
  // Otherwise all of this would be the tree against itself.
  expect(read).toBeGreaterThan(350);
});

/** The marks of the language, without the tabs and second documents that the tables speak of. */
const marks =
  "a,b: ,- ,\n,\n,\n  ,\n    ,\n ,',\",x,1,~,|\n,|-\n  ,>\n   ,|+\n,[,],{,},:, ,#, # c,&a ,*a,? ,: ,!,!!str ,\\,<<: ,b:\n  ,- - ,\r\n,-,a: b\n,c:\n  - d\n,'q',\"r\"";

test("marks of the language in any order", () => {
  const start = fc.constantFrom("", "r: 1\n", "r:\n  ", "r:\n  - ", "r: [", "r: {");
  const rest = fc.array(fc.constantFrom(...marks.split(","), ","), { minLength: 2, maxLength: 12 });
  let read = 0;
  fc.assert(
    fc.property(start, rest, (first, others) => {
      const text = first + others.join("");
      // In the table of differences.
      fc.pre(!/[|>].*\n *\r\n/s.test(text));
      if (agrees(text)) read++;
    }),
    { numRuns: 4000, seed: 6 },
  );
  expect(read).toBeGreaterThan(250);
});

test("whatever happens to a line of a document", () => {
  const lines = readFileSync(join(casesFolder, "request-bodies/spec.yaml"), "utf8").split("\n").slice(0, 60);
  const inserted = [
    ...["- ", "#", " #", "'", '"', "|", ">", "[", "}", "\t", "\n", "&a", "*a", "!"],
    ...[" ", "  ", "a", ":", ": ", "?", "<<: ", "--- ", "%", ","],
  ];
  const edits = fc.record({
    line: fc.nat({ max: lines.length - 1 }),
    text: fc.string({ unit: fc.constantFrom(...inserted) }),
    at: fc.nat({ max: 20 }),
  });
  fc.assert(
    fc.property(edits, ({ line, text, at }) => {
      const old = lines[line] ?? "";
      const edited = old.slice(0, at) + text + old.slice(at);
      const whole = [...lines.slice(0, line), edited, ...lines.slice(line + 1)].join("\n");
      // Empty lines of tabs are in the table of differences.
      fc.pre(!/^ *\t\s*(?:#.*)?$/m.test(whole));
      agrees(whole);
    }),
    { numRuns: 1500, seed: 5 },
  );
});

test.each(readdirSync(casesFolder))("the document of the case %s", (name) => {
  expect(agrees(readFileSync(join(casesFolder, name, "spec.yaml"), "utf8"))).toBe(true);
});

test("the document that the project is developed with", () => {
  expect(agrees(readFileSync(join(root, "spec/openapi.yaml"), "utf8"))).toBe(true);
});

/** Each has a bracket that closes as far left as its key, which the standard refuses. */
const leftToTheTree = ["docker-engine.yaml", "python-client-baseline-3.1.yaml"];

test.skipIf(!material)(
  "real documents",
  () => {
    const folder = join(material ?? "", "corpus");
    const documents = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
    const left = documents.filter((name) => !agrees(readFileSync(join(folder, name), "utf8")));
    expect(left).toEqual(leftToTheTree);
    expect(agrees(readFileSync(join(material ?? "", "specs/openai/openapi-2026-08-21.yaml"), "utf8"))).toBe(
      true,
    );
  },
  300_000,
);
