// Properties of the parts of an intersection, each as narrow as all parts together make it.

import type { Report } from "../../diagnostics/report.js";
import { mapList, replaced } from "../../model/replaced.js";
import type { ObjectSchema, Property, Schema, UnionSchema } from "../../model/schema.js";
import type { Properties } from "../../model/query/properties.js";
import { isConstrained, isIntersection, isRef, isUnion, isObject } from "../../model/query/kinds.js";
import { intersect, type IntersectContext } from "./intersect.js";
import { declaresNothing, intersectProperties } from "./merge-objects.js";
import type { ShapeOf } from "./object-shape.js";

export interface IntersectionTools extends IntersectContext {
  readonly report: Report;
  readonly shapeOf: ShapeOf;
}

/**
 * Properties of the own object against those of what it extends; a mere `required` also against the choices beside
 * it, and those inside a choice against everything.
 */
export function narrowParts(parts: readonly Schema[], tools: IntersectionTools): readonly Schema[] {
  const bases = parts.filter(isRef);
  const choices = parts.filter(isUnion);
  const beside: Beside = { bases: bases.map(tools.shapeOf), choices: choices.map(tools.shapeOf) };
  const narrowed = parts.map((part) => (isObject(part) ? narrowObject(part, beside, tools) : part));
  const whole = narrowed.filter((part) => isObject(part) || isRef(part));
  return narrowed
    .filter((part) => !isObject(part) || bases.length + choices.length === 0 || !saysNothing(part))
    .map((part) => (isUnion(part) ? narrowOverlays(part, whole, tools) : part));
}

function saysNothing({ properties, additionalProperties }: ObjectSchema): boolean {
  return properties.length === 0 && additionalProperties === "ignored";
}

interface Beside {
  readonly bases: readonly Properties[];
  readonly choices: readonly Properties[];
}

function narrowObject(own: ObjectSchema, beside: Beside, tools: IntersectionTools): ObjectSchema {
  const properties = own.properties.flatMap((property): readonly Property[] => {
    if (!declaresNothing(property)) return [narrowedBy(beside.bases, property, tools)];
    const shapes = [...beside.bases, ...beside.choices];
    // What is required there already is not required again.
    if (shapes.some((shape) => shape.get(property.serializedName)?.required)) return [];
    return [narrowedBy(shapes, property, tools)];
  });
  const still =
    properties.length === own.properties.length && properties.every((p, i) => p === own.properties[i]);
  return still ? own : { ...own, properties };
}

function narrowedBy(shapes: readonly Properties[], property: Property, tools: IntersectionTools): Property {
  return shapes.reduce((p, shape) => redeclared(p, shape, tools), property);
}

/** The property with what the base demands of it; a mere `required` becomes the base's property, required. */
function redeclared(property: Property, base: Properties, tools: IntersectionTools): Property {
  const inherited = base.get(property.serializedName);
  if (!inherited) return property;
  if (declaresNothing(property)) return { ...inherited, required: true };
  return intersectProperties(inherited, property, (x, y) => intersect(x, y, tools));
}

/** `anyOf: [{required: [a]}, {required: [b]}]` beside properties: each variant takes the property from beside. */
function narrowOverlays(
  union: UnionSchema,
  beside: readonly Schema[],
  tools: IntersectionTools,
): UnionSchema {
  const shapes = beside.map(tools.shapeOf);
  const narrowed = (variant: Schema): Schema => {
    if (isConstrained(variant)) return replaced(variant, { of: narrowed(variant.of) });
    if (isIntersection(variant)) return replaced(variant, { parts: mapList(variant.parts, narrowed) });
    if (isUnion(variant)) return replaced(variant, { variants: mapList(variant.variants, narrowed) });
    if (!isObject(variant)) return variant;
    const properties = mapList(variant.properties, (property) =>
      declaresNothing(property)
        ? shapes.reduce((p, shape) => redeclared(p, shape, tools), property)
        : property,
    );
    return replaced(variant, { properties });
  };
  return replaced(union, { variants: mapList(union.variants, narrowed) });
}
