// Which types inside others have their rules written where they are used. Knows nothing of how a rule is spelled.

import type { DeclId } from "../../model/brands.js";
import type { Schema } from "../../model/schema.js";
import { visitSchema } from "../../model/walk.js";
import type { Layout } from "../modules.js";

export interface TypeUses {
  /** Tried one by one with others, and called by their names where none of them takes a value. */
  readonly variants: ReadonlySet<DeclId>;
  /** Types inside others that stand in one place only. What contains itself has to be found again, and is none. */
  readonly inlined: ReadonlySet<DeclId>;
}

export function typeUses({ declarations }: Layout): TypeUses {
  const uses = new Map<DeclId, number>();
  const variants = new Set<DeclId>();
  for (const { schema } of declarations.values()) {
    visitSchema(schema, (part) => {
      if (part.kind === "ref") uses.set(part.to, (uses.get(part.to) ?? 0) + 1);
      for (const variant of variantsOf(part)) if (variant.kind === "ref") variants.add(variant.to);
    });
  }
  const inlined = [...declarations.values()].filter(
    ({ id, owner, cyclic }) => owner !== null && !cyclic && uses.get(id) === 1 && !variants.has(id),
  );
  return { variants, inlined: new Set(inlined.map(({ id }) => id)) };
}

/** The schemas that are tried one by one. */
function variantsOf(schema: Schema): readonly Schema[] {
  return triedOf(schema).flatMap((variants) => (variants.length > 1 ? variants : []));
}

function triedOf(schema: Schema): readonly (readonly Schema[])[] {
  if (schema.kind === "union") return [schema.variants];
  if (schema.kind === "tagged") return [...schema.cases.map(({ variants }) => variants), schema.untagged];
  if (schema.kind !== "refined") return [];
  return schema.checks.flatMap((check) => (check.kind === "exactlyOne" ? [check.variants] : []));
}
