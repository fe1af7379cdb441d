// `additionalProperties` in one part of an allOf, and properties that only another part declares: to the letter the
// first refuses the second, but nobody declares a property in order to forbid it.

import type { Evaluated } from "../../model/assertion.js";
import { type Pointer, isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { IntersectionSchema, MapSchema, ObjectSchema, Property, Schema } from "../../model/schema.js";
import type { Properties } from "../../model/query/properties.js";
import { resolved } from "../../model/query/resolve.js";
import { isObject, isRef, isMap, isIntersection, isUnknown, isUnion } from "../../model/query/kinds.js";
import { intersect } from "./intersect.js";
import { declaresNothing } from "./merge-objects.js";
import type { IntersectionTools } from "./narrow-parts.js";
import { constrain } from "./outer-assertions.js";

type AdditionalProperties = ObjectSchema["additionalProperties"];

/** A part that says something of keys it does not declare. */
interface Binder {
  readonly pointer: Pointer;
  readonly own: ReadonlySet<string>;
  readonly additionalProperties: AdditionalProperties;
}

/**
 * The intersection with room for what its parts declare. What binds and what it refused become one object, whose
 * `additionalProperties` then is about the keys that nobody declares; a reference is copied out of its declaration only if need be.
 * The schema itself when nothing is refused.
 */
export function admitDeclared(schema: IntersectionSchema, tools: IntersectionTools): Schema {
  if (schema.strict || !schema.parts.some((part) => bindersOf(part, tools)?.some(binds))) return schema;
  const shape = tools.shapeOf(schema);
  const refusing = schema.parts.filter((part) => refusalsOf(part, shape, tools).length > 0);
  if (refusing.length === 0) return schema;
  for (const { pointer, refused } of refusing.flatMap((part) => refusalsOf(part, shape, tools)))
    tools.report.add("SW327", pointer, { properties: fewOf(refused) });
  const copies = !refusing.every((part) => isObject(part) && part.additionalProperties === "closed");
  const merged = schema.parts.filter((part) => bindersOf(part, tools) !== null && (copies || !isRef(part)));
  const object = mergedObject(schema, merged, tools);
  const others = schema.parts.filter((part) => !merged.includes(part));
  const { kind: _, parts: __, ...said } = schema;
  return { ...around(object, others, { schema, shape, tools }), ...said };
}

interface Surroundings {
  readonly schema: IntersectionSchema;
  readonly shape: Properties;
  readonly tools: IntersectionTools;
}

/** Beside other parts the object is open, and what it says of other keys is said of the whole. */
function around(
  object: ObjectSchema,
  others: readonly Schema[],
  { schema, shape, tools }: Surroundings,
): Schema {
  const { additionalProperties } = object;
  const opened: ObjectSchema = { ...object, additionalProperties: "ignored" };
  const own = opened.properties.length === 0 ? [] : [opened];
  const [first, ...rest] = [...others.map((other) => roomier(other, object, tools)), ...own];
  if (!first || others.length === 0) return object;
  const whole = rest.length === 0 ? first : make.intersection(schema.pointer, [first, ...rest]);
  if (additionalProperties === "ignored") return whole;
  const left = additionalProperties === "closed" ? make.never(schema.pointer) : additionalProperties;
  return constrain(whole, [{ kind: "unevaluatedProperties", schema: left, evaluated: evaluatedOf(shape) }]);
}

function mergedObject(
  schema: IntersectionSchema,
  parts: readonly Schema[],
  tools: IntersectionTools,
): ObjectSchema {
  const shape = isNonEmpty(parts) ? tools.shapeOf({ ...schema, parts }) : new Map<string, Property>();
  const additional = parts
    .flatMap((part) => bindersOf(part, tools) ?? [])
    .map(({ additionalProperties }) => additionalProperties);
  return make.object(
    schema.pointer,
    [...shape.values()].sort((a, b) => (a.serializedName < b.serializedName ? -1 : 1)),
    additional.reduce<AdditionalProperties>((a, b) => intersectAdditional(a, b, tools), "ignored"),
  );
}

/** Null for a choice, and for what is no object at all. */
export function bindersOf(part: Schema, tools: IntersectionTools): readonly Binder[] | null {
  const binders: Binder[] = [];
  return collectBinders(part, tools, binders) ? binders : null;
}

/** Into one list, since bases may stand behind each other a thousand deep. */
function collectBinders(part: Schema, tools: IntersectionTools, binders: Binder[]): boolean {
  const schema = resolved(part, tools.look);
  if (isIntersection(schema)) return schema.parts.every((one) => collectBinders(one, tools, binders));
  if (isObject(schema)) binders.push(binderOf(schema));
  else if (isMap(schema) && schema.keys === null) binders.push(mapBinder(schema));
  else return false;
  return true;
}

function binderOf({ pointer, properties, additionalProperties }: ObjectSchema): Binder {
  return {
    pointer,
    own: new Set(properties.map(({ serializedName }) => serializedName)),
    additionalProperties,
  };
}

function mapBinder({ pointer, value }: MapSchema): Binder {
  return { pointer, own: new Set(), additionalProperties: value };
}

interface Refusal {
  readonly pointer: Pointer;
  /** Properties of the whole, by name. */
  readonly refused: readonly string[];
}

function refusalsOf(part: Schema, shape: Properties, tools: IntersectionTools): readonly Refusal[] {
  const refusals = (bindersOf(part, tools) ?? [])
    .filter(binds)
    .map(({ pointer, own, additionalProperties }): Refusal => {
      // What is only required is declared nowhere.
      const foreign = [...shape.values()].filter(
        (property) => !own.has(property.serializedName) && !declaresNothing(property),
      );
      const refused = foreign.filter(
        ({ schema }) =>
          typeof additionalProperties === "string" ||
          (tools.typesOf(additionalProperties) & tools.typesOf(schema)) === 0,
      );
      return { pointer, refused: refused.map(({ serializedName }) => serializedName).sort() };
    });
  return refusals.filter(({ refused }) => refused.length > 0);
}

function fewOf(names: readonly string[]): string {
  const shown = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} more`] : names;
  return shown.join(", ");
}

function binds({ additionalProperties }: Binder): boolean {
  return (
    additionalProperties === "closed" ||
    (additionalProperties !== "ignored" && !isUnknown(additionalProperties))
  );
}

function intersectAdditional(
  a: AdditionalProperties,
  b: AdditionalProperties,
  tools: IntersectionTools,
): AdditionalProperties {
  if (a === "closed" || b === "closed") return "closed";
  if (a === "ignored" || b === "ignored") return a === "ignored" ? b : a;
  return intersect(a, b, tools);
}

/** A choice whose closed variants take what the object beside it declares. */
function roomier(choice: Schema, beside: ObjectSchema, tools: IntersectionTools): Schema {
  // A discriminator knows its variants by their references.
  if (!isUnion(choice) || choice.discriminator) return choice;
  const [first, ...rest] = choice.variants.map((variant): Schema => {
    const schema = resolved(variant, tools.look);
    if (!isObject(schema) || schema.additionalProperties !== "closed") return variant;
    const { own } = binderOf(schema);
    const foreign = beside.properties.filter(({ serializedName }) => !own.has(serializedName));
    return foreign.length === 0 ? variant : { ...schema, properties: [...schema.properties, ...foreign] };
  });
  return first ? { ...choice, variants: [first, ...rest] } : choice;
}

function evaluatedOf(shape: Properties): Evaluated {
  return { names: [...shape.keys()].sort(), patterns: [], first: 0, matching: [], all: false, cases: [] };
}
