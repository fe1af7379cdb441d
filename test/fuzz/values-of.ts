// Random JSON values that are close to a schema: most parts fit, some do not. Knows nothing of validators.

import fc, { type Arbitrary } from "fast-check";
import type { DefinitionId, Json } from "../../generator/model/brands.js";
import type { Document } from "../../generator/model/document.js";
import { matchSchema } from "../../generator/model/match.js";
import type { Property, Schema } from "../../generator/model/schema.js";

/** Values for a declaration, recursive ones cut off after a few rounds. */
export function valuesOf(id: DefinitionId, document: Document): Arbitrary<unknown> {
  const definitions = new Map(document.definitions.map((definition) => [definition.id, definition.schema]));
  return near(definitions.get(id) ?? never(id), { definitions, depth: 0 });
}

interface Search {
  readonly definitions: ReadonlyMap<DefinitionId, Schema>;
  readonly depth: number;
}

const deepest = 3;
const noise: Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<Json>(null, 0, -1, 1.5, "", "a", "😀", true, [], {}, 1e21, 3e23, [null], { type: "a" }),
);

/** What fits in nine of ten places, and anything in the tenth. */
function near(schema: Schema, search: Search): Arbitrary<unknown> {
  return fc.oneof({ arbitrary: fitting(schema, search), weight: 12 }, { arbitrary: noise, weight: 1 });
}

function fitting(schema: Schema, search: Search): Arbitrary<unknown> {
  const inner = (other: Schema): Arbitrary<unknown> => near(other, search);
  const oneOf = (schemas: readonly Schema[]): Arbitrary<unknown> => fc.oneof(...schemas.map(inner));
  return matchSchema<Arbitrary<unknown>>(schema, {
    string: ({ constraints }) => text(constraints),
    number: ({ integer, constraints }) => numbers(integer, constraints.multipleOf ?? 1),
    boolean: () => fc.boolean(),
    null: () => fc.constant(null),
    unknown: () => noise,
    never: () => noise,
    literal: (s) => fc.constant(s.value),
    enum: (s) => fc.constantFrom(...s.members.map((member) => member.value)),
    unknownVariant: (s) => (s.type === "string" ? fc.string() : fc.integer()),
    array: (s) => fc.array(inner(s.items), { maxLength: 4 }),
    tuple: (s) =>
      fc
        .tuple(
          fc.tuple(...s.items.map(inner)),
          fc.array(s.rest ? inner(s.rest) : noise, { maxLength: 2 }),
          fc.nat(9),
        )
        .map(([items, rest, cut]) =>
          cut > 6 ? items.slice(0, cut - 6) : [...items, ...(s.rest ? rest : [])],
        ),
    object: (s) =>
      objects(
        s.properties,
        typeof s.additionalProperties === "string" ? noise : inner(s.additionalProperties),
        search,
      ),
    map: (s) =>
      fc.dictionary(
        s.keys ? fc.constantFrom(...s.keys, "zz") : fc.constantFrom("a", "bb", "c1", "é"),
        inner(s.value),
        { maxKeys: 3 },
      ),
    union: (s) => oneOf(s.variants),
    discriminated: (s) => oneOf([...s.cases.flatMap((c) => c.variants), ...s.undiscriminated]),
    intersection: (s) => fc.tuple(...s.parts.map((part) => fitting(part, search))).map(merged),
    nullable: (s) => fc.oneof(inner(s.of), fc.constant(null)),
    ref: (s) => {
      const target = search.definitions.get(s.to) ?? never(s.to);
      if (search.depth > deepest) return noise;
      return fitting(target, { ...search, depth: search.depth + 1 });
    },
    binary: () => noise,
    constrained: (s) => inner(s.of),
  });
}

function text({ min = 0, pattern }: { readonly min?: number; readonly pattern?: string }): Arbitrary<string> {
  const free = fc.string({
    unit: fc.constantFrom("a", "B", "7", "é", "😀", "-"),
    minLength: Math.max(0, min - 1),
    maxLength: min + 5,
  });
  return pattern === undefined ? free : fc.oneof(free, fc.stringMatching(new RegExp(pattern, "u")));
}

function numbers(integer: boolean, step: number): Arbitrary<number> {
  const whole = fc.integer({ min: -12, max: 12 }).map((n) => n * step);
  return integer
    ? whole
    : fc.oneof(whole, fc.double({ noNaN: true, noDefaultInfinity: true, min: -12, max: 12 }));
}

function objects(
  properties: readonly Property[],
  other: Arbitrary<unknown>,
  search: Search,
): Arbitrary<unknown> {
  const entries = properties.map((property) =>
    fc
      .tuple(near(property.schema, search), fc.integer({ min: 0, max: 19 }))
      .map(([value, luck]) =>
        (property.required ? luck > 0 : luck > 9) ? [[property.serializedName, value] as const] : [],
      ),
  );
  const more = fc.option(fc.tuple(fc.constantFrom("extra", "x-1"), other), { freq: 5 });
  return fc
    .tuple(fc.tuple(...entries), more)
    .map(([known, added]) => Object.fromEntries([...known.flat(), ...(added ? [added] : [])]));
}

function merged(parts: readonly unknown[]): unknown {
  const [first] = parts;
  return parts.every((part) => typeof part === "object" && part !== null && !Array.isArray(part))
    ? Object.assign({}, ...(parts as object[]))
    : first;
}

function never(id: string): never {
  throw new RangeError(`no declaration ${id}`);
}
