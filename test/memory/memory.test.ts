// What makes results of a run usable in the next: sharing what is equal, and knowing what was asked.

import { expect, test } from "vitest";
import { graft, graftAround } from "../../generator/memory/graft.js";
import { Memory } from "../../generator/memory/memory.js";
import { askOf, noted } from "../../generator/memory/noted-maps.js";
import { Recall } from "../../generator/memory/recall.js";

const before = Object.freeze({
  a: Object.freeze({ b: [1, { c: 2 }] }),
  list: [{ n: 1 }, { n: 2 }],
  map: new Map([["x", { y: 1 }]]),
  set: new Set(["x"]),
});

test("what is equal is the one before", () => {
  expect(graft(before, structuredClone(before))).toBe(before);
});

test("around a change everything else is the one before, and the value is that of after", () => {
  const after = { ...structuredClone(before), list: [{ n: 1 }, { n: 3 }], map: new Map([["x", { y: 2 }]]) };
  const grafted = graft(before, after);
  expect(grafted).toEqual(after);
  expect([grafted.a === before.a, grafted.set === before.set]).toEqual([true, true]);
  expect(grafted.list[0]).toBe(before.list[0]);
  expect(grafted.list[1]).not.toBe(before.list[1]);
});

test.each<readonly [what: string, before: unknown, after: unknown]>([
  ["another order of keys", { a: 1, b: 2 }, { b: 2, a: 1 }],
  [
    "another order of a map",
    new Map([...pairs("a"), ...pairs("b")]),
    new Map([...pairs("b"), ...pairs("a")]),
  ],
  ["another order of a set", new Set([1, 2]), new Set([2, 1])],
  ["a key more", { a: 1 }, { a: 1, b: undefined }],
  ["a list for an object", { 0: 1 }, [1]],
  ["an own key that the prototype has", {}, { constructor: 1 }],
  ["a negative zero's text", "0", "-0"],
])("%s is a change", (_, old, now) => {
  expect(graft(old, now)).not.toBe(old);
  expect(graft(old, now)).toEqual(now);
});

function pairs(key: string): [string, number][] {
  return [[key, 1]];
}

test("what is frozen stays frozen", () => {
  const grafted = graft(before, Object.freeze({ ...before, list: Object.freeze([{ n: 1 }, { n: 9 }]) }));
  expect([Object.isFrozen(grafted), Object.isFrozen(grafted.list)]).toEqual([true, true]);
});

test("`__proto__` is a key like any other", () => {
  const parse = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
  const old = parse('{ "__proto__": { "a": [1] }, "b": 1 }');
  const now = graft(old, parse('{ "__proto__": { "a": [1] }, "b": 2 }'));
  expect(JSON.stringify(now)).toBe('{"__proto__":{"a":[1]},"b":2}');
  expect(Object.getOwnPropertyDescriptor(now, "__proto__")?.value).toBe(
    Object.getOwnPropertyDescriptor(old, "__proto__")?.value,
  );
});

test("around frozen things, each is itself or another, never a mixture", () => {
  const frozen = (n: number): object => Object.freeze({ same: Object.freeze({ a: 1 }), n });
  const [one, two] = [frozen(1), frozen(2)];
  const old = { list: [{ of: one }, { of: two }], all: new Set([one, two]) };
  const now = { list: [{ of: two }], all: new Set([two]) };
  const grafted = graftAround(old, now);
  expect(grafted.list[0]?.of).toBe(two);
  expect(grafted.all).toEqual(new Set([two]));
  expect(graftAround(old, { list: [{ of: one }, { of: two }], all: new Set([one, two]) })).toBe(old);
});

interface World {
  readonly sizes: ReadonlyMap<string, number>;
  readonly names: ReadonlySet<string>;
  readonly title: string;
}
const world: World = { sizes: new Map([["a", 1], ...pairs("b")]), names: new Set(["n"]), title: "T" };

/** How often `make` runs when it is asked for again in another world. */
function madeAgain(
  make: (now: World) => unknown,
  next: World,
  given: readonly [unknown, unknown] = [1, 1],
): number {
  const recall = new Recall<unknown>();
  let times = 0;
  const of = (now: World, one: unknown): unknown =>
    recall.of("it", [one], {
      ask: askOf(now),
      make: (notes) => {
        times++;
        return make(noted(now, notes));
      },
    });
  recall.turn();
  of(world, given[0]);
  recall.turn();
  expect(of(next, given[1])).toEqual(make(next));
  return times - 1;
}

test.each<readonly [what: string, make: (now: World) => unknown, next: World, times: number]>([
  ["what was not asked", ({ sizes }) => sizes.get("a"), { ...world, sizes: new Map([["a", 1]]) }, 0],
  ["what was asked", ({ sizes }) => sizes.get("b"), { ...world, sizes: new Map([["a", 1]]) }, 1],
  ["what was missed", ({ sizes }) => sizes.has("c"), { ...world, sizes: new Map(pairs("c")) }, 1],
  ["a map walked through", ({ sizes }) => [...sizes.keys()], { ...world, sizes: new Map(world.sizes) }, 1],
  ["a map's size", ({ sizes }) => sizes.size, { ...world, sizes: new Map(pairs("a")) }, 1],
  ["a set's member", ({ names }) => names.has("n"), { ...world, names: new Set() }, 1],
  ["another member", ({ names }) => names.has("n"), { ...world, names: new Set(["m", "n"]) }, 0],
  ["a set walked through", ({ names }) => [...names], { ...world, names: new Set(["m", "n"]) }, 1],
  ["a plain field", ({ title }) => title, { ...world, title: "U" }, 1],
  ["a field that was not read", ({ sizes }) => sizes.get("a"), { ...world, title: "U" }, 0],
])("after a change of %s", (_, make, next, times) => {
  expect(madeAgain(make, next)).toBe(times);
});

test("what is given is compared as well", () => {
  const make = ({ title }: World): string => title;
  expect(madeAgain(make, world, [{}, {}])).toBe(1);
});

test("a result that a run did not ask for is forgotten", () => {
  const recall = new Recall<number>();
  let times = 0;
  const of = (name: string): number => recall.of(name, [], { ask: () => 0, make: () => times++ });
  for (const names of [["a", "b"], ["a"], ["a", "b"]]) {
    recall.turn();
    names.forEach(of);
  }
  expect(times).toBe(3);
});

test("a part is made once, and ended with the memory", () => {
  const memory = new Memory();
  const ended: object[] = [];
  const part = { name: "p", make: () => ({}), end: (kept: object) => ended.push(kept) };
  const kept = memory.of(part);
  expect(memory.of(part)).toBe(kept);
  memory.end();
  expect(ended).toEqual([kept]);
  expect(memory.of(part)).not.toBe(kept);
});
