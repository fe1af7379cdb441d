// OpenAPI's table of styles (3.1, Style Examples) for query, path and header parameters, and what it leaves open.

import { expect, test } from "vitest";
import { cookies } from "../../templates/runtime/cookies.js";
import { simple } from "../../templates/runtime/header-values.js";
import { type PathStyle, styledSegment } from "../../templates/runtime/path-styles.js";
import { segment } from "../../templates/runtime/path.js";
import {
  deepObject,
  form,
  pipeDelimited,
  type QueryPart,
  spaceDelimited,
} from "../../templates/runtime/query.js";
import { reserved } from "../../templates/runtime/reserved.js";
import { urlencoded } from "../../templates/runtime/urlencoded.js";

const list = ["blue", "black", "brown"];
const map = { R: 100, G: 200, B: 150 };
const text = (parts: readonly QueryPart[]): string => parts.map((part) => part.text).join("&");

const queries: readonly [given: QueryPart[], want: string][] = [
  [form({ color: "" }), "color="],
  [form({ color: "blue" }), "color=blue"],
  [form({ color: list }), "color=blue&color=black&color=brown"],
  [form({ color: map }), "R=100&G=200&B=150"],
  [form({ color: "" }, false), "color="],
  [form({ color: "blue" }, false), "color=blue"],
  [form({ color: list }, false), "color=blue,black,brown"],
  [form({ color: map }, false), "color=R,100,G,200,B,150"],
  [spaceDelimited({ color: list }), "color=blue%20black%20brown"],
  [spaceDelimited({ color: map }), "color=R%20100%20G%20200%20B%20150"],
  [pipeDelimited({ color: list }), "color=blue%7Cblack%7Cbrown"],
  [pipeDelimited({ color: map }), "color=R%7C100%7CG%7C200%7CB%7C150"],
  [deepObject({ color: map }), "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"],
  [deepObject({ a: { b: { c: 1 }, d: ["x", "y"] } }), "a%5Bb%5D%5Bc%5D=1&a%5Bd%5D%5B%5D=x&a%5Bd%5D%5B%5D=y"],
  [form({ a: null, b: undefined, c: [], d: {}, e: [null], f: false, g: 0 }), "f=false&g=0"],
  [form({ a: [1, null, 2] }, false), "a=1,2"],
  [deepObject({ a: null, b: {}, c: { d: undefined, e: null } }), ""],
  [form({ "a b[]": "c&d=e+f/ü?#" }), "a%20b%5B%5D=c%26d%3De%2Bf%2F%C3%BC%3F%23"],
  [form({ list: ["a,b", "c"] }, false), "list=a%2Cb,c"],
  [form({ at: new Date(0) }), "at=1970-01-01T00%3A00%3A00.000Z"],
  [deepObject({ m: { at: new Date(0) } }), "m%5Bat%5D=1970-01-01T00%3A00%3A00.000Z"],
  [form({ n: 12345678901234567890n }), "n=12345678901234567890"],
  [
    form(JSON.parse('{"__proto__":"p","constructor":"c"}') as Record<string, unknown>),
    "__proto__=p&constructor=c",
  ],
  [deepObject(JSON.parse('{"m":{"__proto__":"p"}}') as Record<string, unknown>), "m%5B__proto__%5D=p"],
];
test.each(queries)("query %# %j", (given, want) => expect(text(given)).toBe(want));

test("a parameter is one part, under its wire name, so that it can be replaced", () => {
  expect(form({ a: [1, 2], b: 3 })).toEqual([
    { name: "a", text: "a=1&a=2" },
    { name: "b", text: "b=3" },
  ]);
  expect(deepObject({ "m[]": { k: 1, l: 2 } }).map(({ name }) => name)).toEqual(["m[]"]);
});

const paths: readonly [style: PathStyle["style"], explode: boolean, value: unknown, want: string][] = [
  ["simple", false, "blue", "blue"],
  ["simple", false, list, "blue,black,brown"],
  ["simple", false, map, "R,100,G,200,B,150"],
  ["simple", true, "blue", "blue"],
  ["simple", true, list, "blue,black,brown"],
  ["simple", true, map, "R=100,G=200,B=150"],
  ["label", false, "blue", ".blue"],
  ["label", false, list, ".blue,black,brown"],
  ["label", false, map, ".R,100,G,200,B,150"],
  ["label", true, "blue", ".blue"],
  ["label", true, list, ".blue.black.brown"],
  ["label", true, map, ".R=100.G=200.B=150"],
  ["matrix", false, "blue", ";color=blue"],
  ["matrix", false, list, ";color=blue,black,brown"],
  ["matrix", false, map, ";color=R,100,G,200,B,150"],
  ["matrix", true, "blue", ";color=blue"],
  ["matrix", true, list, ";color=blue;color=black;color=brown"],
  ["matrix", true, map, ";R=100;G=200;B=150"],
  ["simple", false, ["a,b", "c/d"], "a%2Cb,c%2Fd"],
];
test.each(paths)("path %s explode %s %j → %s", (style, explode, value, want) =>
  expect(styledSegment("color", value, { style, explode })).toBe(want),
);
test.each([[[]], [{}], [["a", ".."]], [["a", ""]], [{ a: { b: 1 } }], [null]])(
  "path value %j is refused",
  (value) => {
    expect(() => styledSegment("color", value, { style: "simple" })).toThrow("color");
  },
);

test.each([
  ["a b", "a%20b"],
  ["a/b?c#d", "a%2Fb%3Fc%23d"],
  ["%41", "%2541"],
  ["...", "..."],
  ["ft:x@1", "ft%3Ax%401"],
  ["__proto__", "__proto__"],
])("a path value %s travels as %s", (given, want) => expect(segment("id", given)).toBe(want));

test.each([
  ["blue", false, "blue"],
  [list, false, "blue,black,brown"],
  [map, false, "R,100,G,200,B,150"],
  [map, true, "R=100,G=200,B=150"],
  [0, false, "0"],
  [[], false, undefined],
  [{}, false, undefined],
  [null, false, undefined],
] as const)("header %j explode %s → %s", (value, explode, want) => expect(simple(value, explode)).toBe(want));

test.each<[given: string[], want: string[]]>([
  [cookies({ color: "" }), ["color="]],
  [cookies({ color: "blue" }), ["color=blue"]],
  [cookies({ color: list }), ["color=blue", "color=black", "color=brown"]],
  [cookies({ color: map }), ["R=100", "G=200", "B=150"]],
  [cookies({ color: "blue" }, false), ["color=blue"]],
  [cookies({ color: list }, false), ["color=blue,black,brown"]],
  [cookies({ color: map }, false), ["color=R,100,G,200,B,150"]],
  [cookies({ a: null, b: "1;2" }), ["b=1%3B2"]],
])("cookies %j → %j", (given, want) => expect(given).toEqual(want));

test.each<[given: QueryPart[], want: string]>([
  [reserved(form({ url: "https://a.b/c?d=e" })), "url=https://a.b/c?d=e"],
  [reserved(form({ all: ":/?#[]@!$&'()*+,;= %é" })), "all=:/?%23%5B%5D@!$%26'()*%2B,;=%20%25%C3%A9"],
  [reserved(form({ list: ["a/b", "c:d"] })), "list=a/b&list=c:d"],
  [reserved(form({ list: ["a/b", "c:d"] }, false)), "list=a/b,c:d"],
])("reserved characters %j → %s", (given, want) => expect(text(given)).toBe(want));

test("a form in a body", () => {
  expect(urlencoded({ a: "x y", b: [1, 2], c: { d: true }, e: null })).toEqual({
    content: "a=x%20y&b=1&b=2&c%5Bd%5D=true",
    type: "application/x-www-form-urlencoded",
  });
  expect(urlencoded(undefined)).toBeUndefined();
});
