// OpenAPI's table of styles (3.1, Style Examples) for query, path and header parameters, and what it leaves open.

import { expect, test } from "vitest";
import { formattedPairs } from "../../templates/runtime/array-formats.js";
import { cookies, plainCookies } from "../../templates/runtime/cookies.js";
import { SDKError } from "../../templates/runtime/errors.js";
import { simple } from "../../templates/runtime/header-values.js";
import { type PathStyle, styledSegment } from "../../templates/runtime/path-styles.js";
import { segment } from "../../templates/runtime/path.js";
import {
  deepObject,
  form,
  formLists,
  pipeDelimited,
  type QueryPart,
  spaceDelimited,
} from "../../templates/runtime/query.js";
import { reserved, reservedCookies } from "../../templates/runtime/reserved.js";
import type { PairsOf } from "../../templates/runtime/nested-pairs.js";
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
] as const)("header %j explode %s → %s", (value, explode, want) =>
  expect(simple("color", value, explode)).toBe(want),
);

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

test("a form in a body: an object is JSON, and a list repeats its name, unless brackets are asked for", () => {
  const value = { a: "x y", b: [1, null, 2], c: { d: true }, e: null, f: [{ g: 1 }, { g: 2 }] };
  const shown = (pairs?: PairsOf): string[] =>
    decodeURIComponent(String(urlencoded(value, pairs)?.content)).split("&");
  expect(shown()).toEqual(["a=x y", "b=1", "b=2", 'c={"d":true}', 'f={"g":1}', 'f={"g":2}']);
  const [a, c] = ["a=x y", "c[d]=true"];
  expect(shown(formattedPairs("brackets"))).toEqual([a, "b[]=1", "b[]=2", c, "f[][g]=1", "f[][g]=2"]);
  expect(shown(formattedPairs("indices"))).toEqual([a, "b[0]=1", "b[1]=2", c, "f[0][g]=1", "f[1][g]=2"]);
  expect(shown(formattedPairs("repeat"))).toEqual([a, "b=1", "b=2", c, "f[0][g]=1", "f[1][g]=2"]);
  expect(shown(formattedPairs("comma"))).toEqual([a, "b=1,2", c, "f[0][g]=1", "f[1][g]=2"]);
  expect(urlencoded(undefined)).toBeUndefined();
  expect(urlencoded(new URLSearchParams("a=1&a=2"))?.content).toBe("a=1&a=2");
});

const nested: readonly [send: () => unknown, named: string, kind: string][] = [
  [() => form({ f: [{ a: 1 }] }), "f", "object"],
  [() => form({ f: [[1]] }), "f", "array"],
  [() => form({ f: { a: { b: 1 } } }), "a", "object"],
  [() => form({ f: [{ a: 1 }] }, false), "f", "object"],
  [() => form({ f: { a: [1] } }, false), "f", "array"],
  [() => form({ f: () => 1 }), "f", "function"],
  [() => spaceDelimited({ f: [{}] }), "f", "object"],
  [() => pipeDelimited({ f: { a: {} } }), "f", "object"],
  [() => simple("X-F", [{ a: 1 }]), "X-F", "object"],
  [() => simple("X-F", { a: [1] }, true), "X-F", "array"],
  [() => cookies({ f: [{ a: 1 }] }), "f", "object"],
];
test.each(nested)("a nested value is refused: %s", (send, named, kind) => {
  expect(send).toThrow(SDKError);
  expect(send).toThrow(new RegExp(`${named} .*got ${kind}$`));
});

test("lists keep their order and leave null out, whatever their format", () => {
  expect(text(deepObject({ items: [{ p: "a", q: 2 }, { p: "b" }] }))).toBe(
    "items%5B0%5D%5Bp%5D=a&items%5B0%5D%5Bq%5D=2&items%5B1%5D%5Bp%5D=b",
  );
  expect(text(deepObject({ m: { l: [1, null, 2] } }, formattedPairs("comma")))).toBe("m%5Bl%5D=1,2");
  expect(text(deepObject({ m: { l: [1, 2] } }, formattedPairs("repeat")))).toBe("m%5Bl%5D=1&m%5Bl%5D=2");
  expect(text(formLists({ l: [1, null, 2], o: { k: 1 }, s: "t" }, formattedPairs("brackets")))).toBe(
    "l%5B%5D=1&l%5B%5D=2&k=1&s=t",
  );
  expect(simple("X-F", ["a", null, new Date(0)])).toBe("a,1970-01-01T00:00:00.000Z");
});

test("cookies that are sent as they are", () => {
  expect(plainCookies({ a: "x%20y", b: ["1", "2"], c: 'q="v"' })).toEqual([
    "a=x%20y",
    "b=1",
    "b=2",
    'c=q="v"',
  ]);
  expect(plainCookies({ b: ["1", "2"] }, false)).toEqual(["b=1,2"]);
  for (const value of ["a;b", "a\nb", "é"]) expect(() => plainCookies({ c: value })).toThrow("the cookie c");
  expect(reservedCookies(cookies({ c: "a/b;c,d%2F" }))).toEqual(["c=a/b%3Bc%2Cd%2F"]);
});
