// What a command's body may be sent as, best first, and the properties of each. Knows nothing of flags.

import type { Operation } from "../../model/document.js";
import type { BodyChoice, Content } from "../../model/operation.js";
import type { ModuleMap } from "../modules.js";
import { bodyProperties, ofVariants, type BodyProperty } from "./body-properties.js";

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
