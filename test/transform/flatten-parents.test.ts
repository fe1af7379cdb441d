// Parents and children of an allOf, and declarations made of themselves. Knows nothing of tag values.

import { expect, test } from "vitest";
import { violations } from "../../generator/model/check.js";
import { flatten } from "../../generator/transform/flatten.js";
import { nullables } from "../../generator/transform/nullables.js";
import { type Components, runPass } from "./run-pass.js";
import {
  allOf,
  anyOf,
  by,
  choice,
  list,
  lit,
  maybe,
  nil,
  num,
  obj,
  oneOf,
  parent,
  ref,
  str,
} from "./terse.js";

const passes = [nullables, flatten];

interface Row {
  readonly given: string;
  readonly components: Components;
  readonly want: Readonly<Record<string, string>>;
  readonly codes?: readonly string[];
}

const rows: readonly Row[] = [
  {
    given: "a parent that lists its children (TS2456)",
    components: {
      Animal: allOf(obj({ name: str }), choice(by("kind"), ref("Cat"), ref("Dog"))),
      Cat: allOf(ref("Animal"), obj({ kind: lit("cat") })),
      Dog: allOf(ref("Animal"), obj({ kind: lit("dog") })),
      Owner: obj({ pet: ref("Animal") }),
    },
    want: {
      Animal: "(Cat ^ Dog)",
      AnimalBase: "{ name: string }",
      Cat: '(Animal/~base & { kind: "cat" })',
      Dog: '(Animal/~base & { kind: "dog" })',
      Owner: "{ pet: Animal }",
    },
  },
  {
    given: "a parent that is nothing but the choice",
    components: {
      Animal: oneOf(ref("Cat"), ref("Dog")),
      Cat: allOf(ref("Animal"), obj({ meow: str })),
      Dog: allOf(ref("Animal"), obj({ bark: str })),
    },
    want: { Animal: "(Cat ^ Dog)", Cat: "{ meow: string }", Dog: "{ bark: string }" },
  },
  {
    given: "a parent one of whose variants is no child",
    components: {
      Animal: allOf(obj({ name: str }), oneOf(ref("Cat"), ref("Rock"))),
      Cat: allOf(ref("Animal"), obj({ meow: str })),
      Rock: obj({ weight: num }),
    },
    want: { Animal: "(Animal/~base & (Cat ^ Rock))", Cat: "(Animal/~base & { meow: string })" },
  },
  {
    given: "grandchildren",
    components: {
      Animal: allOf(obj({ name: str }), oneOf(ref("Cat"), ref("Tiger"))),
      Cat: allOf(ref("Animal"), obj({ meow: str })),
      Tiger: allOf(ref("Cat"), obj({ roar: str })),
    },
    want: {
      Animal: "(Cat ^ Tiger)",
      Cat: "(Animal/~base & { meow: string })",
      Tiger: "(Cat & { roar: string })",
    },
  },
  {
    given: "a discriminator on the parent alone",
    components: {
      Pet: parent(by("petType"), { petType: str }),
      Dog: allOf(ref("Pet"), obj({ bark: str })),
      Cat: allOf(ref("Pet"), obj({ meow: str })),
      Owner: obj({ "pet?": ref("Pet"), pets: list(ref("Pet")) }),
    },
    want: {
      Pet: "(Cat | Dog)",
      PetBase: "{ petType: string }",
      Cat: "(Pet/~base & { meow: string })",
      Dog: "(Pet/~base & { bark: string })",
      Owner: "{ pet?: Pet, pets: Pet[] }",
    },
  },
  {
    given: "a parent that its own mapping names, and a child that adds nothing",
    components: {
      Pet: parent(by("petType", { pet: "Pet", dog: "Dog" }), { petType: str }),
      Dog: allOf(ref("Pet"), obj({})),
    },
    want: { Pet: "(Dog | Pet/~base)", PetBase: "{ petType: string }", Dog: "Pet/~base" },
  },
  {
    given: "a parent of a parent",
    components: {
      Thing: parent(by("kind"), { kind: str }),
      Pet: allOf(ref("Thing"), parent(by("petType"), { petType: str })),
      Dog: allOf(ref("Pet"), obj({ bark: str })),
    },
    want: {
      Thing: "(Pet)",
      ThingBase: "{ kind: string }",
      Pet: "(Dog)",
      PetBase: "(Thing/~base & { petType: string })",
      Dog: "(Pet/~base & { bark: string })",
    },
  },
  {
    given: "a discriminator that nobody extends",
    components: {
      Pet: parent(by("petType"), { petType: str }),
      Owner: obj({ pet: parent(by("kind"), { kind: str }) }),
    },
    want: { Pet: "{ petType: string }", Owner: "{ pet: { kind: string } }" },
    codes: ["SW316", "SW316"],
  },
  {
    given: "an allOf of itself",
    components: { A: allOf(ref("A"), obj({ a: str })) },
    want: { A: "{ a: string }" },
    codes: ["SW322"],
  },
  {
    given: "allOfs of each other",
    components: { A: allOf(ref("B"), obj({ a: str })), B: allOf(ref("A"), obj({ b: str })) },
    want: { A: "{ a: string, b: string }", B: "A" },
    codes: ["SW322", "SW322"],
  },
  {
    given: "unions of each other",
    components: { A: anyOf(ref("B"), str), B: anyOf(ref("A"), num, nil) },
    want: { A: "(string | number)?", B: "A" },
    codes: ["SW322", "SW322"],
  },
  {
    given: "a circle through a property, which is none",
    components: { Node: allOf(obj({ "next?": ref("Node") }), obj({ items: list(maybe(ref("Node"))) })) },
    want: { Node: "{ next?: Node, items: Node?[] }" },
  },
];

test.each(rows)("$given", ({ components, want, codes }) => {
  const ran = runPass(passes, components);
  expect(ran.texts).toMatchObject(want);
  expect(ran.codes).toEqual(codes ?? []);
  expect(violations(ran.draft, "flatten")).toEqual([]);
});

test("a chain of a thousand allOfs ends", () => {
  const names = Array.from({ length: 1000 }, (_, n) => `S${n}`);
  const components = Object.fromEntries(
    names.map((name, n) => [name, n === 0 ? obj({ a: str }) : allOf(ref(`S${n - 1}`), obj({ "a?": str }))]),
  );
  expect(runPass(passes, components).texts["S999"]).toBe("(S998 & { a: string })");
});
