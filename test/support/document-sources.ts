// A document given as a value, as lowering reads it. Knows no files, so no references out of it.

import type { Json, Pointer } from "../../generator/model/brands.js";
import { splitPointer } from "../../generator/input/pointer.js";
import { isList, isRaw, valueAt, type Raw } from "../../generator/input/raw.js";
import type { Sources } from "../../generator/input/sources.js";

export function documentSources(root: Raw): Sources {
  const get = (pointer: Pointer): Json | undefined =>
    splitPointer(pointer).segments.reduce<Json | undefined>((value, segment) => {
      if (isList(value)) return value[Number(segment)];
      return isRaw(value) ? valueAt(value, segment) : undefined;
    }, root);
  return {
    root,
    get,
    target: (ref) => (ref.startsWith("#") && get(ref as Pointer) !== undefined ? (ref as Pointer) : null),
    resource: () => ({ pointer: "#" as Pointer, dynamic: new Map() }),
    locate: () => null,
  };
}
