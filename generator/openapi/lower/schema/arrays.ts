// Arrays and tuples. Knows nothing of the items but that they are schemas.

import type { Pointer } from "../../../model/brands.js";
import { make } from "../../../model/build.js";
import { isNonEmpty } from "../../../model/non-empty.js";
import type { ListLimits, Schema } from "../../../model/schema.js";
import { child } from "../../../input/pointer.js";
import { isTrueAt, listAt, valueAt, type Raw } from "../../../input/raw.js";
import { countAt } from "./bounds.js";
import { inside, type Scope } from "./scope.js";

export function makeArray(raw: Raw, at: Pointer, scope: Scope): Schema {
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
