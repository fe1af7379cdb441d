// The table of schema rules. The first that applies wins, so its order is a statement.

import { type Pointer, isNonEmpty } from "../../../model/brands.js";
import { make } from "../../../model/build.js";
import type { Schema } from "../../../model/schema.js";
import { child } from "../../../input/pointer.js";
import { isList, isRaw, valueAt, type Raw, displayText } from "../../../input/raw.js";
import { combinatorRules } from "./combinators.js";
import { fixedValueRules } from "./fixed-values.js";
import { referenceRules } from "./reference.js";
import { typeMakers } from "./type-makers.js";
import type { SchemaRule, Scope } from "./scope.js";
import { impliedType, namedTypes } from "./types-of.js";
import { isTypeName, keywordsOf, type TypeName } from "./vocabulary.js";

/**
 * What combines comes before what stands alone, so that siblings of a combinator are never lost to it; fixed values
 * come before types, since they say more; a named type comes before one that is only hinted at.
 */
export const schemaRules: readonly SchemaRule[] = [
  ...combinatorRules.slice(0, 1),
  ...referenceRules,
  ...combinatorRules.slice(1),
  ...fixedValueRules,
  {
    name: "several types",
    when: (raw) => isList(valueAt(raw, "type")),
    keys: (raw) => ["type", ...namedTypes(raw).flatMap(keysOf)],
    make: makeSeveral,
  },
  {
    name: "type",
    when: (raw) => isTypeName(valueAt(raw, "type")),
    keys: (raw) => ["type", ...namedTypes(raw).flatMap(keysOf)],
    make: (raw, pointer, scope) => ofType(namedTypes(raw)[0] ?? "null", raw, { pointer, scope }),
  },
  {
    name: "unheard-of type",
    when: (raw) => "type" in raw,
    keys: () => ["type"],
    make: (raw, pointer, { context }) => {
      context.add("SW306", child(pointer, "type"), { type: displayText(valueAt(raw, "type")) });
      return make.unknown(pointer);
    },
  },
  {
    name: "not anything",
    when: (raw) => valueAt(raw, "not") === true || isEmpty(valueAt(raw, "not")),
    keys: () => ["not"],
    make: (_, pointer) => make.never(pointer),
  },
  {
    name: "type by its keywords",
    when: (raw, scope) => meantType(raw, scope) !== null,
    keys: (raw, scope) => keysOf(meantType(raw, scope) ?? "null"),
    make: (raw, pointer, scope) => {
      const schema = ofType(meantType(raw, scope) ?? "null", raw, { pointer, scope });
      return scope.type === null ? { ...schema, implied: true } : schema;
    },
  },
  {
    // To the letter, a keyword without a type restricts the values of its own type: `untypedAssertions` says so.
    name: "any type",
    when: (_, scope) => scope.strict,
    keys: () => Object.values(keywordsOf).flat(),
    make: (raw, pointer, { context, declaration }) => {
      const keyword = ["properties", "items"].find((key) => key in raw);
      // A part of another schema may well leave the type to that one.
      if (keyword !== undefined && (pointer as string) === declaration)
        context.add("SW319", pointer, { keyword, type: keyword === "items" ? "array" : "object" });
      return make.unknown(pointer);
    },
  },
  { name: "anything", when: () => true, keys: () => [], make: (_, pointer) => make.unknown(pointer) },
];

/** What a rule for one type answers for. */
function keysOf(type: TypeName): readonly string[] {
  return type === "object" ? [...keywordsOf.object, "discriminator"] : keywordsOf[type];
}

function ofType(type: TypeName, raw: Raw, { pointer, scope }: { pointer: Pointer; scope: Scope }): Schema {
  return typeMakers[type](raw, pointer, scope);
}

/** The type a nameless variant shares with its siblings, or the one its own keywords hint at. */
function meantType(raw: Raw, scope: Scope): TypeName | null {
  return scope.type ?? (scope.strict ? null : impliedType(raw));
}

function makeSeveral(raw: Raw, pointer: Pointer, scope: Scope): Schema {
  const listed = valueAt(raw, "type");
  (isList(listed) ? listed : []).forEach((type, index) => {
    if (!isTypeName(type))
      scope.context.add("SW306", child(pointer, "type", index), { type: displayText(type) });
  });
  const types = namedTypes(raw);
  // Every integer is a number: beside it an integer adds nothing.
  const distinct = types.filter(
    (type) => type !== "null" && !(type === "integer" && types.includes("number")),
  );
  const variants = distinct.map((type) => ofType(type, raw, { pointer, scope }));
  if (!isNonEmpty(variants)) return types.includes("null") ? make.null(pointer) : make.unknown(pointer);
  const schema = variants.length === 1 ? variants[0] : make.union(pointer, variants);
  return types.includes("null") ? make.nullable(pointer, schema) : schema;
}

function isEmpty(value: unknown): boolean {
  return isRaw(value as Raw) && Object.keys(value as Raw).length === 0;
}
