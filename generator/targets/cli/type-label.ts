// Types as reference pages write them: `optional array of object { name, description, parameters }`, by the rules of
// OpenAI's published command pages.

import { matchSchema } from "../../model/match.js";
import type { Property, Schema } from "../../model/schema.js";
import { isObject, variantsOf, withoutNull, isEnum, isUnion, isNull } from "../../model/query/kinds.js";
import { resolved } from "../../model/query/resolve.js";
import { definitionOf, type ModuleMap, lookupOf } from "../modules.js";

/** More members than this are cut to the first three. */
const most = 4;

/** The type of a property or parameter. Null is never shown. */
export function typeLabel(schema: Schema, modules: ModuleMap): string {
  return label(schema, { modules, place: "alone", depth: 0 });
}

interface Context {
  readonly modules: ModuleMap;
  /** A name is shown in a list or union; standing alone, what it names. */
  readonly place: "alone" | "item" | "variant";
  readonly depth: number;
}

function label(schema: Schema, context: Context): string {
  const inside = (place: Context["place"], inner: Schema): string => label(inner, { ...context, place });
  return matchSchema<string>(schema, {
    string: () => "string",
    number: () => "number",
    boolean: () => "boolean",
    null: () => "null",
    unknown: () => "unknown",
    never: () => "never",
    literal: (s) => JSON.stringify(s.value),
    enum: (s) =>
      cut(
        s.members.map(({ value }) => JSON.stringify(value)),
        " or ",
        " or ",
      ),
    unknownVariant: (s) => s.type,
    array: (s) => `array of ${inside("item", s.items)}`,
    tuple: (s) => `array of ${variants([...s.items, ...(s.rest ? [s.rest] : [])], context)}`,
    object: (s) => objectLabel(s.properties),
    map: (s) => `map[${inside("item", s.value)}]`,
    union: (s) => variants(s.variants, context),
    discriminated: (s) => variants(variantsOf(s), context),
    intersection: (s) => {
      const targets = s.parts.map((part) => resolved(part, lookupOf(context.modules)));
      return objectLabel(targets.filter(isObject).flatMap(({ properties }) => properties));
    },
    nullable: (s) => label(s.of, context),
    ref: (s) => refLabel(s.to, context),
    constrained: (s) => label(s.of, context),
    binary: () => "file",
  });
}

function refLabel(to: Parameters<typeof definitionOf>[1], context: Context): string {
  const { name, owner, schema } = definitionOf(context.modules, to);
  const target = withoutNull(schema);
  // A list of named words shows the words.
  const open = context.place === "alone" || (context.place === "item" && isEnum(target));
  const named = owner === null && !open;
  if (named || context.depth > 8) return name;
  return label(target, { ...context, depth: context.depth + 1 });
}

/** Unions without a name dissolve in the one around them; an enum counts as one member. */
function variants(schemas: readonly Schema[], context: Context): string {
  const flat = [...new Set(schemas)].flatMap((schema): readonly Schema[] =>
    isUnion(schema) ? schema.variants : [schema],
  );
  const labels = flat
    .filter((one) => !isNull(one))
    .map((one) => label(one, { ...context, place: "variant" }));
  return cut([...new Set(labels)], " or ", " or ");
}

/** At most four members; of more, three and how many follow. */
function cut(members: readonly string[], between: string, before: string): string {
  if (members.length <= most) return members.join(between);
  return `${members.slice(0, 3).join(between)}${before}${members.length - 3} more`;
}

function objectLabel(properties: readonly Property[]): string {
  if (properties.length === 0) return "object";
  return `object { ${cut(
    inOrder(properties).map(({ serializedName }) => serializedName),
    ", ",
    ", ",
  )} }`;
}

/** Required before optional; in each `id` and `token` first, the others by name. */
export function inOrder<T extends Pick<Property, "serializedName" | "required">>(
  properties: readonly T[],
): readonly T[] {
  const first = ({ serializedName }: T): number =>
    serializedName === "id" || serializedName === "token" ? 0 : 1;
  const rank = (one: T): number => (one.required ? 0 : 2) + first(one);
  return properties.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.serializedName < b.serializedName ? -1 : a.serializedName > b.serializedName ? 1 : 0),
  );
}
