// Which function lowers a schema of which type. Knows nothing of what decides on the type.

import type { Pointer } from "../../../model/brands.js";
import { make } from "../../../model/build.js";
import type { Schema } from "../../../model/schema.js";
import type { Raw } from "../../../input/raw.js";
import { makeArray } from "./arrays.js";
import { makeObject } from "./objects.js";
import { makeNumber, makeString } from "./scalars.js";
import type { Scope } from "./scope.js";
import type { TypeName } from "./vocabulary.js";

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
