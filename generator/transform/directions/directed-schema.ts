// A schema as it is sent, or as it is received: without the properties that only travel the other way.
// Knows nothing of operations.

import type { DeclId } from "../../model/brands.js";
import { make } from "../../model/build.js";
import { isNonEmpty } from "../../model/non-empty.js";
import type { IntersectionSchema, ObjectSchema, Schema, TaggedSchema } from "../../model/schema.js";
import { mapChildren, refsOf } from "../../model/walk.js";
import { schemasOfAssertion } from "../../model/walk-assertion.js";
import type { Openness } from "./openness.js";
import type { Lookup } from "../lookup.js";

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
    const here = schema.kind === "object" ? withoutForeign(schema, foreign) : withoutChecks(schema, open);
    const mapped = mapChildren(here, directed);
    const kept = open && schema.kind === "object" ? withTags(schema, mapped, open.openness) : mapped;
    const inner = open ? open.openness.opened(here, kept) : kept;
    if (inner.kind === "ref") {
      const to = refTo(inner.to);
      return to === inner.to ? inner : { ...inner, to };
    }
    if (inner.kind === "intersection") return settled(inner);
    if (schema.kind !== "tagged" || inner.kind !== "tagged") return inner;
    return losesTag(schema, foreign, look) ? untagged(inner) : inner;
  };
  return directed;
}

/** What an assertion says of values that are open could be wrong of those to come: it would refuse them. */
function withoutChecks(schema: Schema, open: Opening | null): Schema {
  if (!open?.openness.isAsked || schema.kind !== "refined") return schema;
  const opens = (inner: Schema): boolean =>
    open.openness.opens(inner) || [...refsOf(inner)].some((id) => open.opening.has(id));
  const checks = schema.checks.filter((check) => !schemasOfAssertion(check).some(opens));
  if (checks.length === schema.checks.length) return schema;
  return isNonEmpty(checks) ? { ...schema, checks } : schema.of;
}

/** Tags keep their values: a variant is known by them. */
function withTags(before: ObjectSchema, after: Schema, openness: Openness): Schema {
  if (after.kind !== "object") return after;
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
    (part) => part.kind !== "object" || part.properties.length > 0 || part.extra !== "ignored",
  );
  if (!isNonEmpty(parts)) return schema.parts[0];
  if (parts.length === 1) return parts[0];
  return parts.length === schema.parts.length ? schema : { ...schema, parts };
}

/** A tag that does not travel this way decides nothing here. */
function losesTag(schema: TaggedSchema, foreign: "readOnly" | "writeOnly", look: Lookup): boolean {
  return schema.cases.some(({ variants }) =>
    variants.some((variant) => isForeign(variant, { property: schema.property, foreign, look }, new Set())),
  );
}

interface Tag {
  readonly property: string;
  readonly foreign: "readOnly" | "writeOnly";
  readonly look: Lookup;
}

/** True when some declaration of the property travels the other way only, and none both ways. */
function isForeign(schema: Schema, tag: Tag, seen: Set<DeclId>): boolean {
  const access = accessesOf(schema, tag, seen);
  return access.length > 0 && access.every((one) => one === tag.foreign);
}

function accessesOf(schema: Schema, tag: Tag, seen: Set<DeclId>): readonly string[] {
  if (schema.kind === "object") {
    return schema.properties.filter((p) => p.wireName === tag.property).map(({ access }) => access);
  }
  if (schema.kind === "intersection") return schema.parts.flatMap((part) => accessesOf(part, tag, seen));
  if (schema.kind === "nullable" || schema.kind === "refined") return accessesOf(schema.of, tag, seen);
  if (schema.kind !== "ref" || seen.has(schema.to)) return [];
  seen.add(schema.to);
  return accessesOf(tag.look(schema.to), tag, seen);
}

function untagged(schema: TaggedSchema): Schema {
  const variants = [...new Set([...schema.cases.flatMap((c) => c.variants), ...schema.untagged])];
  if (!isNonEmpty(variants)) return make.unknown(schema.at);
  return variants.length === 1
    ? variants[0]
    : make.union(schema.at, variants, { exclusive: schema.exclusive });
}
