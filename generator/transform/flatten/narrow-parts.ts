// Properties of the parts of an intersection, each as narrow as all parts together make it.
// Knows nothing of how the parts were merged.

import { isNonEmpty } from "../../model/non-empty.js";
import type { ObjectSchema, Property, Schema, UnionSchema } from "../../model/schema.js";
import { meetReporting, type ReportingMeeting } from "./meet-reporting.js";
import { meetProperties } from "./merge-objects.js";
import type { Shape, ShapeOf } from "./object-shape.js";
import { declaresNothing } from "./overlays.js";

export interface IntersectionTools extends ReportingMeeting {
  readonly shapeOf: ShapeOf;
}

/**
 * Properties of the own object against those of what it extends; a mere `required` also against the choices beside
 * it, and those inside a choice against everything.
 */
export function narrowParts(parts: readonly Schema[], tools: IntersectionTools): readonly Schema[] {
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
