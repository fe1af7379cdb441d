// What an object offers, seen through references, intersections and unions.

import type { DefinitionId } from "../model/brands.js";
import type { Draft, DraftDefinition } from "../model/document.js";
import type { Property, Schema, ArraySchema } from "../model/schema.js";
import { type Properties, propertiesByName } from "../model/query/properties.js";
import {
  type Lookup,
  definitionsById,
  lookupIn,
  resolvedShape,
  resolvedValue,
} from "../model/query/resolve.js";
import { type JsonTypesOf, jsonTypesWith, jsonType } from "../model/query/json-types.js";
import { folding, type Fold } from "../model/query/fold.js";
import { isArray, isObject, isUnknown } from "../model/query/kinds.js";

/** The properties every value of a schema may have, by wire name. */
export interface ObjectView {
  readonly properties: Properties;
}

/** Reads shapes of one draft. Invariant: what was worked out once for a declaration is not worked out again. */
export class Shapes {
  readonly #definitions: ReadonlyMap<DefinitionId, DraftDefinition>;
  readonly #look: Lookup;
  readonly #typesOf: JsonTypesOf;
  /** Null for what is no object, or may be something else beside: a map has no properties to speak of either. */
  readonly object: (schema: Schema) => ObjectView | null;

  constructor(draft: Pick<Draft, "definitions">) {
    this.#definitions = definitionsById(draft);
    this.#look = lookupIn(this.#definitions);
    this.#typesOf = jsonTypesWith(this.#look);
    this.object = folding(viewFold, this.#look, null);
  }

  definition(id: DefinitionId): DraftDefinition | undefined {
    return this.#definitions.get(id);
  }

  /** As `resolvedShape`. */
  shape(schema: Schema): Schema {
    return resolvedShape(schema, this.#look);
  }

  /** As `resolvedValue`. */
  value(schema: Schema): Schema {
    return resolvedValue(schema, this.#look);
  }

  takesNull(schema: Schema): boolean {
    return (this.#typesOf(schema) & jsonType.null) !== 0;
  }

  array(schema: Schema): ArraySchema | null {
    const value = this.value(schema);
    return isArray(value) ? value : null;
  }
}

const viewFold: Fold<ObjectView | null> = {
  leaf: (schema) => (isObject(schema) ? { properties: propertiesByName(schema) } : null),
  union: shared,
  intersection: together,
  nullable: () => null,
};

/** Later parts say more: an overlay may require or narrow what an earlier part declares. */
function together(parts: readonly (ObjectView | null)[]): ObjectView | null {
  const views = parts.filter((view) => view !== null);
  if (views.length === 0) return null;
  const properties = new Map<string, Property>();
  for (const [name, property] of views.flatMap((view) => [...view.properties])) {
    const before = properties.get(name);
    const required = property.required || (before?.required ?? false);
    properties.set(name, { ...(before && isUnknown(property.schema) ? before : property), required });
  }
  return { properties };
}

/** A property of one variant is a property of the union; it is required when every variant requires it. */
function shared(variants: readonly (ObjectView | null)[]): ObjectView | null {
  const properties = new Map<string, Property>();
  for (const view of variants) {
    if (view === null) return null;
    for (const [name, property] of view.properties) {
      const required = variants.every((other) => other?.properties.get(name)?.required === true);
      if (!properties.has(name)) properties.set(name, { ...property, required });
    }
  }
  return { properties };
}
