// The normal form as code: what must hold after each stage.

import { bug } from "../bug.js";
import type { DefinitionId } from "./brands.js";
import type { Document, Draft, DraftOperation, Operation, Resource } from "./document.js";
import { operationsOf } from "./query/operations.js";
import type { Schema } from "./schema.js";
import { refsOf, typedChildren, schemasOfOperation } from "./walk.js";

type Model = Draft | Document;

/** The stages that promise something about the model, in their order. */
export const checkedStages = [
  "lower",
  "nullables",
  "flatten",
  "discriminate",
  "call-shape",
  "inline",
  "names",
] as const;
export type CheckedStage = (typeof checkedStages)[number];

/** One schema with what holds it, outermost first; `declared`: the outermost is the schema of a declaration. */
interface Place {
  readonly schema: Schema;
  readonly around: readonly Schema[];
  readonly declared: boolean;
}

interface Check {
  /** The stage after which it holds. */
  readonly since: CheckedStage;
  /** What is wrong; null = nothing. */
  readonly find: (location: Place) => string | null;
}

const checks: readonly Check[] = [
  { since: "lower", find: repetitions },
  { since: "nullables", find: strayNull },
  { since: "flatten", find: nesting },
  {
    since: "discriminate",
    find: ({ schema }) =>
      schema.kind === "union" && schema.discriminator ? "it keeps its discriminator" : null,
  },
  { since: "inline", find: inlineObject },
];

/** What breaks the normal form, one sentence each; `stage`: the last one that has run, all of them unless said. */
export function violations(model: Model, stage: CheckedStage = "names"): readonly string[] {
  const operations = "operations" in model ? model.operations : operationsOf(model);
  const ids = new Set<DefinitionId>(model.definitions.map(({ id }) => id));
  const outermost = [
    ...model.definitions.map(({ schema }) => ({ schema, declared: true })),
    ...operations.flatMap((operation) =>
      schemasOfOperation<unknown>(operation).map((schema) => ({ schema, declared: false })),
    ),
  ];
  const dangling = outermost.flatMap(({ schema }) =>
    [...refsOf(schema)]
      .filter((id) => !ids.has(id))
      .map((id) => `${schema.pointer}: nothing is declared as ${id}`),
  );
  const active = checks.filter(({ since }) => reached(since, stage));
  return [
    ...twice(model.definitions.map(({ id }) => id)).map((id) => `${id} is declared twice`),
    ...dangling,
    ...outermost.flatMap(({ schema, declared }) => faultsOf({ schema, around: [], declared }, active)),
    ...(reached("call-shape", stage) ? callFaults(operations, ids) : []),
    ...("resources" in model ? nameFaults(model) : []),
  ];
}

/** Throws a Bug that lists what is wrong after a stage. */
export function checkModel(model: Model, stage: CheckedStage): void {
  const found = violations(model, stage);
  if (found.length > 0) bug(`the model is not in normal form after ${stage}:\n  ${found.join("\n  ")}`);
}

function reached(since: CheckedStage, stage: CheckedStage): boolean {
  return checkedStages.indexOf(since) <= checkedStages.indexOf(stage);
}

function faultsOf(location: Place, active: readonly Check[]): readonly string[] {
  const { schema, around, declared } = location;
  const own = active.flatMap(({ find }) => {
    const fault = find(location);
    return fault === null ? [] : [`${schema.pointer}: ${schema.kind}: ${fault}`];
  });
  const inside = [...around, schema];
  return [
    ...own,
    ...typedChildren(schema).flatMap((inner) =>
      faultsOf({ schema: inner, around: inside, declared }, active),
    ),
  ];
}

function repetitions({ schema }: Place): string | null {
  if (schema.kind === "enum") {
    if (schema.members.length < 2) return "one value is a literal";
    return named(
      "value",
      schema.members.map(({ value }) => JSON.stringify(value)),
    );
  }
  if (schema.kind === "object")
    return named(
      "property",
      schema.properties.map(({ serializedName }) => serializedName),
    );
  if (schema.kind === "discriminated")
    return named(
      "tag",
      schema.cases.map(({ value }) => JSON.stringify(value)),
    );
  return null;
}

function named(what: string, names: readonly string[]): string | null {
  const [first] = twice(names);
  return first === undefined ? null : `the ${what} ${first} is there twice`;
}

function twice<T>(list: readonly T[]): readonly T[] {
  const seen = new Set<T>();
  return list.filter((item) => seen.size === seen.add(item).size);
}

/** Null is `nullable`, around everything that is not null, or it is the whole schema. */
function strayNull({ schema, around }: Place): string | null {
  const holder = around.at(-1)?.kind;
  const isPart = holder === "union" || holder === "discriminated" || holder === "intersection";
  if (schema.kind === "null" && (isPart || holder === "nullable")) return `null inside ${holder}`;
  if (
    schema.kind === "nullable" &&
    (holder === "union" || holder === "discriminated" || holder === "nullable")
  ) {
    return `nullable inside ${holder}`;
  }
  return null;
}

function nesting({ schema, around }: Place): string | null {
  const holder = around.at(-1);
  if (schema.kind === "constrained" && holder?.kind === "intersection")
    return "it stands inside an intersection";
  if (schema.kind === "constrained" && holder?.kind === "constrained")
    return "it stands directly inside another";
  if (schema.kind === "union" && schema.variants.length === 1 && !schema.discriminator)
    return "it has one variant";
  if (schema.kind === "intersection" && schema.parts.length === 1) return "it has one part";
  // A union may hold one of other strictness, where merging them would change what is accepted.
  const isNested =
    (schema.kind === "intersection" && holder?.kind === "intersection") ||
    (schema.kind === "union" &&
      holder?.kind === "union" &&
      holder.oneOf === schema.oneOf &&
      !schema.discriminator);
  return isNested ? `it stands directly inside another` : null;
}

function inlineObject({ schema, around, declared }: Place): string | null {
  if (schema.kind !== "object") return null;
  const shape = around[0]?.kind === "constrained" ? around.slice(1) : around;
  const allowed =
    declared && (shape.length === 0 || (shape.length === 1 && shape[0]?.kind === "intersection"));
  return allowed ? null : "it is not the schema of a declaration";
}

function callFaults(
  operations: readonly (Operation | DraftOperation)[],
  ids: ReadonlySet<DefinitionId>,
): readonly string[] {
  return operations.flatMap(({ id, call }) => {
    if (call === null) return [`${id}: nothing says how it is called`];
    const used = [call.params, call.variants?.plain, call.variants?.streamed];
    const missing = used.filter(
      (definition) => definition !== null && definition !== undefined && !ids.has(definition),
    );
    return missing.map((definition) => `${id}: nothing is declared as ${definition}`);
  });
}

/** Siblings must not share a name: declarations of one owner, members of one resource, classes of the document. */
function nameFaults({ definitions, resources }: Document): readonly string[] {
  const all = (list: readonly Resource[]): readonly Resource[] =>
    list.flatMap((r) => [r, ...all(r.children)]);
  const every = all(resources);
  const clashes = [
    ...twice(definitions.map(({ owner, name }) => (owner === null ? name : `${owner} › ${name}`))),
    ...twice(every.map(({ className }) => className)),
    ...every.flatMap((r) =>
      twice([...r.operations, ...r.children].map(({ name }) => `${r.className}.${name}`)),
    ),
    ...twice(every.flatMap((r) => r.operations.map(({ functionName }) => functionName))),
  ];
  return clashes.map((name) => `${name} names two things`);
}
