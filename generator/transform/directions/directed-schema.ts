// A schema as it is sent, or as it is received: without the properties that only travel the other way.
// Knows nothing of operations.

import { type DeclId, isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { IntersectionSchema, ObjectSchema, Schema, TaggedSchema } from "../../model/schema.js";
import { mapChildren, refsOf } from "../../model/walk.js";
import { schemasOfAssertion } from "../../model/walk-assertion.js";
import type { Lookup } from "../../model/query/resolve.js";
import { objectsIn } from "../../model/query/properties.js";
import { variantsOf, isObject, isRef, isIntersection, isTagged, isRefined } from "../../model/query/kinds.js";
import type { Openness } from "./openness.js";

export type Direction = "sent" | "received";

/** What opens on the way, if anything. */
export interface Opening {
  readonly openness: Openness;
  /** Declarations in which, or behind which, something opens. */
  readonly opening: ReadonlySet<DeclId>;
}

/** One result per schema object, so that what was shared before is shared afterwards. */
export function directedSchema(
  direction: Direction,
  refTo: (id: DeclId) => DeclId,
  look: Lookup,
  open: Opening | null = null,
): (schema: Schema) => Schema {
  const foreign = direction === "sent" ? "readOnly" : "writeOnly";
  const done = new Map<Schema, Schema>();
  const directed = (schema: Schema): Schema => {
    const known = done.get(schema);
    if (known) return known;
    const found = rebuilt(schema);
    done.set(schema, found);
    return found;
  };
  const rebuilt = (schema: Schema): Schema => {
    const here = isObject(schema) ? withoutForeign(schema, foreign) : withoutChecks(schema, open);
    const mapped = mapChildren(here, directed);
    const kept = open && isObject(schema) ? withTags(schema, mapped, open.openness) : mapped;
    const inner = open ? open.openness.opened(here, kept) : kept;
    if (isRef(inner)) {
      const to = refTo(inner.to);
      return to === inner.to ? inner : { ...inner, to };
    }
    if (isIntersection(inner)) return settled(inner);
    if (!isTagged(schema) || !isTagged(inner)) return inner;
    return losesTag(schema, foreign, look) ? untagged(inner) : inner;
  };
  return directed;
}

/** What an assertion says of values that are open could be wrong of those to come: it would refuse them. */
function withoutChecks(schema: Schema, open: Opening | null): Schema {
  if (!open?.openness.isAsked || !isRefined(schema)) return schema;
  const opens = (inner: Schema): boolean =>
    open.openness.opens(inner) || [...refsOf(inner)].some((id) => open.opening.has(id));
  const checks = schema.checks.filter((check) => !schemasOfAssertion(check).some(opens));
  if (checks.length === schema.checks.length) return schema;
  return isNonEmpty(checks) ? { ...schema, checks } : schema.of;
}

/** Tags keep their values: a variant is known by them. */
function withTags(before: ObjectSchema, after: Schema, openness: Openness): Schema {
  if (!isObject(after)) return after;
  const properties = after.properties.map((property) => {
    if (!openness.isTag(before, property.wireName)) return property;
    const said = before.properties.find(({ wireName }) => wireName === property.wireName);
    const values = said && openness.tagValues(said.schema);
    return values ? { ...property, schema: values } : property;
  });
  return properties.every((one, i) => one === after.properties[i]) ? after : { ...after, properties };
}

/** With its last property an object loses nothing of its kind: it stays an object of which nothing is known. */
function withoutForeign(object: ObjectSchema, foreign: "readOnly" | "writeOnly"): ObjectSchema {
  const properties = object.properties.filter(({ access }) => access !== foreign);
  return properties.length === object.properties.length ? object : { ...object, properties };
}

/** A part that has nothing left to say is no part any more. */
function settled(schema: IntersectionSchema): Schema {
  const parts = schema.parts.filter(
    (part) => !isObject(part) || part.properties.length > 0 || part.extra !== "ignored",
  );
  if (!isNonEmpty(parts)) return schema.parts[0];
  if (parts.length === 1) return parts[0];
  return parts.length === schema.parts.length ? schema : { ...schema, parts };
}

/** A tag that does not travel this way decides nothing here: every declaration of it travels the other way. */
function losesTag(
  { property, cases }: TaggedSchema,
  foreign: "readOnly" | "writeOnly",
  look: Lookup,
): boolean {
  return cases
    .flatMap(({ variants }) => variants)
    .some((variant) => {
      const properties = objectsIn(variant, look).flatMap((object) => object.properties);
      const declared = properties.filter(({ wireName }) => wireName === property);
      return declared.length > 0 && declared.every(({ access }) => access === foreign);
    });
}

function untagged(schema: TaggedSchema): Schema {
  const variants = variantsOf(schema);
  if (!isNonEmpty(variants)) return make.unknown(schema.at);
  return variants.length === 1
    ? variants[0]
    : make.union(schema.at, variants, { exclusive: schema.exclusive });
}
