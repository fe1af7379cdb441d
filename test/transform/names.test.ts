// Hints become identifiers: who keeps a name, who moves where, in which order everything comes out.

import { expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import { make } from "../../generator/model/build.js";
import type { DefinitionId } from "../../generator/model/brands.js";
import type { Draft, DraftDefinition, Resource } from "../../generator/model/document.js";
import type { Schema } from "../../generator/model/schema.js";
import { canonical } from "../../generator/transform/canonical-order.js";
import { resolveNames } from "../../generator/transform/names.js";
import { noSettings, type PassSettings } from "../../generator/transform/pass-settings.js";
import { pointer, componentOf, draftOf, hint, idOf, operationOf, parameterOf, ref } from "./drafts.js";

const text = make.string(pointer());

function resolveTypes(
  definitions: readonly DraftDefinition[],
  types: Record<string, string> = {},
  options: Partial<PassSettings["names"]> = {},
) {
  const report = new Report();
  const document = resolveNames(
    draftOf({ definitions }),
    { ...noSettings, names: { ...noSettings.names, types, ...options } },
    report,
  );
  const byId = new Map(document.definitions.map(({ id, name }) => [id, name as string]));
  return {
    names: definitions.map(({ id }) => byId.get(id)),
    problems: report.problems.map(({ code, text: said }) => `${code} ${said}`),
  };
}

const components = (...names: string[]): readonly DraftDefinition[] =>
  names.map((name) => componentOf(name, text));

const rows: readonly [given: readonly string[], want: readonly string[]][] = [
  [
    ["ChatCompletion", "pet", "Foo_Bar", "$x", "Error", "Event", "File", "Response", "pet_item", "URLList"],
    ["ChatCompletion", "Pet", "FooBar", "X", "Error", "Event", "File", "Response", "PetItem", "URLList"],
  ],
  [
    ["toString", "hasOwnProperty", "3d-secure", "MAX_TOKENS", "io.k8s.api.core.v1.Pod"],
    ["ToString", "HasOwnProperty", "ThreeDSecure", "MaxTokens", "IoK8sAPICoreV1Pod"],
  ],
  [
    ["1foo", "a-b", "", "foo bar", "Foo.Bar", "__proto__"],
    ["OneFoo", "AB", "Unnamed", "FooBar2", "FooBar", "Proto"],
  ],
  [
    ["constructor", "class", "string", "Promise", "Array"],
    ["Constructor", "Class", "StringType", "PromiseType", "ArrayType"],
  ],
  [
    ["a-b", "AB"],
    ["a_b", "AB"],
  ],
  [
    ["FooBar", "foobar"],
    ["FooBar", "FoobarType"],
  ],
  [
    ["Foo_Bar", "FooBar", "foobar"],
    ["Foo_Bar", "FooBar", "FoobarType"],
  ],
  [
    ["日本", "été"],
    ["日本", "Été"],
  ],
];
test.each(rows)("components %j are named %j", (given, want) => {
  expect(resolveTypes(components(...given)).names).toEqual(want);
});

const saidRows: readonly [given: readonly string[], want: readonly string[]][] = [
  [["Pet"], []],
  [["a-b", "1foo"], []],
  [[""], ['SW403 the type of "" is named Unnamed: not every character of it may stand in a name']],
  [["Pet", "PET"], ["SW403 the type of PET is named PETType: it differs from Pet in case alone"]],
  [["class", "pet_item"], []],
  [["string"], ["SW403 the type of string is named StringType: TypeScript or the output keeps that word"]],
];
test.each(saidRows)("components %j report %j", (given, want) => {
  expect(resolveTypes(components(...given)).problems).toEqual(want);
});

test("names that differ in their separators alone are told apart by number, others by their symbols", () => {
  expect(resolveTypes(components("a-b", "a.b", "AB")).names).toEqual(["AB2", "AB3", "AB"]);
  expect(resolveTypes(components("C", "C++", "C#")).names).toEqual(["C", "CPlusPlus", "CHash"]);
});

test("with `verbatim` every identifier stays as it is", () => {
  const names = ["pet_item", "$x", "a-b", "class"];
  expect(resolveTypes(components(...names), {}, { case: "verbatim" }).names).toEqual([
    "pet_item",
    "$x",
    "AB",
    "Class",
  ]);
});

test("a rule rewrites the names it matches, the first that does, and one that matches nothing is reported", () => {
  const rules = [
    { match: "^acme\\.v\\d+\\.", type: "" },
    { match: "^(.*)Dto$", type: "$1" },
    { match: "Nothing", type: "" },
  ];
  const given = components("acme.v1.Pet", "acme.v1.OwnerDto", "petDto", "Toy", "ToyDto");
  expect(resolveTypes(given, { "acme.v1.OwnerDto": "Owner" }, { rules })).toEqual({
    names: ["Pet", "Owner", "PetType", "Toy", "Toy2"],
    problems: expect.arrayContaining([
      "SW405 names.rules names Nothing, which the document does not have",
    ]) as unknown,
  });
});

test("a pinned type never moves, and what had its name does", () => {
  expect(resolveTypes(components("Pet", "Animal"), { Animal: "Pet" })).toEqual({
    names: ["PetType", "Pet"],
    problems: ["SW403 the type of Pet is named PetType: that name is pinned for another type"],
  });
});

const overrideRows: readonly [types: Record<string, string>, want: string][] = [
  [{ Pet: "X", Dog: "x" }, "SW401 the option `names` gives the name x to both Pet and Dog"],
  [{ Pet: "a b" }, 'SW404 "a b", which the option `names` gives to Pet, is not a valid name'],
  [{ Pet: "string" }, 'SW404 "string", which the option `names` gives to Pet, is not a valid name'],
  [{ Pet: "shop..Pet" }, 'SW404 "shop..Pet", which the option `names` gives to Pet, is not a valid name'],
  [{ Cat: "X" }, "SW405 names.types names Cat, which the document does not have"],
];
test.each(overrideRows)("types pinned as %j report %s", (types, want) => {
  expect(resolveTypes(components("Pet", "Dog"), types).problems).toEqual([want]);
});

test("a pinned name with resources in front is that name, and says where else it is exported", () => {
  const definitions = components("Pet", "Dog");
  const types = { Pet: "shop.pets.Animal" };
  const settings = { ...noSettings, names: { ...noSettings.names, types } };
  const named = resolveNames(draftOf({ definitions }), settings, new Report());
  expect(named.definitions.map(({ name, reexportPath }) => [name, reexportPath])).toEqual([
    ["Animal", ["shop", "pets"]],
    ["Dog", undefined],
  ]);
});

const made = (name: string, place: string): DraftDefinition => ({
  ...componentOf(name, text),
  id: `${place} params` as DefinitionId,
  pointer: pointer(place),
  name: hint(name, "derived"),
  origin: "params",
});

test("what we made up gives way to a component by the place of its operation", () => {
  const definitions = [
    ...components("PetCreateParams"),
    made("PetCreateParams", "#/paths/~1pets~1{id}/post"),
  ];
  expect(resolveTypes(definitions).names).toEqual(["PetCreateParams", "PostPetsIDParams"]);
});

test("equal names from two files take the folder's, equal to the root document's only the other moves", () => {
  const file = (id: string): DraftDefinition => ({ ...componentOf("Pet", text), id: id as DefinitionId });
  expect(resolveTypes([file("a/pet.yaml#"), file("b/pet.yaml#")]).names).toEqual(["APet", "BPet"]);
  expect(resolveTypes([...components("Pet"), file("b/pet.yaml#")]).names).toEqual(["Pet", "BPet"]);
});

const nested = (owner: string, name: string, schema: Schema = text): DraftDefinition => ({
  ...componentOf(`${owner}/${name}`, schema),
  name: hint(name, "derived"),
  owner: idOf(owner),
  origin: "inline",
});

test("nested names are their own in each namespace", () => {
  const definitions = [...components("A", "B"), nested("A", "choice"), nested("B", "choice")];
  expect(resolveTypes(definitions).names).toEqual(["A", "B", "Choice", "Choice"]);
});

test("two properties of one spelling take names that do not depend on their order", () => {
  const definitions = [...components("A"), nested("A", "foo_bar"), nested("A", "fooBar")];
  const want = ["A", "FooBar2", "FooBar"];
  expect(resolveTypes(definitions).names).toEqual(want);
  expect(resolveTypes([...definitions].reverse()).names).toEqual([...want].reverse());
});

test("a nested type may be called as the one it is nested in, unless that is at the top level", () => {
  const inner = { ...nested("A", "file"), owner: nested("A", "file").id, id: idOf("A/file/file") };
  expect(resolveTypes([...components("A"), nested("A", "file"), inner]).names).toEqual(["A", "File", "File"]);
});

test("a nested name hides neither its owner nor a type that is mentioned beside it", () => {
  const mention = make.object(pointer(), [make.property(pointer(), "c", { schema: ref("Choice") })]);
  const definitions = [
    ...components("A", "Choice"),
    nested("A", "choice"),
    nested("A", "a"),
    nested("A", "user", mention),
  ];
  expect(resolveTypes(definitions).names).toEqual(["A", "Choice", "AChoice", "AA", "User"]);
});

const stable = ["Foo_Bar", "FooBar", "foobar", "a-b", "a.b", "AB", "Pet", "1foo", "class", ""];
test.each(["Zebra", "aardvark", "C-D", "FooBarBaz"])("adding %s renames nothing", (added) => {
  const before = resolveTypes(components(...stable)).names;
  expect(resolveTypes(components(added, ...stable)).names.slice(1)).toEqual(before);
});

const calls = (...names: string[]): Draft =>
  draftOf({
    operations: names.map((dotted) => {
      const parts = dotted.split(".");
      const name = parts.at(-1) ?? "";
      return operationOf({
        path: `/${dotted}`,
        resource: parts.slice(0, -1),
        name: hint(name, "derived"),
        functionName: hint(parts.join("_"), "derived"),
      });
    }),
  });

/** `chat:Chat(completions:ChatCompletions[list])` */
function spellTree(resources: readonly Resource[]): string {
  return resources
    .map(({ name, className, operations, children }) => {
      const methods =
        operations.length > 0 ? `[${operations.map((operation) => operation.name).join(" ")}]` : "";
      return `${name}:${className}${methods}${children.length > 0 ? `(${spellTree(children)})` : ""}`;
    })
    .join(" ");
}

const treeRows: readonly [names: readonly string[], want: string][] = [
  [
    ["chat.completions.messages.list", "chat.completions.create"],
    "chat:Chat(completions:Completions[create](messages:Messages[list]))",
  ],
  [
    ["chat.completions.list", "completions.create"],
    "chat:Chat(completions:ChatCompletions[list]) completions:Completions[create]",
  ],
  [["a.x.y.list", "b.x.y.list"], "a:A(x:AX(y:AXY[list])) b:B(x:BX(y:BXY[list]))"],
  [
    ["pets.archive", "pets.delete", "pets.list", "pets.update", "pets.retrieve", "pets.create"],
    "pets:Pets[create retrieve update list delete archive]",
  ],
  [["pets.tags", "pets.tags.list"], "pets:Pets[tagsCall](tags:Tags[list])"],
  [["request.list", "then.constructor"], "requestResource:Request[list] thenResource:Then[constructorCall]"],
  [["1st.2nd"], "first:First[second]"],
];
test.each(treeRows)("operations %j → %s", (names, want) => {
  expect(spellTree(resolveNames(calls(...names), noSettings, new Report()).resources)).toBe(want);
});

test("a class does not take the name of a type", () => {
  const draft = { ...calls("files.list"), definitions: components("Files") };
  expect(spellTree(resolveNames(draft, noSettings, new Report()).resources)).toBe(
    "files:FilesResource[list]",
  );
});

const argumentRows: readonly [expression: string, want: string][] = [
  ["completion_id", "completionID"],
  ["client", "clientParam"],
  ["options", "optionsParam"],
  ["delete", "deleteParam"],
  ["petsList", "petsListParam"],
  ["2nd", "second"],
  ["-", "value"],
];
test.each(argumentRows)("the path value %s is passed as %s", (expression, want) => {
  const operation = operationOf({
    path: `/pets/{${expression}}`,
    resource: ["pets"],
    name: hint("list", "derived"),
    functionName: hint("petsList", "derived"),
    parameters: [parameterOf(expression, { in: "path", schema: text })],
  });
  const [pets] = resolveNames(draftOf({ operations: [operation] }), noSettings, new Report()).resources;
  expect(pets?.operations[0]?.parameters[0]?.name).toBe(want);
});

test("client options of credentials keep clear of each other and of the options every client has", () => {
  const scheme = (id: string, option: string) => ({
    pointer: pointer(),
    id,
    option: hint(option, "derived"),
    scheme: { kind: "bearer" as const },
  });
  const securitySchemes = [
    scheme("b_key", "apiKey"),
    scheme("a_key", "apiKey"),
    scheme("c", "admin_api_key"),
    scheme("d", "timeout"),
  ];
  const document = resolveNames({ ...draftOf({}), securitySchemes }, noSettings, new Report());
  expect(document.securitySchemes.map(({ id, option }) => `${id} ${option}`)).toEqual([
    "a_key aKey",
    "b_key bKey",
    "c adminAPIKey",
    "d d",
  ]);
});

test("declarations come by qualified name, properties required first, id and token before others", () => {
  const names = ["zeta", "id", "alpha", "token"];
  const properties = [
    ...names.map((name) => make.property(pointer(), name, { schema: text })),
    ...["z_required", "b_required"].map((name) =>
      make.property(pointer(), name, { schema: text, required: true }),
    ),
  ];
  const definitions = [
    ...components("B", "AB", "A"),
    nested("A", "z"),
    componentOf("C", make.object(pointer(), properties)),
  ];
  const document = resolveNames(draftOf({ definitions }), noSettings, new Report());
  expect(document.definitions.map(({ name }) => name)).toEqual(["A", "Z", "AB", "B", "C"]);
  const schema = document.definitions.at(-1)?.schema;
  expect(
    schema?.kind === "object" ? schema.properties.map(({ serializedName }) => serializedName) : [],
  ).toEqual(["b_required", "z_required", "id", "token", "alpha", "zeta"]);
});

test("the order of the document's maps decides nothing", () => {
  const properties = ["b", "a", "id"].map((name) => make.property(pointer(), name, { schema: text }));
  const definitions = [
    ...components("Pet", "PET", "a-b"),
    componentOf("Tag", make.object(pointer(), properties)),
  ];
  const draft = { ...calls("pets.list", "dogs.list", "pets.create"), definitions };
  const reversed = {
    ...draft,
    operations: [...draft.operations].reverse(),
    definitions: [
      ...components("a-b", "PET", "Pet"),
      componentOf("Tag", make.object(pointer(), [...properties].reverse())),
    ],
  };
  const settled = (given: Draft) => resolveNames(canonical(given), noSettings, new Report());
  expect(JSON.stringify(settled(reversed))).toBe(JSON.stringify(settled(draft)));
});

test("the document is frozen all the way down", () => {
  const document = resolveNames(
    { ...calls("pets.list"), definitions: components("Pet") },
    noSettings,
    new Report(),
  );
  expect(Object.isFrozen(document)).toBe(true);
  expect(Object.isFrozen(document.definitions[0]?.schema)).toBe(true);
  expect(Object.isFrozen(document.resources[0]?.operations[0]?.parameters)).toBe(true);
});
