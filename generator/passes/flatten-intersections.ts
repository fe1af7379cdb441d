// One intersection whose parts are in normal form: nested ones merged, inline objects made one, and each
// property redeclared as narrow as all parts together make it. Knows nothing of cycles: they are gone by now.

import { isNonEmpty } from "../ir/non-empty.js";
import { make } from "../ir/build.js";
import type { Report } from "../diagnostics/report.js";
import type {
  IntersectionSchema,
  ObjectSchema,
  Property,
  RecordSchema,
  Schema,
  UnionSchema,
} from "../ir/schema.js";
import { schemaEquals } from "../ir/walk.js";
import { jsonType } from "./json-types.js";
import { both, type Meeting, meet } from "./meet.js";
import { mergeObjects, meetProperties } from "./merge-objects.js";
import type { Shape, ShapeOf } from "./object-shape.js";
import { declaresNothing } from "./overlays.js";
import { describe } from "./describe.js";

export interface IntersectionTools extends Meeting {
  readonly shapeOf: ShapeOf;
  readonly report: Report;
}

export function flattenIntersection(schema: IntersectionSchema, tools: IntersectionTools): Schema {
  const parts = distinct(
    schema.parts.flatMap((part) => (part.kind === "intersection" ? part.parts : [part])),
  );
  const said = parts.filter(({ kind }) => kind !== "unknown");
  if (!isNonEmpty(said)) return make.unknown(schema.at);
  const clash = contradiction(said, tools);
  if (clash) {
    const [first, second] = clash;
    const facts = { what: "this allOf", first: describe(first), second: describe(second) };
    tools.report.add("SW320", schema.at, facts);
    return make.never(schema.at);
  }
  if (said.some(({ kind }) => kind === "nullable" || kind === "null")) return settleNull(schema, said, tools);
  const merged = mergeParts(said, tools);
  const narrowed = narrowParts(merged, tools);
  if (!isNonEmpty(narrowed)) return make.unknown(schema.at);
  if (narrowed.length === 1) return narrowed[0];
  return sameList(narrowed, schema.parts) ? schema : { ...schema, parts: narrowed };
}

function sameList(a: readonly Schema[], b: readonly Schema[]): boolean {
  return a.length === b.length && a.every((part, i) => part === b[i]);
}

function distinct(parts: readonly Schema[]): readonly Schema[] {
  const refs = new Set<string>();
  return parts.filter((part) => {
    if (part.kind !== "ref") return true;
    if (refs.has(part.to)) return false;
    refs.add(part.to);
    return true;
  });
}

/** Two parts whose types exclude each other. */
function contradiction(parts: readonly Schema[], { typesOf }: Meeting): readonly [Schema, Schema] | null {
  let types = 63;
  for (const [i, part] of parts.entries()) {
    const left = types & typesOf(part);
    if (left === 0) {
      const other = parts.slice(0, i).find((earlier) => (typesOf(earlier) & typesOf(part)) === 0);
      return [other ?? (parts[0] as Schema), part];
    }
    types = left;
  }
  return null;
}

/** Null is left out of every part that says it, and comes back on the outside when all parts take it. */
function settleNull(schema: IntersectionSchema, parts: readonly Schema[], tools: IntersectionTools): Schema {
  const nullAllowed = parts.every((part) => (tools.typesOf(part) & jsonType.null) !== 0);
  if (parts.some(({ kind }) => kind === "null"))
    return nullAllowed ? make.null(schema.at) : make.never(schema.at);
  const bare = parts.map((part) => (part.kind === "nullable" ? part.of : part));
  const of = isNonEmpty(bare) ? flattenIntersection({ ...schema, parts: bare }, tools) : schema;
  if (!nullAllowed || of.kind === "nullable") return of;
  return of.kind === "never" ? make.null(schema.at) : make.nullable(schema.at, of);
}

/** References stay parts; everything inline is met with the inline part it fits, the object last. */
function mergeParts(parts: readonly Schema[], tools: IntersectionTools): readonly Schema[] {
  const settled: Schema[] = [];
  for (const part of parts) {
    const index = settled.findIndex((other) => fits(other, part));
    const other = settled[index];
    if (!other) {
      settled.push(part);
      continue;
    }
    const met = metParts(other, part, tools);
    settled.splice(index, 1);
    if (met.kind === "intersection") settled.push(...met.parts);
    else settled.push(met);
  }
  return settled;
}

function fits(a: Schema, b: Schema): boolean {
  const composed: readonly Schema["kind"][] = ["ref", "union", "tagged"];
  if (composed.includes(a.kind) || composed.includes(b.kind)) return a.kind === b.kind && schemaEquals(a, b);
  return true;
}

function metParts(a: Schema, b: Schema, tools: IntersectionTools): Schema {
  if (a.kind === "record" && b.kind === "object") return openMap(b, a) ?? both(a, b);
  if (a.kind === "object" && b.kind === "record") return openMap(a, b) ?? both(a, b);
  const met = a.kind === "object" && b.kind === "object" ? mergeReporting(a, b, tools) : meet(a, b, tools);
  if (met.kind === "never") {
    tools.report.add("SW320", b.at, { what: "this allOf", first: describe(a), second: describe(b) });
  }
  return met;
}

/** A map of anything beside properties: the object may have any other key. */
function openMap(object: ObjectSchema, record: RecordSchema): ObjectSchema | null {
  if (record.value.kind !== "unknown" || record.keys !== null || record.keyPattern !== null) return null;
  return object.extra === "ignored" ? { ...object, extra: record.value } : object;
}

function mergeReporting(a: ObjectSchema, b: ObjectSchema, tools: IntersectionTools): Schema {
  return mergeObjects(a, b, (x, y) => meetReporting(x, y, tools)) ?? both(a, b);
}

function meetReporting(a: Schema, b: Schema, tools: IntersectionTools): Schema {
  const met = meet(a, b, tools);
  if (met.kind === "never" && a.kind !== "never" && b.kind !== "never") {
    tools.report.add("SW320", b.at, { what: "this property", first: describe(a), second: describe(b) });
  }
  return met;
}

/**
 * Properties of the own object against those of what it extends; a mere `required` also against the choices beside
 * it, and those inside a choice against everything.
 */
function narrowParts(parts: readonly Schema[], tools: IntersectionTools): readonly Schema[] {
  const bases = parts.filter((part) => part.kind === "ref");
  const choices = parts.filter((part) => part.kind === "union");
  const beside: Beside = { bases: bases.map(tools.shapeOf), choices: choices.map(tools.shapeOf) };
  const narrowed = parts.map((part) => (part.kind === "object" ? narrowObject(part, beside, tools) : part));
  const whole = narrowed.filter((part) => part.kind === "object" || part.kind === "ref");
  return narrowed
    .filter((part) => part.kind !== "object" || bases.length + choices.length === 0 || !saysNothing(part))
    .map((part) => (part.kind === "union" ? narrowOverlays(part, whole, tools) : part));
}

function saysNothing({ properties, extra }: ObjectSchema): boolean {
  return properties.length === 0 && extra === "ignored";
}

interface Beside {
  readonly bases: readonly Shape[];
  readonly choices: readonly Shape[];
}

function narrowObject(own: ObjectSchema, beside: Beside, tools: IntersectionTools): ObjectSchema {
  const properties = own.properties.flatMap((property): readonly Property[] => {
    if (!declaresNothing(property)) return [narrowedBy(beside.bases, property, tools)];
    const shapes = [...beside.bases, ...beside.choices];
    // What is required there already is not required again.
    if (shapes.some((shape) => shape.get(property.wireName)?.required)) return [];
    return [narrowedBy(shapes, property, tools)];
  });
  const still =
    properties.length === own.properties.length && properties.every((p, i) => p === own.properties[i]);
  return still ? own : { ...own, properties };
}

function narrowedBy(shapes: readonly Shape[], property: Property, tools: IntersectionTools): Property {
  return shapes.reduce((p, shape) => redeclared(p, shape, tools), property);
}

/** The property with what the base demands of it; a mere `required` becomes the base's property, required. */
function redeclared(property: Property, base: Shape, tools: IntersectionTools): Property {
  const inherited = base.get(property.wireName);
  if (!inherited) return property;
  if (declaresNothing(property)) return { ...inherited, required: true };
  return meetProperties(inherited, property, (x, y) => meetReporting(x, y, tools));
}

/** `anyOf: [{required: [a]}, {required: [b]}]` beside properties: each variant takes the property from beside. */
function narrowOverlays(
  union: UnionSchema,
  beside: readonly Schema[],
  tools: IntersectionTools,
): UnionSchema {
  const inline = (variant: Schema): boolean =>
    variant.kind === "object" && variant.properties.some(declaresNothing);
  if (!union.variants.some(inline)) return union;
  const shapes = beside.map(tools.shapeOf);
  const variants = union.variants.map((variant): Schema => {
    if (variant.kind !== "object") return variant;
    const properties = variant.properties.map((property) =>
      declaresNothing(property)
        ? shapes.reduce((p, shape) => redeclared(p, shape, tools), property)
        : property,
    );
    return { ...variant, properties };
  });
  return isNonEmpty(variants) ? { ...union, variants } : union;
}
