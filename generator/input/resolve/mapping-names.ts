// Whether a discriminator's mapping value is a name rather than a reference.

import { objectAt } from "../raw.js";
import type { Source } from "../read.js";

/** OpenAPI 3.1.1 section 4.8.25: a text that could be both is the name. */
export function isComponentName(text: string, { root }: Source): boolean {
  const components = objectAt(root, "components");
  const schemas = (components && objectAt(components, "schemas")) ?? objectAt(root, "definitions");
  return schemas !== null && Object.hasOwn(schemas, text);
}

/** A name that no component has: no file is looked for under it. */
export function isBareName(text: string): boolean {
  return /^[\w.-]+$/.test(text) && !/\.(?:ya?ml|json)$/i.test(text);
}
