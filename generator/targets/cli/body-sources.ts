// What a command's body may be sent as, best first, and the properties that each may have at its top level.

import type { Operation } from "../../model/document.js";
import type { BodyChoice, Content } from "../../model/operation.js";
import { type ModuleMap, lookupOf } from "../modules.js";
import { type Json, isNonEmpty } from "../../model/brands.js";
import { type Documented, documentationOf } from "../../model/located.js";
import type { Property, Schema } from "../../model/schema.js";
import { folding, type Fold } from "../../model/query/fold.js";
import { isObject } from "../../model/query/kinds.js";

export interface BodySource {
  readonly content: Content;
  /** Which values it is for; null where there is nothing to choose. */
  readonly choice: BodyChoice | null;
  /** Null when it is one value without names: text, bytes, a list. */
  readonly properties: readonly BodyProperty[] | null;
}

export function bodySources(
  { body, call, parameters }: Operation,
  modules: ModuleMap,
): readonly BodySource[] {
  // The schema of an inline body is that of the params, where other values stand too.
  const besides = parameters
    .map(({ serializedName }) => serializedName)
    .filter((name) => name !== call?.positional);
  const others = new Set(call?.body === "spread" ? besides : []);
  if (!body || call?.body === "none") return [];
  const { choices } = call ?? {};
  const contents = choices ? body.contents : body.contents.slice(0, 1);
  return contents.flatMap((content): readonly BodySource[] => {
    const choice = choices?.find(({ mediaType }) => mediaType === content.mediaType) ?? null;
    if (choices && !choice) return [];
    const properties = namedProperties(content, modules)?.filter(
      ({ serializedName }) => !others.has(serializedName),
    );
    return [{ content, choice, properties: properties ?? null }];
  });
}

/** The properties that any of them takes; null when none has names. */
export function sharedProperties(sources: readonly BodySource[]): readonly BodyProperty[] | null {
  const named = sources.flatMap(({ properties }) => (properties === null ? [] : [properties]));
  if (named.length === 0) return null;
  // What is one value can do without any of them.
  const isNeeded = named.length === sources.length;
  const all = ofVariants(named) ?? [];
  return isNeeded ? all : all.map((property) => ({ ...property, required: false }));
}

function namedProperties({ encoding, schema }: Content, modules: ModuleMap): BodySource["properties"] {
  const hasNames = encoding === "json" || encoding === "urlencoded" || encoding === "multipart";
  return hasNames ? bodyProperties(schema, modules) : null;
}

/** A property with the schema it has in each variant. */
export interface BodyProperty extends Documented {
  readonly serializedName: string;
  readonly required: boolean;
  readonly default?: Json;
  readonly schemas: readonly Schema[];
}

/** Null when the body is not always an object with known names. */
function bodyProperties(schema: Schema, modules: ModuleMap): readonly BodyProperty[] | null {
  return folding(bodyFold, lookupOf(modules), null)(schema);
}

const bodyFold: Fold<readonly BodyProperty[] | null> = {
  leaf: (schema) =>
    isObject(schema)
      ? schema.properties.filter(({ access }) => access !== "readOnly").map(asBodyProperty)
      : null,
  union: ofVariants,
  intersection: (parts) => merged(parts, (all) => all.some(({ required }) => required)),
};

function asBodyProperty(property: Property): BodyProperty {
  const { serializedName, required, schema } = property;
  return {
    serializedName,
    required,
    schemas: [schema],
    ...(property.default !== undefined && { default: property.default }),
    ...documentationOf(property),
  };
}

type Lists = readonly (readonly BodyProperty[] | null)[];

/** Only what every variant requires is required; null when one has no names. */
function ofVariants(lists: Lists): readonly BodyProperty[] | null {
  return merged(lists, (all) => all.length === lists.length && all.every(({ required }) => required));
}

function merged(
  lists: Lists,
  isRequired: (all: readonly BodyProperty[]) => boolean,
): readonly BodyProperty[] | null {
  const byName = new Map<string, BodyProperty[]>();
  for (const list of lists) {
    if (list === null) return null;
    for (const property of list)
      byName.set(property.serializedName, [...(byName.get(property.serializedName) ?? []), property]);
  }
  return [...byName.values()].flatMap((all) => {
    // A base that several variants have is met once a variant: without this, twice as often each level.
    const schemas = [...new Set(all.flatMap((one) => one.schemas))];
    return isNonEmpty(all) ? [{ ...all[0], required: isRequired(all), schemas }] : [];
  });
}
