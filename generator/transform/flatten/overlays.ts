// Properties that say nothing but "required": `allOf: [Base, {required: [id]}]`.

import type { Property } from "../../model/schema.js";

export function declaresNothing({ required, schema }: Property): boolean {
  return required && schema.kind === "unknown" && schema.source === "required";
}
