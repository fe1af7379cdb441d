// A schema as it is sent, or as it is received: without the properties that only travel the other way.

import { type DefinitionId, isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { IntersectionSchema, ObjectSchema, Schema, DiscriminatedSchema } from "../../model/schema.js";
import { mapChildren, refsOf } from "../../model/walk.js";
import { schemasOfAssertion } from "../../model/walk-assertion.js";
import type { Lookup } from "../../model/query/resolve.js";
import { objectsIn } from "../../model/query/properties.js";
import {
  variantsOf,
  isObject,
  isRef,
  isIntersection,
  isDiscriminated,
  isConstrained,
} from "../../model/query/kinds.js";
import type { OpenTypes } from "./open-types.js";

export type Direction = "sent" | "received";

/** What opens on the way, if anything. */
export interface Opening {
  readonly openTypes: OpenTypes;
  /** Declarations in which, or behind which, something opens. */
  readonly opening: ReadonlySet<DefinitionId>;
}

/** One result per schema object, so that what was shared before is shared afterwards. */
export function directedSchema(
  direction: Direction,
  refTo: (id: DefinitionId) => DefinitionId,
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
    const here = isObject(schema) ? withoutForeign(schema, foreign) : withoutAssertions(schema, open);
    const mapped = mapChildren(here, directed);
    const kept =
      open && isObject(schema) ? withDiscriminatorProperties(schema, mapped, open.openTypes) : mapped;
    const inner = open ? open.openTypes.opened(here, kept) : kept;
    if (isRef(inner)) {
      const to = refTo(inner.to);
      return to === inner.to ? inner : { ...inner, to };
    }
    if (isIntersection(inner)) return withoutEmptyParts(inner);
    if (!isDiscriminated(schema) || !isDiscriminated(inner)) return inner;
    return losesDiscriminator(schema, foreign, look) ? undiscriminated(inner) : inner;
  };
  return directed;
}

/** What an assertion says of values that are open could be wrong of those to come: it would refuse them. */
function withoutAssertions(schema: Schema, open: Opening | null): Schema {
  if (!open?.openTypes.isAsked || !isConstrained(schema)) return schema;
  const opens = (inner: Schema): boolean =>
    open.openTypes.opens(inner) || [...refsOf(inner)].some((id) => open.opening.has(id));
  const assertions = schema.assertions.filter((check) => !schemasOfAssertion(check).some(opens));
  if (assertions.length === schema.assertions.length) return schema;
  return isNonEmpty(assertions) ? { ...schema, assertions } : schema.of;
}

/** Tags keep their values: a variant is known by them. */
function withDiscriminatorProperties(before: ObjectSchema, after: Schema, openTypes: OpenTypes): Schema {
  if (!isObject(after)) return after;
  const properties = after.properties.map((property) => {
    if (!openTypes.isDiscriminator(before, property.serializedName)) return property;
    const said = before.properties.find(({ serializedName }) => serializedName === property.serializedName);
    const values = said && openTypes.discriminatorValues(said.schema);
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
function withoutEmptyParts(schema: IntersectionSchema): Schema {
  const parts = schema.parts.filter(
    (part) => !isObject(part) || part.properties.length > 0 || part.additionalProperties !== "ignored",
  );
  if (!isNonEmpty(parts)) return schema.parts[0];
  if (parts.length === 1) return parts[0];
  return parts.length === schema.parts.length ? schema : { ...schema, parts };
}

/** A tag that does not travel this way decides nothing here: every declaration of it travels the other way. */
function losesDiscriminator(
  { property, cases }: DiscriminatedSchema,
  foreign: "readOnly" | "writeOnly",
  look: Lookup,
): boolean {
  return cases
    .flatMap(({ variants }) => variants)
    .some((variant) => {
      const properties = objectsIn(variant, look).flatMap((object) => object.properties);
      const declared = properties.filter(({ serializedName }) => serializedName === property);
      return declared.length > 0 && declared.every(({ access }) => access === foreign);
    });
}

function undiscriminated(schema: DiscriminatedSchema): Schema {
  const variants = variantsOf(schema);
  if (!isNonEmpty(variants)) return make.unknown(schema.pointer);
  return variants.length === 1 ? variants[0] : make.union(schema.pointer, variants, { oneOf: schema.oneOf });
}
