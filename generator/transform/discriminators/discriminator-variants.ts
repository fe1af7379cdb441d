// The values of a declared discriminator for one variant, and how they are known: the variant's own literal first, then
// the mapping, then the name of its schema.

import type { Report } from "../../diagnostics/report.js";
import type { DefinitionId } from "../../model/brands.js";
import type { DraftDefinition } from "../../model/document.js";
import type { Discriminator, LiteralValue, Schema, DiscriminatorCase } from "../../model/schema.js";
import { listValues } from "../describe.js";
import {
  type TagLeaf,
  type DiscriminatorFacts,
  type DiscriminatorReader,
  type DiscriminatorType,
  fixedValues,
} from "./discriminator-facts.js";

export interface DiscriminatedVariant {
  readonly variant: Schema;
  /** Empty = nothing says which value means the variant. */
  readonly values: readonly LiteralValue[];
  readonly source: DiscriminatorCase["source"];
  /** True when a value without the property, or with null, may be this variant as well. */
  readonly optional: boolean;
  /** True when the variant's own schema does not fix the values, so that it must be told to. */
  readonly unfixed: boolean;
}

export interface DiscriminatorContext {
  readonly definitions: ReadonlyMap<DefinitionId, DraftDefinition>;
  readonly reader: DiscriminatorReader;
  readonly report: Report;
}

/** What one leaf of a variant adds. */
type Learned = Omit<DiscriminatedVariant, "variant">;

export function readVariants(
  variants: readonly Schema[],
  discriminator: Discriminator,
  context: DiscriminatorContext,
): readonly DiscriminatedVariant[] {
  const leaves = new Map(variants.map((variant) => [variant, context.reader.leavesOf(variant)]));
  const all = [...leaves.values()].flat();
  reportStrayTargets(discriminator, all, context);
  const union: UnionFacts = { discriminator, namesHold: namesHold(all, discriminator, context), all };
  return variants.map((variant) => {
    const learned = (leaves.get(variant) ?? []).map((leaf) => learn(leaf, union, context));
    const values = [...new Set(learned.flatMap((leaf) => leaf.values))];
    const guessed = learned.find((leaf) => leaf.source !== "literal");
    return {
      variant,
      values,
      source: guessed?.source ?? "literal",
      optional: learned.some((leaf) => leaf.optional || leaf.values.length === 0),
      unfixed: learned.some((leaf) => leaf.unfixed),
    };
  });
}

interface UnionFacts {
  readonly discriminator: Discriminator;
  /** False when a variant's literal or the mapping differs from the schema's name: then names are no values here. */
  readonly namesHold: boolean;
  readonly all: readonly TagLeaf[];
}

function learn(leaf: TagLeaf, union: UnionFacts, context: DiscriminatorContext): Learned {
  const facts = context.reader.factsOf(leaf.schema, union.discriminator.property);
  const mapped = union.discriminator.mapping
    .filter(({ to }) => leaf.ids.includes(to))
    .map(({ value }) => value);
  if (facts.kind === "values")
    return fromValues(leaf, { values: facts.values, optional: facts.optional, mapped }, { union, context });
  const optional = facts.kind === "plain" && facts.optional;
  const none: Learned = { values: [], source: "literal", optional: true, unfixed: false };
  const why = whyUnusable(facts);
  if (why !== null) {
    reportUnknown(leaf, why, { union, context });
    return none;
  }
  const type: DiscriminatorType = facts.kind === "plain" ? facts.type : "string";
  const values = mapped.flatMap((text) => typed(text, type) ?? []);
  if (values.length > 0) return { values, source: "mapping", optional, unfixed: true };
  const { fallback } = union.discriminator;
  // What stands for every value that nothing claims is no guess for the value that is its name.
  if (fallback !== undefined && leaf.ids.includes(fallback)) return none;
  const name = nameOf(leaf, context);
  if (name !== null && union.namesHold && type === "string") {
    return { values: [name], source: "schemaName", optional, unfixed: true };
  }
  const others = "other variants have values that are not their names";
  reportUnknown(leaf, name === null ? "it has no fixed value and no name" : others, { union, context });
  return none;
}

function whyUnusable(facts: DiscriminatorFacts): string | null {
  if (facts.kind === "unfit") return "the property is no string, number or boolean";
  return facts.kind === "absent" && facts.closed ? "its schema forbids the property" : null;
}

interface Surroundings {
  readonly union: UnionFacts;
  readonly context: DiscriminatorContext;
}

/**
 * The schema's own values count. A mapping (or, without one, the schema's name) may choose among several that
 * other variants list as well, as where every variant inherits the enum of all values.
 */
function fromValues(
  leaf: TagLeaf,
  own: {
    readonly values: readonly LiteralValue[];
    readonly optional: boolean;
    readonly mapped: readonly string[];
  },
  { union, context }: Surroundings,
): Learned {
  const { discriminator } = union;
  const strange = own.mapped.filter((text) => !own.values.some((value) => String(value) === text));
  for (const mapping of strange) {
    const literal = listValues(own.values);
    const facts = {
      variant: labelOf(leaf, context),
      property: discriminator.property,
      literal,
      mapping: JSON.stringify(mapping),
    };
    context.report.add("SW312", discriminator.pointer, facts);
  }
  const elsewhere = new Set(
    discriminator.mapping.filter(({ to }) => !leaf.ids.includes(to)).map(({ value }) => value),
  );
  const left = own.values.filter(
    (value) =>
      own.mapped.includes(String(value)) ||
      (!elsewhere.has(String(value)) && !isLeftOver(value, leaf, { union, context })),
  );
  const asLiteral: Learned = {
    values: own.values,
    source: "literal",
    optional: own.optional,
    unfixed: false,
  };
  if (left.length > 0 && left.length < own.values.length) {
    return { ...asLiteral, values: left, source: "mapping", unfixed: true };
  }
  if (left.length === 0) reportClaimed(leaf, own.values, { union, context });
  const name = nameOf(leaf, context);
  const shared = own.values.length > 1 && discriminator.mapping.length === 0;
  if (!shared || !isInherited(own.values, union, context)) return asLiteral;
  if (name !== null && own.values.includes(name))
    return { ...asLiteral, values: [name], source: "schemaName", unfixed: true };
  reportUnknown(leaf, "no value that all variants list is its name", { union, context });
  return { ...asLiteral, values: [], optional: true };
}

/**
 * True for a value of the enum of all values that the mapping gives to none of those who inherit it: it means a
 * schema that is no variant here.
 */
function isLeftOver(value: LiteralValue, leaf: TagLeaf, { union, context }: Surroundings): boolean {
  const { mapping, property } = union.discriminator;
  const isMapped = (one: TagLeaf): boolean => mapping.some(({ to }) => one.ids.includes(to));
  const sharing = union.all.filter((one) => {
    const facts = context.reader.factsOf(one.schema, property);
    return fixedValues(facts)?.includes(value);
  });
  return isMapped(leaf) && sharing.length > 1 && sharing.every(isMapped);
}

/** True when each variant lists the same values, and some of them name several of the variants. */
function isInherited(
  values: readonly LiteralValue[],
  union: UnionFacts,
  context: DiscriminatorContext,
): boolean {
  const names = new Set(union.all.map((leaf) => nameOf(leaf, context)));
  const named = values.filter((value) => typeof value === "string" && names.has(value));
  return (
    named.length > 1 &&
    union.all.every((leaf) => {
      const own = fixedValues(context.reader.factsOf(leaf.schema, union.discriminator.property));
      return own?.length === values.length && own.every((value) => values.includes(value));
    })
  );
}

/** The names of schemas stand for values (OpenAPI 3.1, section 4.8.25) unless the union itself shows otherwise. */
function namesHold(
  leaves: readonly TagLeaf[],
  { property, mapping }: Discriminator,
  context: DiscriminatorContext,
): boolean {
  if (mapping.some(({ value, to }) => context.definitions.get(to)?.name.text !== value)) return false;
  return leaves.every((leaf) => {
    const own = fixedValues(context.reader.factsOf(leaf.schema, property));
    const name = nameOf(leaf, context);
    return own === null || name === null || own.includes(name);
  });
}

/** Mapping keys are strings whatever the property is. */
function typed(text: string, type: DiscriminatorType): LiteralValue | null {
  if (type === "string") return text;
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : null;
  const value = Number(text);
  return Number.isFinite(value) && text.trim() !== "" ? value : null;
}

function nameOf(leaf: TagLeaf, { definitions }: DiscriminatorContext): string | null {
  const definition = leaf.ids
    .map((id) => definitions.get(id))
    .findLast((found) => found?.origin === "component");
  return definition?.name.text ?? null;
}

function labelOf(leaf: TagLeaf, context: DiscriminatorContext): string {
  return nameOf(leaf, context) ?? `the variant at ${leaf.schema.pointer}`;
}

function reportUnknown(leaf: TagLeaf, why: string, { union, context }: Surroundings): void {
  const { pointer, property } = union.discriminator;
  context.report.add("SW314", pointer, { variant: labelOf(leaf, context), property, why });
}

function reportClaimed(
  leaf: TagLeaf,
  values: readonly LiteralValue[],
  { union, context }: Surroundings,
): void {
  const { pointer, property, mapping } = union.discriminator;
  const claim = mapping.find(({ value }) => values.some((own) => String(own) === value));
  const target = claim && (context.definitions.get(claim.to)?.name.text ?? claim.to);
  const says = `${JSON.stringify(claim?.value)} means ${target}`;
  const facts = { variant: labelOf(leaf, context), property, literal: listValues(values), mapping: says };
  context.report.add("SW312", pointer, facts);
}

function reportStrayTargets(
  { pointer, property, mapping }: Discriminator,
  leaves: readonly TagLeaf[],
  context: DiscriminatorContext,
): void {
  const ids = new Set(leaves.flatMap((leaf) => leaf.ids));
  for (const { value, to } of mapping) {
    const target = context.definitions.get(to)?.name.text ?? to;
    if (!ids.has(to))
      context.report.add("SW313", pointer, { property, value: JSON.stringify(value), target });
  }
}
