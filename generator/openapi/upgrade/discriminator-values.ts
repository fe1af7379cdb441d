// `x-ms-discriminator-value`, as AutoRest reads it: the value by which a parent knows a schema that extends it, where
// that is not the schema's name. It becomes the mapping of the parent's discriminator.

import {
  isRaw,
  listAt,
  objectAt,
  refOf,
  textAt,
  valueAt,
  type Raw,
  setOwn,
  type MutableRaw,
} from "../../input/raw.js";
import type { NodePath } from "../../input/resolve/node-path.js";
import type { Upgrading } from "./upgrading.js";

/**
 * By base schema as it was read: value → name of the component that has it. A derived schema without the extension has its name,
 * unless it is a base itself: then its derived schemas have values for it.
 */
export function readDiscriminatorValues(root: Raw, follow: Upgrading["follow"]): ReadonlyMap<object, Raw> {
  const schemas = objectAt(root, "definitions") ?? objectAt(objectAt(root, "components") ?? {}, "schemas");
  const all = Object.entries(schemas ?? {}).flatMap(([name, schema]) =>
    isRaw(schema) ? [{ name, schema }] : [],
  );
  const found = new Map<object, MutableRaw>();
  if (!all.some(({ schema }) => isDescribed(schema))) return found;
  const derivedSchemas = all.map((one) => ({ ...one, bases: basesOf(one.schema, follow) }));
  for (const { bases } of derivedSchemas.filter(({ schema }) => isDescribed(schema))) {
    for (const base of bases) found.set(base, {});
  }
  for (const { name, schema, bases } of derivedSchemas) {
    if (!isDescribed(schema) && valueAt(schema, "discriminator") !== undefined) continue;
    for (const base of bases) {
      const mapping = found.get(base);
      if (mapping) setOwn(mapping, textAt(schema, extension) ?? name, name);
    }
  }
  return found;
}

const extension = "x-ms-discriminator-value";

function isDescribed(schema: Raw): boolean {
  return textAt(schema, extension) !== null;
}

/** All above it that declare a discriminator. */
function basesOf(
  schema: Raw,
  follow: Upgrading["follow"],
  seen: ReadonlySet<object> = new Set(),
): readonly Raw[] {
  return listAt(schema, "allOf").flatMap((part) => {
    const ref = isRaw(part) ? refOf(part) : null;
    const base = ref === null ? part : follow(ref, "")?.value;
    if (!isRaw(base) || seen.has(base)) return [];
    const above = basesOf(base, follow, new Set(seen).add(base));
    return valueAt(base, "discriminator") === undefined ? above : [base, ...above];
  });
}

/** Beside what the mapping says itself, which counts. */
export function upgradeDiscriminatorValues(
  schema: Raw,
  { value }: NodePath,
  { discriminatorValues }: Upgrading,
): Raw {
  const told = isRaw(value) ? discriminatorValues.get(value) : undefined;
  const discriminator = told && objectAt(schema, "discriminator");
  if (!told || !discriminator) return schema;
  const mapping = { ...told, ...objectAt(discriminator, "mapping") };
  return { ...schema, discriminator: { ...discriminator, mapping } };
}
