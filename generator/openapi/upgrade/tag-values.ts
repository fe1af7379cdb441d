// `x-ms-discriminator-value`, as AutoRest reads it: the value by which a parent knows a schema that extends it, where
// that is not the schema's name. It becomes the mapping of the parent's discriminator. Knows nothing of variants.

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
import type { Trail } from "../../input/resolve/trail.js";
import type { Upgrading } from "./upgrading.js";

/**
 * By parent as it was read: value → name of the component that has it. An heir without the extension has its name,
 * unless it is a parent itself: then its heirs have values for it.
 */
export function readTagValues(root: Raw, follow: Upgrading["follow"]): ReadonlyMap<object, Raw> {
  const schemas = objectAt(root, "definitions") ?? objectAt(objectAt(root, "components") ?? {}, "schemas");
  const all = Object.entries(schemas ?? {}).flatMap(([name, schema]) =>
    isRaw(schema) ? [{ name, schema }] : [],
  );
  const found = new Map<object, MutableRaw>();
  if (!all.some(({ schema }) => isTold(schema))) return found;
  const heirs = all.map((one) => ({ ...one, parents: parentsOf(one.schema, follow) }));
  for (const { parents } of heirs.filter(({ schema }) => isTold(schema))) {
    for (const parent of parents) found.set(parent, {});
  }
  for (const { name, schema, parents } of heirs) {
    if (!isTold(schema) && valueAt(schema, "discriminator") !== undefined) continue;
    for (const parent of parents) {
      const mapping = found.get(parent);
      if (mapping) setOwn(mapping, textAt(schema, extension) ?? name, name);
    }
  }
  return found;
}

const extension = "x-ms-discriminator-value";

function isTold(schema: Raw): boolean {
  return textAt(schema, extension) !== null;
}

/** All above it that declare a discriminator. */
function parentsOf(
  schema: Raw,
  follow: Upgrading["follow"],
  seen: ReadonlySet<object> = new Set(),
): readonly Raw[] {
  return listAt(schema, "allOf").flatMap((part) => {
    const ref = isRaw(part) ? refOf(part) : null;
    const base = ref === null ? part : follow(ref, "")?.value;
    if (!isRaw(base) || seen.has(base)) return [];
    const above = parentsOf(base, follow, new Set(seen).add(base));
    return valueAt(base, "discriminator") === undefined ? above : [base, ...above];
  });
}

/** Beside what the mapping says itself, which counts. */
export function upgradeTagValues(schema: Raw, { value }: Trail, { tagValues }: Upgrading): Raw {
  const told = isRaw(value) ? tagValues.get(value) : undefined;
  const discriminator = told && objectAt(schema, "discriminator");
  if (!told || !discriminator) return schema;
  const mapping = { ...told, ...objectAt(discriminator, "mapping") };
  return { ...schema, discriminator: { ...discriminator, mapping } };
}
