// Which function lowers a schema of which type.

import { type Pointer, isNonEmpty } from "../../../model/brands.js";
import { make } from "../../../model/build.js";
import type { Schema, ArrayConstraints } from "../../../model/schema.js";
import { type Raw, isTrueAt, listAt, valueAt } from "../../../input/raw.js";
import { isNever } from "../../../model/query/kinds.js";
import { describesRest } from "./evaluated.js";
import { makeObject } from "./objects.js";
import { makeNumber, makeString, countAt } from "./scalars.js";
import { type Scope, inside } from "./scope.js";
import type { TypeName } from "./vocabulary.js";
import { child } from "../../../input/pointer.js";

type Maker = (raw: Raw, pointer: Pointer, scope: Scope) => Schema;

export const typeMakers: { readonly [T in TypeName]: Maker } = {
  null: (_, pointer) => make.null(pointer),
  boolean: (_, pointer) => make.boolean(pointer),
  integer: (raw, pointer, scope) => makeNumber(raw, pointer, scope, true),
  number: makeNumber,
  string: makeString,
  array: makeArray,
  object: makeObject,
};

function makeArray(raw: Raw, pointer: Pointer, scope: Scope): Schema {
  const keyword =
    "items" in raw || !describesRest(raw, "unevaluatedItems", scope) ? "items" : "unevaluatedItems";
  const items = valueAt(raw, keyword);
  const constraints = arrayConstraints(raw, pointer, scope);
  const { max = Infinity } = constraints;
  const prefix = listAt(raw, "prefixItems");
  const listed = prefix
    .slice(0, max)
    .map((item, index) => scope.lower(item, child(pointer, "prefixItems", index), inside(scope)));
  // No array is so long that something stands where nothing may.
  const end = listed.findIndex(isNever);
  const positions = end < 0 ? listed : listed.slice(0, end);
  const isClosed = prefix.length > 0 && (items === false || end >= 0 || positions.length >= max);
  const every = (): Schema =>
    items === undefined ? make.unknown(pointer) : scope.lower(items, child(pointer, keyword), inside(scope));
  if (isNonEmpty(positions))
    return make.tuple(pointer, positions, { rest: isClosed ? null : every(), constraints });
  return make.array(pointer, isClosed ? make.never(pointer) : every(), constraints);
}

function arrayConstraints(raw: Raw, pointer: Pointer, scope: Scope): ArrayConstraints {
  const [min, max] = [
    countAt(raw, "minItems", { pointer, scope }),
    countAt(raw, "maxItems", { pointer, scope }),
  ];
  const unique = isTrueAt(raw, "uniqueItems");
  return { ...(min !== null && { min }), ...(max !== null && { max }), ...(unique && { unique }) };
}
