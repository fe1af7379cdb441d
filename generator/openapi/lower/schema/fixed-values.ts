// `const` and `enum`: the values themselves, as literals and enums, and objects and arrays as exact shapes.

import { type Json, type Pointer, isNonEmpty } from "../../../model/brands.js";
import { make } from "../../../model/build.js";
import type { EnumMember, LiteralValue, Schema } from "../../../model/schema.js";
import { isNull, isNever, isNullable } from "../../../model/query/kinds.js";
import { extensibleValues, memberNotes, type MemberNotes } from "../extensions.js";
import { child } from "../../../input/pointer.js";
import { isList, isRaw, listAt, valueAt, type Raw, displayText } from "../../../input/raw.js";
import type { SchemaRule, Scope } from "./scope.js";
import { allows, namedTypes, typeOfValue, type TypeSet } from "./types-of.js";
import { keywordsOf } from "./vocabulary.js";

// Bounds and formats beside fixed values can only repeat what the values say.
const allKeys = ["type", ...Object.values(keywordsOf).flat()];
const scalarKeys = ["type", ...keywordsOf.string, ...keywordsOf.number];

export const fixedValueRules: readonly SchemaRule[] = [
  {
    name: "fixed value",
    when: (raw) => Object.hasOwn(raw, "const"),
    keys: (_, { strict }) => ["const", "enum", ...(strict ? allKeys : scalarKeys)],
    make: (raw, pointer, scope) =>
      scope.strict ? exactly(raw, pointer, scope) : shapeOfValue(raw["const"] ?? null, pointer),
  },
  {
    name: "enum that may grow",
    when: (raw, { strict }) => !strict && extensibleValues(raw) !== null,
    keys: () => ["enum", ...scalarKeys],
    make: makeGrowing,
  },
  {
    name: "enum",
    when: (raw) => isList(valueAt(raw, "enum")),
    keys: (_, { strict }) => ["enum", ...(strict ? allKeys : scalarKeys)],
    make: (raw, pointer, scope) =>
      scope.strict ? exactly(raw, pointer, scope) : makeEnum(raw, pointer, scope),
  },
];

function makeEnum(raw: Raw, pointer: Pointer, scope: Scope): Schema {
  // Only what `type` names: bounds beside an enum hint at no type.
  const named = namedTypes(raw);
  const declared = named.length > 0 ? new Set(named) : null;
  const kept = membersWithin(raw, pointer, { scope, declared });
  const schema = schemaOf(kept, pointer);
  if (isNull(schema) || isNever(schema) || isNullable(schema)) return schema;
  return nullIsMeant(declared, pointer, scope) ? make.nullable(pointer, schema) : schema;
}

/** The values known so far, beside any other of their types. */
function makeGrowing(raw: Raw, pointer: Pointer, scope: Scope): Schema {
  const values = extensibleValues(raw) ?? [];
  const known = makeEnum({ ...raw, enum: values }, pointer, scope);
  const types = new Set(values.map((value) => typeof value));
  const others: readonly Schema[] = [
    ...(types.has("string") ? [make.string(pointer)] : []),
    ...(types.has("number") ? [make.number(pointer)] : []),
  ];
  const open = (schema: Schema): Schema => {
    const variants = [...others, schema];
    return isNonEmpty(variants) ? make.union(pointer, variants) : schema;
  };
  return isNullable(known) ? make.nullable(pointer, open(known.of)) : open(known);
}

/** To the letter: the values that `const`, `enum` and `type` all allow. */
function exactly(raw: Raw, pointer: Pointer, { context }: Scope): Schema {
  const named = namedTypes(raw);
  const declared = named.length > 0 ? new Set(named) : null;
  const lists = [
    ...(Object.hasOwn(raw, "const") ? [[raw["const"] ?? null]] : []),
    ...(isList(valueAt(raw, "enum")) ? [listAt(raw, "enum")] : []),
  ].map((list) => new Map(list.map((value, index) => [canonical(value), { value, index }])));
  const [first = new Map<string, Listed>(), second] = lists;
  const kept = [...first].filter(
    ([key, { value }]) => (!second || second.has(key)) && allows(declared, typeOfValue(value)),
  );
  // With a `const` the places are not those of the enum, nor is there more than one value to be named.
  const notes = Object.hasOwn(raw, "const") ? null : memberNotes(raw, pointer, context);
  return schemaOf(
    kept.map(([, listed]) => ({ ...listed, ...notes?.(listed.index) })),
    pointer,
  );
}

/** Equal for equal values, whatever the order of keys. */
function canonical(value: Json): string {
  if (isList(value)) return `[${value.map(canonical).join()}]`;
  if (!isRaw(value)) return JSON.stringify(value);
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(valueAt(value, key) ?? null)}`);
  return `{${entries.join()}}`;
}

function schemaOf(kept: readonly Listed[], pointer: Pointer): Schema {
  const scalars = kept.filter(({ value }) => value !== null && typeof value !== "object");
  const shapes = kept.filter(({ value }) => value !== null && typeof value === "object");
  const variants = [
    ...scalarSchemas(scalars as readonly EnumMember[], pointer),
    ...shapes.map(({ value, index }) => shapeOfValue(value, child(pointer, "enum", index))),
  ];
  const listsNull = kept.some(({ value }) => value === null);
  if (!isNonEmpty(variants)) return listsNull ? make.null(pointer) : make.never(pointer);
  const schema = variants.length === 1 ? variants[0] : make.union(pointer, variants, { oneOf: true });
  return listsNull ? make.nullable(pointer, schema) : schema;
}

interface Listed extends MemberNotes {
  readonly value: Json;
  readonly index: number;
}

/** The distinct values; those the type beside them forbids are left out, unless that leaves none. */
function membersWithin(
  raw: Raw,
  pointer: Pointer,
  { scope: { context }, declared }: { scope: Scope; declared: TypeSet },
): readonly Listed[] {
  const seen = new Set<string>();
  const members: Listed[] = [];
  const notes = memberNotes(raw, pointer, context);
  listAt(raw, "enum").forEach((value, index) => {
    const key = JSON.stringify(value);
    if (seen.has(key)) return;
    if (typeof value === "number" && !Number.isFinite(value)) {
      // YAML can say .nan and .inf, JSON cannot send them.
      const childPointer = child(pointer, "enum", index);
      context.add("SW302", childPointer, {
        keyword: "enum",
        actual: displayText(value),
        expected: "a JSON value",
      });
      return;
    }
    seen.add(key);
    members.push({ value, index, ...notes(index) });
  });
  const fits = ({ value }: Listed): boolean => value === null || allows(declared, typeOfValue(value));
  const fitting = members.filter(fits);
  const type = [...(declared ?? [])].join(" or ");
  if (members.length > 0 && fitting.every(({ value }) => value === null) && !allows(declared, "null")) {
    context.add("SW305", pointer, {
      value: displayText(members[0]?.value),
      type,
      done: "the type is ignored",
    });
    return members;
  }
  for (const member of members) {
    const childPointer = child(pointer, "enum", member.index);
    // Nobody lists null in order to forbid it.
    const done = member.value === null ? "null is accepted" : "the value is left out";
    if (member.value === null ? allows(declared, "null") : fits(member)) continue;
    context.add("SW305", childPointer, { value: displayText(member.value), type, done });
  }
  return fitting;
}

function nullIsMeant(declared: TypeSet, pointer: Pointer, { context }: Scope): boolean {
  if (!declared?.has("null")) return false;
  context.add("SW304", child(pointer, "enum"), { by: "enum" });
  return true;
}

function scalarSchemas(
  members: readonly (EnumMember & { readonly index?: number })[],
  pointer: Pointer,
): readonly Schema[] {
  const plain = members.map(({ index: _, ...member }): EnumMember => member);
  if (!isNonEmpty(plain)) return [];
  if (plain.length > 1) return [make.enum(pointer, plain)];
  const { value, ...docs } = plain[0];
  return [{ ...make.literal(pointer, value), ...docs }];
}

/** The schema that takes this value and no other. */
function shapeOfValue(value: Json, pointer: Pointer): Schema {
  if (value === null) return make.null(pointer);
  if (typeof value !== "object") return make.literal(pointer, value satisfies LiteralValue);
  if (isList(value)) {
    const items = value.map((item) => shapeOfValue(item, pointer));
    if (!isNonEmpty(items)) return make.array(pointer, make.never(pointer), { max: 0 });
    return make.tuple(pointer, items, { constraints: { min: items.length, max: items.length } });
  }
  const properties = Object.entries(value).map(([key, item]) =>
    make.property(pointer, key, { schema: shapeOfValue(item, pointer), required: true }),
  );
  return make.object(pointer, properties, "closed");
}
