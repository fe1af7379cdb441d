// Parts of an allOf that no value satisfies at once. Documents that write such a thing redefine what they extend, so
// the later part wins, and what it overrides is taken out of the earlier ones. To the letter, which a schema with
// `$schema` asks for, nothing is valid there. How parts are merged is not decided here.

import { Report } from "../../diagnostics/report.js";
import { type DefinitionId, type NonEmpty, type Pointer, isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { IntersectionSchema, ObjectSchema, Property, Schema } from "../../model/schema.js";
import { mapList, replaced } from "../../model/replaced.js";
import { schemaEquals } from "../../model/walk.js";
import { type Lookup, resolved, resolvedValue } from "../../model/query/resolve.js";
import { jsonType } from "../../model/query/json-types.js";
import {
  isConstrained,
  isIntersection,
  isNever,
  isNull,
  isNullable,
  isObject,
  isRef,
  isUnion,
  isUnknown,
} from "../../model/query/kinds.js";
import { describe } from "../describe.js";
import { intersect, type IntersectContext, intersectExactly, isScalar } from "./intersect.js";
import { intersectProperties } from "./merge-objects.js";
import type { IntersectionTools } from "./narrow-parts.js";

type Contradicted = IntersectContext["contradicted"];

/** The later of the two, unless keywords only hint at its type and the earlier one's is named. */
export function overriding(look: Lookup): Contradicted {
  return (earlier, later) => (isImplied(later, look) && !isImplied(earlier, look) ? earlier : later);
}

export function reportOverridden(look: Lookup, report: Report): Contradicted {
  const pick = overriding(look);
  return (earlier, later, where) => {
    const kept = pick(earlier, later);
    const overridden = describe(kept === later ? earlier : later);
    const what = where ? ` in the property ${where.property}` : "";
    report.add("SW328", where?.pointer ?? later.pointer, { what, kept: describe(kept), overridden });
    return kept;
  };
}

export function toTheLetter(report: Report): Contradicted {
  return (earlier, later) => {
    const why = `it must be ${describe(earlier)} and ${describe(later)} at once`;
    report.add("SW320", later.pointer, { why });
    return make.never(later.pointer);
  };
}

/** `asked`: what is asked already, further up or before; it decides nothing more. */
function isImplied(schema: Schema, look: Lookup, asked = new Set<Schema>()): boolean {
  const target = resolved(schema, look);
  if (target.implied || asked.has(target)) return true;
  asked.add(target);
  const inside = (inner: Schema): boolean => isImplied(inner, look, asked);
  if (isNullable(target) || isConstrained(target)) return inside(target.of);
  if (isUnion(target)) return target.variants.every(inside);
  return isIntersection(target) && target.parts.every(inside);
}

/** The parts of which every two share a value of some type. */
export function compatibleParts(parts: readonly Schema[], tools: IntersectionTools): readonly Schema[] {
  let kept: readonly Schema[] = [];
  for (const part of [...withoutIdle(parts, tools)].reverse()) {
    const against = kept.filter((later) => isContradiction(part, later, tools));
    const wins = against.map((later) => tools.contradicted(part, later) === part);
    if (wins.every(Boolean)) kept = [part, ...kept.filter((later) => !against.includes(later))];
  }
  return kept.length === parts.length ? parts : kept;
}

/** A choice is idle where keywords of one of its variants only hint at a type, and what stands beside it is of another. */
function withoutIdle(parts: readonly Schema[], tools: IntersectionTools): readonly Schema[] {
  const named = parts.filter((part) => !isImplied(part, tools.look));
  return parts.filter((part) => {
    const choice = resolved(part, tools.look);
    if (!isUnion(choice)) return true;
    const hinted = choice.variants.filter((variant) => isImplied(variant, tools.look));
    const over = named.find((one) =>
      hinted.some((variant) => one !== part && (tools.typesOf(variant) & tools.typesOf(one)) === 0),
    );
    if (over) tools.contradicted(part, over);
    return !over;
  });
}

/** Null beside other parts is no contradiction, but one of the values. */
function isContradiction(earlier: Schema, later: Schema, tools: IntersectionTools): boolean {
  if ([earlier, later].some((part) => isNull(part) || isNever(part))) return false;
  if ((tools.typesOf(earlier) & tools.typesOf(later) & ~jsonType.null) === 0) return true;
  const areScalars = [earlier, later].every((part) => isScalar(resolved(part, tools.look)));
  return areScalars && isNever(intersectExactly(earlier, later, tools));
}

/** What a part says of a property: in each of its variants, where it is a choice. */
interface Alternatives {
  readonly properties: NonEmpty<Property>;
  /** Of a reference: its place. */
  readonly pointer: Pointer | null;
}
/** By property, what each of several parts says of it. */
type Said = Map<string, readonly Alternatives[]>;

interface Redefined {
  readonly name: string;
  readonly earlier: Property;
  readonly later: Alternatives;
  /** False in a choice by discriminator, which knows its variants by their references. */
  readonly isOpen: boolean;
}

/**
 * The parts, where a property that a later one redefines takes any value in the earlier ones, which are copied out of
 * their declarations for that. The list itself when nothing is redefined.
 */
export function redefinedParts(
  schema: IntersectionSchema,
  parts: readonly Schema[],
  tools: IntersectionTools,
): readonly Schema[] {
  const said: Said = new Map();
  const outdated = parts.map(() => new Set<string>());
  const whole = new Map<string, Property>();
  for (const [index, part] of [...parts.entries()].reverse()) {
    for (const redefined of redefinedIn(part, said, tools)) {
      if (!redefined.isOpen) {
        toTheLetter(tools.report)(redefined.earlier.schema, redefined.later.properties[0].schema);
        continue;
      }
      // What several parts redefine in turn is told once.
      const isTold = outdated.some((names) => names.has(redefined.name));
      outdated[index]?.add(redefined.name);
      const silent = { ...tools, contradicted: overriding(tools.look) };
      const { kept, isWhole } = redefinition(redefined, isTold ? silent : tools);
      if (isWhole) continue;
      // Neither part says all of what is left of the two.
      for (const names of outdated.slice(index)) names.add(redefined.name);
      whole.set(redefined.name, kept);
      said.set(redefined.name, [{ properties: [kept], pointer: null }]);
    }
    for (const [name, alternatives] of saidBy(part, tools)) {
      if (!outdated[index]?.has(name)) said.set(name, [...(said.get(name) ?? []), alternatives]);
    }
  }
  if (outdated.every(({ size }) => size === 0)) return parts;
  const opened = parts.map((part, index) => opening(part, outdated[index] ?? new Set(), tools.look));
  return whole.size === 0 ? opened : [...opened, make.object(schema.pointer, [...whole.values()])];
}

/** The property as it is read, and whether the later part says it all. */
function redefinition(
  { earlier, later }: Redefined,
  tools: IntersectionTools,
): { readonly kept: Property; readonly isWhole: boolean } {
  const [first, ...others] = later.properties;
  const { pointer } = later;
  const where = pointer === null ? undefined : { pointer, property: first.serializedName };
  const contradicted: Contradicted = (a, b, inside) => tools.contradicted(a, b, where ?? inside);
  const kept = intersectProperties(earlier, first, (a, b) => intersect(a, b, { ...tools, contradicted }));
  return { kept, isWhole: others.length > 0 || schemaEquals(kept.schema, first.schema) };
}

function saidBy(part: Schema, tools: IntersectionTools): ReadonlyMap<string, Alternatives> {
  const schema = resolvedValue(part, tools.look);
  const [first, ...others] = (isUnion(schema) ? schema.variants : [part]).map(tools.shapeOf);
  const names = [...(first?.keys() ?? [])].filter((name) => others.every((shape) => shape.has(name)));
  return new Map(
    names.flatMap((name): [string, Alternatives][] => {
      const properties = [first, ...others].flatMap((shape) => shape?.get(name) ?? []);
      const pointer = isRef(part) ? part.pointer : null;
      return isNonEmpty(properties) ? [[name, { properties, pointer }]] : [];
    }),
  );
}

type RedefinedByDefinition = Map<DefinitionId, readonly Redefined[]>;

/** The properties of a part that share no value with what is said of them later. Each definition is looked at once. */
function redefinedIn(
  schema: Schema,
  said: Said,
  tools: IntersectionTools,
  known: RedefinedByDefinition = new Map(),
): readonly Redefined[] {
  if (said.size === 0) return [];
  const inside = (inner: Schema): readonly Redefined[] => redefinedIn(inner, said, tools, known);
  if (isRef(schema)) {
    const found = known.get(schema.to);
    if (found !== undefined) return found;
    // What leads back to itself adds nothing.
    known.set(schema.to, []);
    const redefined = inside(tools.look(schema.to));
    known.set(schema.to, redefined);
    return redefined;
  }
  if (isNullable(schema) || isConstrained(schema)) return inside(schema.of);
  if (isIntersection(schema)) {
    const found = schema.parts.flatMap(inside);
    return [...new Map(found.map((one) => [one.earlier, one])).values()];
  }
  if (isUnion(schema)) {
    const [first, ...others] = schema.variants.map(inside);
    // A choice of which some variants are left is narrowed, not redefined.
    return (first ?? [])
      .filter(({ name }) => others.every((variant) => variant.some((one) => one.name === name)))
      .map((one) => ({ ...one, isOpen: one.isOpen && schema.discriminator === null }));
  }
  if (!isObject(schema)) return [];
  return schema.properties.flatMap((earlier): readonly Redefined[] => {
    const name = earlier.serializedName;
    const later = said
      .get(name)
      ?.find((alternatives) =>
        alternatives.properties.every((one) => isRedefined(earlier.schema, one.schema, tools)),
      );
    return later ? [{ name, earlier, later, isOpen: true }] : [];
  });
}

/** True when a value of one is none of the other, wherever inside. */
function isRedefined(earlier: Schema, later: Schema, tools: IntersectionTools): boolean {
  let found = false;
  const contradicted: Contradicted = (_, other) => {
    found = true;
    return other;
  };
  // Only asked here: what else is to say is said when the two are met.
  const unheard: IntersectionTools = { ...tools, contradicted, report: new Report() };
  intersect(earlier, later, unheard);
  return found;
}

/** The schema with room for any value of these properties; the schema itself when it has none of them. */
function opening(
  schema: Schema,
  names: ReadonlySet<string>,
  look: Lookup,
  known = new Map<DefinitionId, Schema>(),
): Schema {
  const inside = (inner: Schema): Schema => opening(inner, names, look, known);
  if (isRef(schema)) {
    const target = look(schema.to);
    const opened = known.get(schema.to) ?? inside(target);
    known.set(schema.to, opened);
    return opened === target ? schema : opened;
  }
  if (isNullable(schema) || isConstrained(schema)) return replaced(schema, { of: inside(schema.of) });
  if (isIntersection(schema)) return replaced(schema, { parts: mapList(schema.parts, inside) });
  if (isUnion(schema)) {
    const variants = mapList(schema.variants, inside);
    // What told them apart may be what they lost.
    return variants === schema.variants ? schema : { ...schema, variants, oneOf: false };
  }
  if (!isObject(schema)) return schema;
  const properties = mapList(schema.properties, (property) =>
    names.has(property.serializedName) && !isUnknown(property.schema)
      ? { ...property, schema: make.unknown(property.pointer) }
      : property,
  );
  return replaced<ObjectSchema>(schema, { properties });
}
