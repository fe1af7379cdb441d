// Which declarations' functions are called, and which from another file. Knows nothing of their text.

import type { DeclId } from "../../model/brands.js";
import { refsOf } from "../../model/walk.js";
import type { Layout } from "../modules.js";
import type { ValidatorNames } from "./validator-names.js";

export interface InnerUses {
  readonly used: ReadonlySet<DeclId>;
  /** Called from another file: these must be exported. */
  readonly elsewhere: ReadonlySet<DeclId>;
}

export function innerUses(layout: Layout, names: ValidatorNames): InnerUses {
  const used = new Set<DeclId>();
  const elsewhere = new Set<DeclId>();
  const waiting = [...layout.declarations.values()].filter(({ owner }) => owner === null);
  const seen = new Set(waiting.map(({ id }) => id));
  for (let declaration = waiting.pop(); declaration; declaration = waiting.pop()) {
    const { module } = names.innerOf(declaration.id);
    for (const id of refsOf(declaration.schema)) {
      used.add(id);
      if (names.innerOf(id).module !== module) elsewhere.add(id);
      const target = layout.declarations.get(id);
      if (target && !seen.has(id)) {
        seen.add(id);
        waiting.push(target);
      }
    }
  }
  return { used, elsewhere };
}
