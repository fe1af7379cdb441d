// Names inside a file that references may use in place of a pointer: `$anchor`, `$dynamicAnchor`, `$id`, `$self`.

import { isRaw, textAt } from "./raw.js";
import { extend, type Trail } from "./trail.js";

export interface Anchors {
  /** `name` → where `#name` leads. */
  readonly names: ReadonlyMap<string, Trail>;
  /** An address that the file says one of its schemas, or the file itself, has. */
  readonly ids: ReadonlyMap<string, Trail>;
}

/** Looks at every object of the file: built only when a reference asks. The first of two equal names counts. */
export function findAnchors(top: Trail): Anchors {
  const names = new Map<string, Trail>();
  const ids = new Map<string, Trail>();
  const self = isRaw(top.value) ? textAt(top.value, "$self") : null;
  if (self !== null) ids.set(self, top);
  const open: Trail[] = [top];
  for (let trail = open.pop(); trail; trail = open.pop()) {
    const { value } = trail;
    if (typeof value !== "object" || value === null) continue;
    if (isRaw(value)) {
      for (const key of ["$anchor", "$dynamicAnchor"]) {
        const name = textAt(value, key);
        if (name !== null && !names.has(name)) names.set(name, trail);
      }
      const id = textAt(value, "$id");
      if (id !== null && !ids.has(id)) ids.set(id.replace(/#$/, ""), trail);
    }
    // Backwards onto the stack, so that the document's order is the order of the search.
    for (const [key, item] of Object.entries(value).reverse()) {
      if (typeof item === "object" && item !== null) open.push(extend(trail, key, item));
    }
  }
  return { names, ids };
}
