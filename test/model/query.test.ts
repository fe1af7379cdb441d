// The questions that every room asks of the model, answered once.

import { describe, expect, test } from "vitest";
import type { DefinitionId, Pointer } from "../../generator/model/brands.js";
import { make } from "../../generator/model/build.js";
import { freeName, freeNames } from "../../generator/model/query/free-name.js";
import { jsonType, jsonTypesWith, programTypesWith } from "../../generator/model/query/json-types.js";
import { isRef, listedValues, variantsOf } from "../../generator/model/query/kinds.js";
import { objectsIn, ownObjects } from "../../generator/model/query/properties.js";
import { lookupIn, resolved, resolvedShape, resolvedValue } from "../../generator/model/query/resolve.js";
import type { Schema } from "../../generator/model/schema.js";

const pointer = "#" as Pointer;
const id = (name: string): DefinitionId => name as DefinitionId;
const to = (name: string): Schema => make.ref(pointer, id(name));
const looking = (definitions: Readonly<Record<string, Schema>>) =>
  lookupIn(new Map(Object.entries(definitions).map(([name, schema]) => [id(name), { schema }])));
const object = (...names: readonly string[]) =>
  make.object(
    pointer,
    names.map((name) => make.property(pointer, name, { schema: make.string(pointer) })),
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
  const text = make.string(pointer);
  const look = looking({
    A: to("B"),
    B: make.nullable(pointer, to("C")),
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
  const look = looking({ Text: make.string(pointer), Itself: to("Itself") });
  const typesOf = jsonTypesWith(look);
  const { string, number, array } = jsonType;
  expect(typesOf(make.union(pointer, [to("Text"), make.literal(pointer, 1)]))).toBe(string | number);
  expect(typesOf(make.intersection(pointer, [to("Text"), make.unknown(pointer)]))).toBe(string);
  expect(typesOf(make.nullable(pointer, make.array(pointer, to("Text"))))).toBe(array | jsonType.null);
  expect(typesOf(make.never(pointer))).toBe(0);
  expect(typesOf(to("Itself"))).toBe(typesOf(make.unknown(pointer)));
  expect(typesOf(make.binary(pointer)) & string).toBe(string);
  expect(programTypesWith(look)(make.binary(pointer))).toBe(jsonType.object);
});

test("the objects of a schema are its parts, behind references, each declaration once", () => {
  const look = looking({ Base: object("a"), More: make.intersection(pointer, [to("Base"), object("b")]) });
  const schema = make.intersection(pointer, [to("More"), to("Base"), object("c")]);
  const namesOf = (found: ReturnType<typeof objectsIn>): readonly string[] =>
    found.flatMap(({ properties }) => properties.map(({ serializedName }) => serializedName));
  expect(namesOf(objectsIn(schema, look))).toEqual(["a", "b", "c"]);
  expect(namesOf(ownObjects(schema))).toEqual(["c"]);
  expect(objectsIn(make.union(pointer, [to("Base"), to("More")]), look)).toEqual([]);
});

test("a variant in several cases is one variant", () => {
  const variant = object("type");
  const cases = [
    { value: "a", variants: [variant], source: "literal" },
    { value: "b", variants: [variant], source: "literal" },
  ] as const;
  expect(variantsOf(make.discriminated(pointer, "type", { cases, undiscriminated: [variant] }))).toEqual([
    variant,
  ]);
});

test("what is not there is of no kind, and only a list of values has values", () => {
  expect([undefined, null, to("A"), object()].map(isRef)).toEqual([false, false, true, false]);
  expect(listedValues(make.enum(pointer, ["a", 1]))).toEqual(["a", 1]);
  expect(listedValues(make.string(pointer))).toBeNull();
});
