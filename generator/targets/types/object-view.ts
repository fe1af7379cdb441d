// Which declarations are objects whose properties are all known, so that an interface may extend them.

import type { DefinitionId } from "../../model/brands.js";
import type { Definition } from "../../model/document.js";
import type { ObjectSchema, Property, RefSchema, Schema } from "../../model/schema.js";
import { schemaEquals } from "../../model/walk.js";
import {
  isConstrained,
  isIntersection,
  isRef,
  isObject,
  isUnknown,
  isLiteral,
  isEnum,
  isNullable,
  isString,
  isNumber,
  withoutNull,
} from "../../model/query/kinds.js";
import { codecScalar } from "../codecs/codec-types.js";
import { definitionOf, type ModuleMap } from "../modules.js";

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
export function heritageOf(
  { schema, used }: Pick<Definition, "schema" | "used">,
  modules: ModuleMap,
): Heritage | null {
  if (isConstrained(schema)) return heritageOf({ schema: schema.of, used }, modules);
  if (!isIntersection(schema)) return null;
  const bases = schema.parts.filter(isRef);
  const objects = schema.parts.filter(isObject);
  const [own, second] = objects;
  if (second || bases.length + objects.length < schema.parts.length) return null;
  const inherited = new Map<string, Spelled>();
  for (const base of bases) {
    const properties = propertiesOf(base.to, modules, new Map());
    if (properties === null || !takes(inherited, properties, isSpelledAlike)) return null;
  }
  const object: ObjectSchema = own ?? {
    kind: "object",
    pointer: schema.pointer,
    properties: [],
    additionalProperties: "ignored",
  };
  const merged = new Map(inherited);
  const mine = spelled(object.properties, sideOf(used));
  if (!takes(merged, mine, (base, now) => narrowsProperty(now, base, modules))) return null;
  return { bases, own: object, inherited: [...inherited.values()].map(({ property }) => property) };
}

/** Which spelling a declaration has: what nobody sends or receives may be written, as what is sent. */
export function sideOf(used: Definition["used"]): "request" | "response" {
  return used === "response" ? "response" : "request";
}

/** A property, and the spelling of the declaration it stands in: where it is sent it takes an explicit undefined. */
interface Spelled {
  readonly property: Property;
  readonly side: "request" | "response";
}

function spelled(properties: readonly Property[], side: Spelled["side"]): readonly Spelled[] {
  return properties.map((property) => ({ property, side }));
}

/** Adds properties to those known so far; false when one of them does not fit its namesake. */
function takes(
  known: Map<string, Spelled>,
  properties: readonly Spelled[],
  fits: (before: Spelled, now: Spelled) => boolean,
): boolean {
  for (const one of properties) {
    const before = known.get(one.property.serializedName);
    if (before && !fits(before, one)) return false;
    known.set(one.property.serializedName, one);
  }
  return true;
}

/** Declarations met on the way: those it is still in are cyclic, the others have given what they have. */
type Visited = Map<DefinitionId, "inside" | "done">;

/** Every property of an object declaration, inherited ones first; null when it is not such an object. */
function propertiesOf(id: DefinitionId, modules: ModuleMap, visited: Visited): readonly Spelled[] | null {
  const before = visited.get(id);
  if (before !== undefined) return before === "done" ? [] : null;
  visited.set(id, "inside");
  const found = ownAndInherited(definitionOf(modules, id), modules, visited);
  visited.set(id, "done");
  return found;
}

function ownAndInherited(
  { schema, used }: Pick<Definition, "schema" | "used">,
  modules: ModuleMap,
  visited: Visited,
): readonly Spelled[] | null {
  if (isConstrained(schema)) {
    // An index signature by pattern is one that whoever extends it must fit.
    const isKeyed = schema.assertions.some(({ kind }) => kind === "patternProperties");
    return isKeyed ? null : ownAndInherited({ schema: schema.of, used }, modules, visited);
  }
  if (isRef(schema)) return propertiesOf(schema.to, modules, visited);
  if (isObject(schema)) return plainProperties(schema, sideOf(used));
  if (!isIntersection(schema)) return null;
  const all: Spelled[] = [];
  for (const part of schema.parts) {
    const properties = isRef(part)
      ? propertiesOf(part.to, modules, visited)
      : isObject(part)
        ? plainProperties(part, sideOf(used))
        : null;
    if (properties === null) return null;
    all.push(...properties);
  }
  // What a base narrows is what it has.
  const known = new Map<string, Spelled>();
  const fits = (before: Spelled, one: Spelled): boolean =>
    isSpelledAlike(before, one) || narrowsProperty(one, before, modules);
  return takes(known, all, fits) ? [...known.values()] : null;
}

function plainProperties(
  { properties, additionalProperties }: ObjectSchema,
  side: Spelled["side"],
): readonly Spelled[] | null {
  // An object without properties is emitted with an index signature, see `indexSignature`.
  return typeof additionalProperties === "string" && properties.length > 0 ? spelled(properties, side) : null;
}

/** Two bases may declare a property only if the compiler finds its types identical. */
function isSpelledAlike(a: Spelled, b: Spelled): boolean {
  const equal =
    a.property.required === b.property.required && schemaEquals(a.property.schema, b.property.schema);
  return equal && (a.side === b.side || isPlain(a.property));
}

function narrowsProperty(mine: Spelled, base: Spelled, modules: ModuleMap): boolean {
  const wider = mine.side === "request" && base.side === "response" && !isPlain(mine.property);
  const fits = mine.property.required || !base.property.required;
  return fits && !wider && narrows(mine.property.schema, base.property.schema, modules);
}

/** Spelled the same on both sides: always there, and nothing inside that may be absent. */
function isPlain({ required, schema }: Property): boolean {
  const { kind } = schema;
  return (
    required && ["ref", "string", "number", "boolean", "literal", "enum", "null", "unknown"].includes(kind)
  );
}

/** True when every value of `mine` is surely one of `base`; false also when that is merely hard to see. */
function narrows(mine: Schema, base: Schema, modules: ModuleMap): boolean {
  if (isUnknown(base) || schemaEquals(mine, base)) return true;
  if (isRef(base) && (isLiteral(mine) || isEnum(mine))) {
    const target = definitionOf(modules, base.to).schema;
    return isEnum(target) && narrows(mine, target, modules);
  }
  if (isNullable(base)) return narrows(withoutNull(mine), base.of, modules);
  // A text that is a date in the program is none of its literals.
  if (codecScalar(mine, modules.coding) !== codecScalar(base, modules.coding)) return false;
  if (isLiteral(mine)) {
    if (isEnum(base)) return base.members.some((member) => member.value === mine.value);
    return base.kind === typeof mine.value;
  }
  if (isEnum(mine)) {
    return mine.members.every((member) =>
      narrows({ kind: "literal", pointer: mine.pointer, value: member.value }, base, modules),
    );
  }
  return (isString(mine) || isNumber(mine)) && mine.kind === base.kind;
}
