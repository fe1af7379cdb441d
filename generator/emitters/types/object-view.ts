// Which declarations are objects whose properties are all known, so that an interface may extend them.
// Knows nothing of how a type is spelled.

import type { DeclId } from "../../ir/brands.js";
import type { ObjectSchema, Property, RefSchema, Schema } from "../../ir/schema.js";
import { schemaEquals } from "../../ir/walk.js";
import { declarationOf, type Layout } from "../modules.js";

export interface Heritage {
  readonly bases: readonly RefSchema[];
  readonly own: ObjectSchema;
  /** All properties of the bases, for an index signature that must fit them. */
  readonly inherited: readonly Property[];
}

/**
 * An intersection as `interface X extends A, B { … }`; null when TypeScript could refuse that: a base that is no
 * plain object, an index signature in a base, or a property declared twice in types that do not narrow.
 */
export function heritageOf(schema: Schema, layout: Layout): Heritage | null {
  if (schema.kind === "refined") return heritageOf(schema.of, layout);
  if (schema.kind !== "intersection") return null;
  const bases = schema.parts.filter((part) => part.kind === "ref");
  const objects = schema.parts.filter((part) => part.kind === "object");
  const [own, second] = objects;
  if (second || bases.length + objects.length < schema.parts.length) return null;
  const inherited = new Map<string, Property>();
  for (const base of bases) {
    const properties = propertiesOf(base.to, layout, new Map());
    if (properties === null || !takes(inherited, properties, equalProperty)) return null;
  }
  const object: ObjectSchema = own ?? { kind: "object", at: schema.at, properties: [], extra: "ignored" };
  const merged = new Map(inherited);
  if (!takes(merged, object.properties, (base, mine) => narrowsProperty(mine, base))) return null;
  return { bases, own: object, inherited: [...inherited.values()] };
}

/** Adds properties to those known so far; false when one of them does not fit its namesake. */
function takes(
  known: Map<string, Property>,
  properties: readonly Property[],
  fits: (before: Property, now: Property) => boolean,
): boolean {
  for (const property of properties) {
    const before = known.get(property.wireName);
    if (before && !fits(before, property)) return false;
    known.set(property.wireName, property);
  }
  return true;
}

/** Declarations met on the way: those it is still in are cyclic, the others have given what they have. */
type Met = Map<DeclId, "inside" | "done">;

/** Every property of an object declaration, inherited ones first; null when it is not such an object. */
function propertiesOf(id: DeclId, layout: Layout, met: Met): readonly Property[] | null {
  const before = met.get(id);
  if (before !== undefined) return before === "done" ? [] : null;
  met.set(id, "inside");
  const declared = declarationOf(layout, id).schema;
  const found = ownAndInherited(declared.kind === "refined" ? declared.of : declared, layout, met);
  met.set(id, "done");
  return found;
}

function ownAndInherited(schema: Schema, layout: Layout, met: Met): readonly Property[] | null {
  if (schema.kind === "ref") return propertiesOf(schema.to, layout, met);
  if (schema.kind === "object") return plainProperties(schema);
  if (schema.kind !== "intersection") return null;
  const all: Property[] = [];
  for (const part of schema.parts) {
    const properties =
      part.kind === "ref"
        ? propertiesOf(part.to, layout, met)
        : part.kind === "object"
          ? plainProperties(part)
          : null;
    if (properties === null) return null;
    all.push(...properties);
  }
  return all;
}

function plainProperties({ properties, extra }: ObjectSchema): readonly Property[] | null {
  // An object without properties is emitted with an index signature, see `indexSignature`.
  return typeof extra === "string" && properties.length > 0 ? properties : null;
}

function equalProperty(a: Property, b: Property): boolean {
  return a.required === b.required && schemaEquals(a.schema, b.schema);
}

function narrowsProperty(mine: Property, base: Property): boolean {
  return (mine.required || !base.required) && narrows(mine.schema, base.schema);
}

/** True when every value of `mine` is surely one of `base`; false also when that is merely hard to see. */
function narrows(mine: Schema, base: Schema): boolean {
  if (base.kind === "unknown" || schemaEquals(mine, base)) return true;
  if (base.kind === "nullable") return narrows(mine.kind === "nullable" ? mine.of : mine, base.of);
  if (mine.kind === "literal") {
    if (base.kind === "enum") return base.members.some((member) => member.value === mine.value);
    return base.kind === typeof mine.value;
  }
  if (mine.kind === "enum") {
    return mine.members.every((member) =>
      narrows({ kind: "literal", at: mine.at, value: member.value }, base),
    );
  }
  return (mine.kind === "string" || mine.kind === "number") && mine.kind === base.kind;
}
