// Properties that say nothing but "required": `allOf: [Base, {required: [id]}]`.
// Knows nothing of where the property is declared.

import type { Property } from "../../model/schema.js";

/** Lowering places such a property at its entry under `required`, a declared one under `properties`. */
export function declaresNothing(property: Property): boolean {
  if (!property.required || property.schema.kind !== "unknown") return false;
  return /\/required(\/\d+)?$/.test(property.at) && !property.at.endsWith("/properties/required");
}
