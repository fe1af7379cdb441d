// Swagger 2.0's `consumes` and `produces`: the operation's own, else the document's.

import { isRaw, listAt, valueAt, type Raw } from "../../input/raw.js";
import type { Trail } from "../../input/resolve/trail.js";
import type { Upgrading } from "./upgrading.js";

/** The list that counts for something inside an operation, or for a shared component; empty = nothing said. */
export function mediaTypes(
  key: "consumes" | "produces",
  trail: Trail,
  upgrading: Upgrading,
): readonly string[] {
  const operation = enclosing(trail, upgrading);
  const holder = operation && valueAt(operation, key) !== undefined ? operation : upgrading.root;
  return listAt(holder, key).filter((type) => typeof type === "string");
}

function enclosing(trail: Trail, { kinds }: Upgrading): Raw | null {
  for (let at: Trail | null = trail; at; at = at.parent) {
    if (isRaw(at.value) && kinds.get(at.value) === "operation") return at.value;
  }
  return null;
}
