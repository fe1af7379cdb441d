// Which value means which variant, and how it is known. Knows nothing of types or validators.

import { expect, test } from "vitest";
import { violations } from "../../generator/model/check.js";
import type { DiscriminatorCase } from "../../generator/model/schema.js";
import { visitSchema } from "../../generator/model/walk.js";
import { flatten } from "../../generator/transform/flatten.js";
import { nullables } from "../../generator/transform/nullables.js";
import { discriminate } from "../../generator/transform/discriminators.js";
import type { Schema } from "../../generator/model/schema.js";
import { type Components, runPass } from "./run-pass.js";
import {
  allOf,
  anyOf,
  bool,
  by,
  choice,
  list,
  lit,
  maybe,
  nil,
  num,
  obj,
  oneOf,
  oneOfValues,
  parent,
  ref,
  str,
} from "./terse.js";

const passes = [nullables, flatten, discriminate];

interface Row {
  readonly given: string;
  readonly components: Components;
  /** The schema of X. */
  readonly want: string;
  readonly problems?: readonly string[];
}

const declared: readonly Row[] = [
  {
    given: "literals that are not the schemas' names, no mapping (OT#2149)",
    components: {
      X: choice(by("commentType"), ref("TextComment"), ref("QuoteComment")),
      TextComment: obj({ commentType: lit("text") }),
      QuoteComment: obj({ commentType: lit("quote") }),
    },
    want: 'commentType{ "text" → TextComment, "quote" → QuoteComment }',
  },
  {
    given: "a value of that enum that the mapping gives to none of them",
    components: {
      X: choice(by("type", { a: "A", b: "B" }), ref("A"), ref("B")),
      Shared: obj({ type: oneOfValues("a", "b", "c") }),
      A: allOf(ref("Shared"), obj({ a: str })),
      B: allOf(ref("Shared"), obj({ b: str })),
    },
    want: 'type{ "a" → (A & { type: "a" }), "b" → (B & { type: "b" }) }',
  },
  {
    given: "such a value where one variant is not mapped: nothing says that it means another schema",
    components: {
      X: choice(by("type", { a: "A" }), ref("A"), ref("B")),
      Shared: obj({ type: oneOfValues("a", "c") }),
      A: allOf(ref("Shared"), obj({ a: str })),
      B: allOf(ref("Shared"), obj({ b: str })),
    },
    want: 'type{ "a" → A, "c" → A or (B & { type: "c" }) }',
    problems: ['SW311 type = "c" does not decide between A and B; they are tried in order'],
  },
  {
    given: "the enum of all values on the base, and a mapping (OT#1572, HA#993)",
    components: {
      X: choice(by("type", { a: "A", b: "B" }), ref("A"), ref("B")),
      Type: oneOfValues("a", "b"),
      Shared: obj({ type: ref("Type") }),
      A: allOf(ref("Shared"), obj({ a: str })),
      B: allOf(ref("Shared"), obj({ b: str })),
    },
    want: 'type{ "a" → (A & { type: "a" }), "b" → (B & { type: "b" }) }',
  },
  {
    given: "the enum of all values on the base, named like the schemas",
    components: {
      X: choice(by("type"), ref("A"), ref("B")),
      Shared: obj({ type: oneOfValues("A", "B") }),
      A: allOf(ref("Shared"), obj({ a: str })),
      B: allOf(ref("Shared"), obj({ b: str })),
    },
    want: 'type{ "A" → (A & { type: "A" }), "B" → (B & { type: "B" }) }',
  },
  {
    given: "two keys for one schema (HA#1905, OA#741)",
    components: {
      X: choice(by("petType", { cat: "Cat", dog: "Dog", poodle: "Dog" }), ref("Cat"), ref("Dog")),
      Cat: obj({ petType: str }),
      Dog: obj({ petType: str, bark: str }),
    },
    want: 'petType{ "cat" → (Cat & { petType: "cat" }), "dog" → (Dog & { petType: enum("dog", "poodle") }), "poodle" → (Dog & { petType: enum("dog", "poodle") }) }',
  },
  {
    given: "a parent that lists its children (OR#3432)",
    components: {
      X: allOf(obj({ name: str }), choice(by("kind"), ref("Cat"), ref("Dog"))),
      Cat: allOf(ref("X"), obj({ kind: lit("cat") })),
      Dog: allOf(ref("X"), obj({ kind: lit("dog") })),
    },
    want: 'kind{ "cat" → Cat, "dog" → Dog }',
  },
  {
    given: "a parent with a mapping",
    components: {
      X: parent(by("petType", { dog: "Dog" }), { petType: str }),
      Dog: allOf(ref("X"), obj({ bark: str })),
      Cat: allOf(ref("X"), obj({ meow: str, petType: lit("cat") })),
    },
    want: 'petType{ "cat" → Cat, "dog" → Dog }',
  },
  {
    given: "a boolean property (OR#3151)",
    components: {
      X: choice(by("ok", { true: "Yes", false: "No" }), ref("Yes"), ref("No")),
      Yes: obj({ ok: bool, value: str }),
      No: obj({ ok: bool, error: str }),
    },
    want: "ok{ true → (Yes & { ok: true }), false → (No & { ok: false }) }",
  },
  {
    given: "numbers, as literals and by mapping",
    components: {
      X: choice(by("v", { 2: "Two" }), ref("One"), ref("Two")),
      One: obj({ v: lit(1) }),
      Two: obj({ v: num }),
    },
    want: "v{ 1 → One, 2 → (Two & { v: 2 }) }",
  },
  {
    given: "several values for a variant",
    components: {
      X: choice(by("type"), ref("A"), ref("B")),
      A: obj({ type: oneOfValues("a", "aa") }),
      B: obj({ type: lit("b") }),
    },
    want: 'type{ "a" → A, "aa" → A, "b" → B }',
  },
  {
    given: "a value that a second property decides (RealtimeConversationItem)",
    components: {
      X: choice(by("type"), ref("User"), ref("Assistant"), ref("Call")),
      User: obj({ type: lit("message"), role: lit("user") }),
      Assistant: obj({ type: lit("message"), role: lit("assistant") }),
      Call: obj({ type: lit("call") }),
    },
    want: 'type{ "message" → implied role{ "user" → User, "assistant" → Assistant }, "call" → Call }',
  },
  {
    given: "a value that nothing more decides",
    components: {
      X: choice(by("type"), ref("A"), ref("B"), ref("C")),
      A: obj({ type: lit("x"), a: str }),
      B: obj({ type: lit("x"), b: str }),
      C: obj({ type: lit("c") }),
    },
    want: 'type{ "x" → A or B, "c" → C }',
    problems: ['SW311 type = "x" does not decide between A and B; they are tried in order'],
  },
  {
    given: "an optional tag, an optional tag that may be null, and a nested union (InputItem)",
    components: {
      X: choice(by("type"), ref("Easy"), ref("Item"), ref("Reference")),
      Item: choice(by("type"), ref("Output"), ref("Call")),
      Easy: obj({ "type?": lit("message"), role: str }),
      Output: obj({ type: lit("message"), id: str }),
      Call: obj({ type: lit("call") }),
      Reference: obj({ "type?": maybe(lit("item_reference")), id: str }),
    },
    want: 'type{ "message" → Easy or Item, "call" → Item, "item_reference" → Reference, * → Easy or Reference }',
    problems: ['SW311 type = "message" does not decide between Easy and Item; they are tried in order'],
  },
  {
    given: "names of schemas, where nothing says otherwise",
    components: {
      X: choice(by("petType"), ref("Cat"), ref("Dog")),
      Cat: obj({ petType: str }),
      Dog: obj({ bark: str }),
    },
    want: 'petType{ "Cat" → (Cat & { petType: "Cat" }), "Dog" → (Dog & { petType: "Dog" }) }',
  },
  {
    given: "a variant without a value beside literals that are not names",
    components: {
      X: choice(by("type"), ref("A"), ref("B")),
      A: obj({ type: lit("a") }),
      B: obj({ type: str }),
    },
    want: 'type{ "a" → A, * → B }',
    problems: [
      "SW314 B has no value of the discriminator type (other variants have values that are not their names); it is tried when no other variant accepts the value",
    ],
  },
  {
    given: "an inline variant without a value",
    components: { X: choice(by("type"), ref("A"), obj({ type: str })), A: obj({ type: lit("A") }) },
    want: 'type{ "A" → A, * → { type: string } }',
    problems: [
      "SW314 the variant at # has no value of the discriminator type (it has no fixed value and no name); it is tried when no other variant accepts the value",
    ],
  },
  {
    given: "a literal that differs from the mapping",
    components: {
      X: choice(by("type", { one: "A", b: "B" }), ref("A"), ref("B")),
      A: obj({ type: lit("a") }),
      B: obj({ type: lit("b") }),
    },
    want: 'type{ "a" → A, "b" → B }',
    problems: ['SW312 A has type = "a", the mapping says "one"'],
  },
  {
    given: "a mapping that gives a literal to another variant",
    components: {
      X: choice(by("type", { a: "B" }), ref("A"), ref("B"), ref("C")),
      A: obj({ type: lit("a") }),
      B: obj({ type: str }),
      C: obj({ type: lit("c") }),
    },
    want: 'type{ "a" → A or (B & { type: "a" }), "c" → C }',
    problems: [
      'SW312 A has type = "a", the mapping says "a" means B',
      'SW311 type = "a" does not decide between A and B; they are tried in order',
    ],
  },
  {
    given: "a mapping to what is no variant",
    components: {
      X: choice(by("type", { a: "A", b: "B", c: "C" }), ref("A"), ref("B")),
      A: obj({ type: str }),
      B: obj({ type: str }),
      C: obj({ type: str }),
    },
    want: 'type{ "a" → (A & { type: "a" }), "b" → (B & { type: "b" }) }',
    problems: ['SW313 the mapping type = "c" refers to C, which is not a variant of this union'],
  },
  {
    given: "objects beside a string",
    components: {
      X: choice(by("type"), str, ref("A"), ref("B")),
      A: obj({ type: lit("a") }),
      B: obj({ type: lit("b") }),
    },
    want: '(string ^ type{ "a" → A, "b" → B })',
  },
  {
    given: "objects between others, together where the first stands",
    components: {
      X: choice(by("type"), str, ref("A"), num, ref("B")),
      A: obj({ type: lit("a") }),
      B: obj({ type: lit("b") }),
    },
    want: '(string ^ type{ "a" → A, "b" → B } ^ number)',
  },
  {
    given: "one object beside a string",
    components: { X: choice(by("type"), str, ref("A")), A: obj({ type: lit("a") }) },
    want: "(string ^ A)",
  },
  {
    given: "a variant that may be null",
    components: {
      X: choice(by("type"), ref("A"), ref("B")),
      A: maybe(obj({ type: lit("a") })),
      B: obj({ type: lit("b") }),
    },
    want: "(A ^ B)",
    problems: [
      "SW315 the discriminator type does not distinguish the variants: a variant takes other values than objects too, such as null",
    ],
  },
  {
    given: "no object at all",
    components: { X: choice(by("type"), str, num) },
    want: "(string ^ number)",
    problems: ["SW315 the discriminator type does not distinguish the variants: no variant is an object"],
  },
  {
    given: "a value that all variants share",
    components: {
      X: choice(by("object"), ref("A"), ref("B")),
      A: obj({ object: lit("x"), a: str }),
      B: obj({ object: lit("x"), b: str }),
    },
    want: "(A ^ B)",
    problems: [
      "SW315 the discriminator object does not distinguish the variants: no variant has a value of its own for it",
    ],
  },
  {
    given: "odd values (FE#5711)",
    components: {
      X: choice(by("__proto__"), ref("A"), ref("B"), ref("C")),
      A: obj(JSON.parse('{"__proto__": null}') && { "constructor?": str, ["__proto__"]: lit("1foo") }),
      B: obj({ ["__proto__"]: lit("a-b") }),
      C: obj({ ["__proto__"]: lit("") }),
    },
    want: '__proto__{ "1foo" → A, "a-b" → B, "" → C }',
  },
];

test.each(declared)("declared: $given", ({ components, want, problems }) => {
  const ran = runPass(passes, components);
  expect(ran.texts["X"]).toBe(want);
  expect(ran.problems).toEqual(problems ?? []);
  expect(violations(ran.draft, "discriminate")).toEqual([]);
});

const implied: readonly Row[] = [
  {
    given: "a shared literal",
    components: { X: anyOf(obj({ type: lit("text") }), obj({ type: lit("image_url") })) },
    want: 'implied type{ "text" → { type: "text" }, "image_url" → { type: "image_url" } }',
  },
  {
    given: "type before role before any other",
    components: {
      X: anyOf(
        obj({ zeta: lit(1), role: lit("a"), type: lit("t") }),
        obj({ zeta: lit(2), role: lit("b"), type: lit("t") }),
      ),
    },
    want: 'implied role{ "a" → { zeta: 1, role: "a", type: "t" }, "b" → { zeta: 2, role: "b", type: "t" } }',
  },
  {
    given: "an optional literal, which decides nothing",
    components: { X: anyOf(obj({ "type?": lit("a") }), obj({ type: lit("b") })) },
    want: '({ type?: "a" } | { type: "b" })',
  },
  {
    given: "a variant without it",
    components: { X: anyOf(obj({ type: lit("a") }), obj({ type: lit("b") }), obj({ name: str })) },
    want: '({ type: "a" } | { type: "b" } | { name: string })',
  },
  {
    given: "literals beside objects (ToolChoiceOption)",
    components: {
      X: oneOf(oneOfValues("none", "auto"), ref("A"), ref("B")),
      A: obj({ type: lit("function") }),
      B: obj({ type: lit("custom") }),
    },
    want: '(enum("none", "auto") ^ implied type{ "function" → A, "custom" → B })',
  },
  {
    given: "a literal or one object (function_call)",
    components: { X: oneOf(oneOfValues("none", "auto"), ref("A")), A: obj({ name: str }) },
    want: '(enum("none", "auto") ^ A)',
  },
  {
    given: "a string or a list (stop)",
    components: { X: maybe(oneOf(str, list(str))) },
    want: "(string ^ string[])?",
  },
  {
    given: "any string, ten names or an object (voice)",
    components: { X: anyOf(str, oneOfValues("alloy", "ash"), obj({ id: str })) },
    want: '(string | enum("alloy", "ash") | { id: string })',
  },
  {
    given: "seen through references, allOf and a nested union",
    components: {
      X: anyOf(ref("Inner"), ref("C")),
      Inner: oneOf(ref("A"), ref("B")),
      Base: obj({ type: ref("Type") }),
      Type: lit("a"),
      A: allOf(ref("Base"), obj({ a: str })),
      B: obj({ type: lit("b") }),
      C: obj({ type: lit("c") }),
    },
    want: 'implied type{ "a" → Inner, "b" → Inner, "c" → C }',
  },
];

test.each(implied)("implied: $given", ({ components, want }) => {
  const ran = runPass(passes, components);
  expect(ran.texts["X"]).toBe(want);
  expect(ran.problems).toEqual([]);
  expect(violations(ran.draft, "discriminate")).toEqual([]);
});

test("an heir that the enum of all values does not name takes none of them away from the others", () => {
  const ran = runPass(passes, {
    Animal: parent(by("kind"), { kind: oneOfValues("Cat", "Dog", "Bird") }),
    Cat: allOf(ref("Animal"), obj({ claws: num })),
    Dog: allOf(ref("Animal"), obj({ breed: str })),
    Stray: allOf(ref("Animal"), obj({ found: str })),
  });
  expect(ran.texts).toMatchObject({
    Animal: 'kind{ "Cat" → Cat, "Dog" → Dog, * → Stray }',
    Cat: '(Animal/~base & { claws: number, kind: "Cat" })',
    Stray: "(Animal/~base & { found: string })",
  });
  expect(ran.codes).toEqual(["SW314"]);
});

test("a derived schema has its own value and those of the schemas that extend it, in other unions too", () => {
  const ran = runPass(passes, {
    Vehicle: parent(by("type", { car: "Car", lorry: "Truck", sports: "Sports" }), { type: str }),
    Car: allOf(ref("Vehicle"), obj({ doors: num })),
    Truck: allOf(ref("Vehicle"), obj({ load: num })),
    Sports: allOf(ref("Car"), obj({ roof: bool })),
    Either: oneOf(ref("Truck"), ref("Sports")),
  });
  expect(ran.texts).toMatchObject({
    Vehicle: 'type{ "car" → (Car & { type: "car" }), "sports" → Sports, "lorry" → Truck }',
    Car: '(Vehicle/~base & { doors: number, type: enum("car", "sports") })',
    Truck: '(Vehicle/~base & { load: number, type: "lorry" })',
    Sports: '(Car & { roof: boolean, type: "sports" })',
    Either: 'implied type{ "lorry" → Truck, "sports" → Sports }',
  });
  expect(ran.problems).toEqual([]);
  expect(violations(ran.draft, "discriminate")).toEqual([]);
});

test("a closed base, whose derived schemas are copied out of it", () => {
  const closed = (base: string, properties: Components): Schema =>
    allOf(ref(base), obj(properties, "closed"));
  const ran = runPass(passes, {
    Animal: { ...parent(by("kind"), { kind: str }), additionalProperties: "closed" },
    Cat: closed("Animal", { claws: num }),
    Tiger: closed("Cat", { stripes: num }),
    Dog: allOf(ref("Animal")),
  });
  expect(ran.texts).toMatchObject({
    Animal: 'kind{ "Cat" → (Cat & { kind: "Cat" }), "Dog" → Dog, "Tiger" → Tiger }',
    Cat: '{ claws: number, kind: enum("Cat", "Tiger"), closed }',
    Tiger: '{ claws: number, kind: "Tiger", stripes: number, closed }',
    Dog: '(Animal/~base & { kind: "Dog" })',
  });
  expect(new Set(ran.codes)).toEqual(new Set(["SW327"]));
});

test("what a mapping does not name is known as the mapped schema it extends", () => {
  const ran = runPass(passes, {
    Pet: parent(by("type", { cat: "Cat", dog: "Dog" }), { type: str }),
    Cat: allOf(ref("Pet"), obj({ claws: num })),
    Tiger: allOf(ref("Cat"), obj({ stripes: num })),
    Lion: allOf(ref("Tiger"), obj({ mane: bool })),
    Lynx: allOf(ref("Cat"), obj({ type: lit("lynx") })),
    Dog: allOf(ref("Pet"), obj({ breed: str })),
  });
  expect(ran.texts).toMatchObject({
    Pet: 'type{ "cat" → (Cat & { type: "cat" }), "dog" → Dog, "lynx" → Lynx }',
    Cat: '(Pet/~base & { claws: number, type: enum("cat", "lynx") })',
    Tiger: "(Cat & { stripes: number })",
    Lynx: '(Cat & { type: "lynx" })',
  });
  expect(ran.problems).toEqual([]);
});

const alone: readonly (readonly [given: string, components: Components, want: string])[] = [
  [
    "by the mapping",
    { X: choice(by("kind", { cat: "Cat" }), ref("Cat")), Cat: obj({ kind: str, claws: num }) },
    '(Cat & { kind: "cat" })',
  ],
  [
    "by several values of the mapping",
    { X: choice(by("kind", { cat: "Cat", tom: "Cat" }), ref("Cat")), Cat: obj({ kind: str }) },
    '(Cat & { kind: enum("cat", "tom") })',
  ],
  ["by its name", { X: choice(by("kind"), ref("Cat")), Cat: obj({ kind: str }) }, '(Cat & { kind: "Cat" })'],
  ["that it says itself", { X: choice(by("kind"), ref("Cat")), Cat: obj({ kind: lit("c") }) }, "Cat"],
  [
    "beside null",
    { X: choice(by("kind", { cat: "Cat" }), ref("Cat"), nil), Cat: obj({ kind: str }) },
    '(Cat & { kind: "cat" })?',
  ],
  [
    "of a base schema",
    { X: parent(by("kind", { cat: "Cat" }), { kind: str }), Cat: allOf(ref("X"), obj({ claws: num })) },
    "Cat",
  ],
  ["that is no object", { X: choice(by("kind"), ref("Cat")), Cat: str }, "Cat"],
];
test.each(alone)("the value of a single variant, %s", (_, components, want) => {
  const ran = runPass(passes, components);
  expect(ran.texts["X"]).toBe(want);
  expect(ran.problems).toEqual([]);
  expect(violations(ran.draft, "discriminate")).toEqual([]);
});

const messages = ["developer", "system", "user", "assistant", "tool", "function"];

test("the message of a chat: six roles, none of them the name of a schema", () => {
  const name = (role: string): string => `${role}Message`;
  const [first = "", ...rest] = messages;
  const { texts, codes } = runPass(passes, {
    X: choice(by("role"), ref(name(first)), ...rest.map((role) => ref(name(role)))),
    ...Object.fromEntries(messages.map((role) => [name(role), obj({ role: lit(role) })])),
  });
  expect(texts["X"]).toBe(`role{ ${messages.map((role) => `"${role}" → ${name(role)}`).join(", ")} }`);
  expect(codes).toEqual([]);
});

test("a case says where its value comes from", () => {
  const { draft } = runPass(passes, {
    X: choice(by("t", { m: "M" }), ref("L"), ref("M")),
    Y: choice(by("t"), ref("N"), ref("O")),
    L: obj({ t: lit("l") }),
    M: obj({ t: str }),
    N: obj({ t: str }),
    O: obj({ t: str }),
  });
  const sources: DiscriminatorCase["source"][] = [];
  for (const { schema } of draft.definitions) {
    visitSchema(
      schema,
      (s) => s.kind === "discriminated" && sources.push(...s.cases.map((one) => one.source)),
    );
  }
  expect(sources).toEqual(["literal", "mapping", "schemaName", "schemaName"]);
});
