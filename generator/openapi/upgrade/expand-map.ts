// A reference that stands for a whole map (`schemas: { $ref: schemas.yaml }`) → one reference an entry.

import type { Json } from "../../model/brands.js";
import { placeRef } from "../../input/resolve/links.js";
import { isRaw, textAt, type Raw, without } from "../../input/raw.js";
import { extend, pointerOf, type NodePath } from "../../input/resolve/node-path.js";
import type { Upgrading } from "./upgrading.js";

/** `levels`: 2 for `components`, whose entries are maps themselves. Entries written beside the reference win. */
export function expandMap(nodePath: NodePath, own: Raw, { levels, follow, links }: ExpandSettings): Raw {
  const ref = isRaw(nodePath.value) ? textAt(nodePath.value, "$ref") : null;
  const target = ref === null ? null : follow(ref, nodePath.file);
  if (!target || !isRaw(target.value)) return without(own, "$ref");
  const nested = expandMap(target, {}, { levels, follow, links });
  const entries = Object.entries(target.value)
    .filter(([key]) => key !== "$ref")
    .map(([key, value]): [string, Json] => {
      const at = extend(target, key, value);
      if (levels > 1 && isRaw(value)) return [key, mapOfPlaces(at, value, { follow, links })];
      return [key, placeOf(at, links)];
    });
  return { ...nested, ...Object.fromEntries(entries), ...without(own, "$ref") };
}

export interface ExpandSettings extends Pick<Upgrading, "follow" | "links"> {
  readonly levels: 1 | 2;
}

function mapOfPlaces(nodePath: NodePath, raw: Raw, means: Pick<Upgrading, "follow" | "links">): Raw {
  if (textAt(raw, "$ref") !== null) return expandMap(nodePath, {}, { ...means, levels: 1 });
  const entries = Object.entries(raw).map(([key, value]): [string, Json] => [
    key,
    placeOf(extend(nodePath, key, value), means.links),
  ]);
  return Object.fromEntries(entries);
}

/** An entry that is a mere reference is passed over: what it leads to is what is meant. */
function placeOf(nodePath: NodePath, links: Upgrading["links"]): Json {
  const { value, file } = nodePath;
  if (!isRaw(value)) return value;
  const ref = Object.keys(value).length === 1 ? textAt(value, "$ref") : null;
  const beyond = ref === null ? null : links.get(file, ref);
  return { $ref: placeRef(beyond ?? pointerOf(nodePath)) };
}
