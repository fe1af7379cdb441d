// Which function lowers a schema of which type. Knows nothing of what decides on the type.

import { type Pointer, isNonEmpty } from "../../../model/brands.js";
import { make } from "../../../model/build.js";
import type { Schema, ListLimits } from "../../../model/schema.js";
import { type Raw, isTrueAt, listAt, valueAt } from "../../../input/raw.js";
import { makeObject } from "./objects.js";
import { makeNumber, makeString } from "./scalars.js";
import { type Scope, inside } from "./scope.js";
import type { TypeName } from "./vocabulary.js";
import { child } from "../../../input/pointer.js";
import { countAt } from "./bounds.js";

type Maker = (raw: Raw, at: Pointer, scope: Scope) => Schema;

export const typeMakers: { readonly [T in TypeName]: Maker } = {
  null: (_, at) => make.null(at),
  boolean: (_, at) => make.boolean(at),
  integer: (raw, at, scope) => makeNumber(raw, at, scope, true),
  number: makeNumber,
  string: makeString,
  array: makeArray,
  object: makeObject,
};

function makeArray(raw: Raw, at: Pointer, scope: Scope): Schema {
  const items = valueAt(raw, "items");
  const limits = listLimits(raw, at, scope);
  const positions = listAt(raw, "prefixItems").map((item, index) =>
    scope.lower(item, child(at, "prefixItems", index), inside(scope)),
  );
  const every = (): Schema =>
    items === undefined ? make.unknown(at) : scope.lower(items, child(at, "items"), inside(scope));
  if (!isNonEmpty(positions)) return make.array(at, every(), limits);
  return make.tuple(at, positions, { rest: items === false ? null : every(), limits });
}

function listLimits(raw: Raw, at: Pointer, scope: Scope): ListLimits {
  const [min, max] = [countAt(raw, "minItems", { at, scope }), countAt(raw, "maxItems", { at, scope })];
  const unique = isTrueAt(raw, "uniqueItems");
  return { ...(min !== null && { min }), ...(max !== null && { max }), ...(unique && { unique }) };
}
