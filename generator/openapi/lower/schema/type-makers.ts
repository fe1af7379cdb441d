// Which function lowers a schema of which type.

import { type Pointer, isNonEmpty } from "../../../model/brands.js";
import { make } from "../../../model/build.js";
import type { Schema, ArrayConstraints } from "../../../model/schema.js";
import { type Raw, isTrueAt, listAt, valueAt } from "../../../input/raw.js";
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
  const items = valueAt(raw, "items");
  const constraints = arrayConstraints(raw, pointer, scope);
  const positions = listAt(raw, "prefixItems").map((item, index) =>
    scope.lower(item, child(pointer, "prefixItems", index), inside(scope)),
  );
  const every = (): Schema =>
    items === undefined ? make.unknown(pointer) : scope.lower(items, child(pointer, "items"), inside(scope));
  if (!isNonEmpty(positions)) return make.array(pointer, every(), constraints);
  return make.tuple(pointer, positions, { rest: items === false ? null : every(), constraints });
}

function arrayConstraints(raw: Raw, pointer: Pointer, scope: Scope): ArrayConstraints {
  const [min, max] = [
    countAt(raw, "minItems", { pointer, scope }),
    countAt(raw, "maxItems", { pointer, scope }),
  ];
  const unique = isTrueAt(raw, "uniqueItems");
  return { ...(min !== null && { min }), ...(max !== null && { max }), ...(unique && { unique }) };
}
