// The questions that every room asks of the model, answered once.

import { describe, expect, test } from "vitest";
import type { DeclId, Pointer } from "../../generator/model/brands.js";
import { make } from "../../generator/model/build.js";
import { freeName, freeNames } from "../../generator/model/query/free-name.js";
import { jsonType, jsonTypesWith, programTypesWith } from "../../generator/model/query/json-types.js";
import { isRef, listedValues, variantsOf } from "../../generator/model/query/kinds.js";
import { objectsIn, ownObjects } from "../../generator/model/query/properties.js";
import { lookupIn, resolved, resolvedShape, resolvedValue } from "../../generator/model/query/resolve.js";
import type { Schema } from "../../generator/model/schema.js";

const at = "#" as Pointer;
const id = (name: string): DeclId => name as DeclId;
const to = (name: string): Schema => make.ref(at, id(name));
const looking = (decls: Readonly<Record<string, Schema>>) =>
  lookupIn(new Map(Object.entries(decls).map(([name, schema]) => [id(name), { schema }])));
const object = (...names: readonly string[]) =>
  make.object(
    at,
    names.map((name) => make.property(at, name, { schema: make.string(at) })),
  );

describe("a free name", () => {
  test("is the wanted one, or has the first number that is free, and is taken then", () => {
    expect(freeNames(["a", "a", "a2", "a"])).toEqual(["a", "a2", "a22", "a3"]);
    expect(freeNames(["a", "a"], { separator: "-" })).toEqual(["a", "a-2"]);
  });

  test("counts from 1 where the bare name is not wanted, and keeps away from names elsewhere", () => {
    const taken = new Set<string>();
    const rules = { separator: "_", from: 1, elsewhere: new Set(["is_1"]) } as const;
    expect([freeName(taken, "is", rules), freeName(taken, "is", rules)]).toEqual(["is_2", "is_3"]);
  });

  test("differs by more than what folding removes", () => {
    const fold = (name: string): string => name.normalize("NFKC").toLowerCase();
    expect(freeNames(["fi", "ﬁ", "FI"], { fold })).toEqual(["fi", "ﬁ2", "FI3"]);
  });
});

describe("a reference", () => {
  const text = make.string(at);
  const look = looking({
    A: to("B"),
    B: make.nullable(at, to("C")),
    C: text,
    Loop: to("Pool"),
    Pool: to("Loop"),
  });

  test("leads to what is declared, or through null to the value", () => {
    expect(resolved(to("A"), look).kind).toBe("nullable");
    expect(resolvedShape(to("A"), look).kind).toBe("nullable");
    expect(resolvedValue(to("A"), look)).toBe(text);
  });

  test("that leads in a circle says nothing", () => {
    expect(resolved(to("Loop"), look).kind).toBe("unknown");
    expect(resolvedValue(to("Pool"), look).kind).toBe("unknown");
  });

  test("to what is not declared is our mistake", () => {
    expect(() => resolved(to("Nobody"), look)).toThrow("no declaration Nobody");
  });
});

test("JSON types go through references, choice, conjunction and null", () => {
  const look = looking({ Text: make.string(at), Itself: to("Itself") });
  const typesOf = jsonTypesWith(look);
  const { string, number, array } = jsonType;
  expect(typesOf(make.union(at, [to("Text"), make.literal(at, 1)]))).toBe(string | number);
  expect(typesOf(make.intersection(at, [to("Text"), make.unknown(at)]))).toBe(string);
  expect(typesOf(make.nullable(at, make.array(at, to("Text"))))).toBe(array | jsonType.null);
  expect(typesOf(make.never(at))).toBe(0);
  expect(typesOf(to("Itself"))).toBe(typesOf(make.unknown(at)));
  expect(typesOf(make.file(at)) & string).toBe(string);
  expect(programTypesWith(look)(make.file(at))).toBe(jsonType.object);
});

test("the objects of a schema are its parts, behind references, each declaration once", () => {
  const look = looking({ Base: object("a"), More: make.intersection(at, [to("Base"), object("b")]) });
  const schema = make.intersection(at, [to("More"), to("Base"), object("c")]);
  const namesOf = (found: ReturnType<typeof objectsIn>): readonly string[] =>
    found.flatMap(({ properties }) => properties.map(({ wireName }) => wireName));
  expect(namesOf(objectsIn(schema, look))).toEqual(["a", "b", "c"]);
  expect(namesOf(ownObjects(schema))).toEqual(["c"]);
  expect(objectsIn(make.union(at, [to("Base"), to("More")]), look)).toEqual([]);
});

test("a variant in several cases is one variant", () => {
  const variant = object("type");
  const cases = [
    { value: "a", variants: [variant], source: "literal" },
    { value: "b", variants: [variant], source: "literal" },
  ] as const;
  expect(variantsOf(make.tagged(at, "type", { cases, untagged: [variant] }))).toEqual([variant]);
});

test("what is not there is of no kind, and only a list of values has values", () => {
  expect([undefined, null, to("A"), object()].map(isRef)).toEqual([false, false, true, false]);
  expect(listedValues(make.enum(at, ["a", 1]))).toEqual(["a", 1]);
  expect(listedValues(make.string(at))).toBeNull();
});
