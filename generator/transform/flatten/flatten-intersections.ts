// One intersection whose parts are in normal form: nested ones merged, inline objects made one, and each property
// redeclared as narrow as all parts together make it. Cycles are gone before.

import type { Report } from "../../diagnostics/report.js";
import { make } from "../../model/build.js";
import { type DefinitionId, isNonEmpty } from "../../model/brands.js";
import type { IntersectionSchema, ObjectSchema, MapSchema, Schema } from "../../model/schema.js";
import { schemaEquals } from "../../model/walk.js";
import { everyType, jsonType } from "../../model/query/json-types.js";
import { resolved } from "../../model/query/resolve.js";
import {
  isBareObject,
  isIntersection,
  isUnknown,
  isRef,
  isNull,
  isNullable,
  isNever,
  isMap,
  isObject,
  partsOf,
  withoutNull,
} from "../../model/query/kinds.js";
import { admitDeclared } from "./sibling-properties.js";
import { both, type IntersectContext, intersect } from "./intersect.js";
import { declaresNothing, mergeObjects } from "./merge-objects.js";
import { shapesWith } from "./object-shape.js";
import { outerAssertions } from "./outer-assertions.js";
import { compatibleParts, overriding, redefinedParts, reportOverridden, toTheLetter } from "./overrides.js";
import { type IntersectionTools, narrowParts } from "./narrow-parts.js";

export function intersectionTools(
  known: Pick<IntersectContext, "look" | "typesOf">,
  report: Report,
): IntersectionTools {
  const silent: IntersectContext = { ...known, contradicted: overriding(known.look), composed: both };
  const tools: IntersectionTools = {
    ...known,
    report,
    contradicted: reportOverridden(known.look, report),
    composed: composing((a, b, m) => compose(a, b, { tools, m })),
    shapeOf: shapesWith(silent),
  };
  return tools;
}

/** Declarations that hold each other are met once: inside what they redefine, the later one stands for both. */
function composing(compose: IntersectContext["composed"]): IntersectContext["composed"] {
  const met = new Map<string, DefinitionId>();
  return (a, b, m) => {
    if (!isRef(a) || !isRef(b)) return compose(a, b, m);
    const key = [a.to, b.to].sort().join(" ");
    const later = met.get(key);
    if (later !== undefined) return a.to === later ? a : b;
    met.set(key, b.to);
    const composed = compose(a, b, m);
    met.delete(key);
    return composed;
  };
}

/** Both side by side, unless the later one redefines a property of the earlier. */
function compose(
  a: Schema,
  b: Schema,
  { tools, m }: { readonly tools: IntersectionTools; readonly m: IntersectContext },
): Schema {
  const parts = [...partsOf(a), ...partsOf(b)];
  const schema = make.intersection(b.pointer, [a, b]);
  const redefined = redefinedParts(schema, parts, { ...tools, ...m });
  if (redefined === parts || !isNonEmpty(redefined)) return both(a, b);
  return outerAssertions({ ...schema, parts: redefined }, (core) =>
    // Whoever only asks whether something is redefined brings a report that nobody reads.
    flattenIntersection(core, { ...tools, ...m }),
  );
}

export function flattenIntersection(schema: IntersectionSchema, around: IntersectionTools): Schema {
  const letter = { contradicted: toTheLetter(around.report), composed: both };
  const tools = schema.strict ? { ...around, ...letter } : around;
  const parts = distinct(schema.parts.flatMap(partsOf));
  const all = withoutBareObjects(
    parts.filter((one) => !isUnknown(one)),
    around,
  );
  const said = schema.strict ? all : compatibleParts(all, tools);
  if (!isNonEmpty(said)) return make.unknown(schema.pointer);
  const clash = contradiction(said, tools);
  if (clash) return toTheLetter(tools.report)(...clash);
  if (said.some((part) => isNullable(part) || isNull(part))) return resolveNull(schema, said, tools);
  const redefined = schema.strict ? said : redefinedParts(schema, said, tools);
  // What is copied out of declarations brings their assertions, null and parts along.
  if (redefined !== said && isNonEmpty(redefined))
    return outerAssertions({ ...schema, parts: redefined }, (core) => flattenIntersection(core, tools));
  const merged = mergeParts(said, tools);
  const narrowed = narrowParts(merged, tools);
  if (!isNonEmpty(narrowed)) return make.unknown(schema.pointer);
  if (narrowed.length === 1) return narrowed[0];
  return admitDeclared(sameList(narrowed, schema.parts) ? schema : { ...schema, parts: narrowed }, tools);
}

/** Without each `type: object` that stands beside an object, written in place before referred to. */
function withoutBareObjects(
  parts: readonly Schema[],
  { look, typesOf }: IntersectContext,
): readonly Schema[] {
  const isIdle = (part: Schema, among: readonly Schema[]): boolean =>
    isBareObject(resolved(part, look)) &&
    among.some((other) => other !== part && typesOf(other) === jsonType.object);
  const kept = [...parts];
  for (const part of [...parts.filter((one) => !isRef(one)), ...parts.filter(isRef)]) {
    if (isIdle(part, kept)) kept.splice(kept.indexOf(part), 1);
  }
  return kept;
}

function sameList(a: readonly Schema[], b: readonly Schema[]): boolean {
  return a.length === b.length && a.every((part, i) => part === b[i]);
}

function distinct(parts: readonly Schema[]): readonly Schema[] {
  const refs = new Set<string>();
  return parts.filter((part) => {
    if (!isRef(part)) return true;
    if (refs.has(part.to)) return false;
    refs.add(part.to);
    return true;
  });
}

/** Two parts whose types exclude each other. */
function contradiction(
  parts: readonly Schema[],
  { typesOf }: IntersectContext,
): readonly [Schema, Schema] | null {
  let types = everyType;
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
function resolveNull(schema: IntersectionSchema, parts: readonly Schema[], tools: IntersectionTools): Schema {
  const nullAllowed = parts.every((part) => (tools.typesOf(part) & jsonType.null) !== 0);
  if (parts.some(isNull)) return nullAllowed ? make.null(schema.pointer) : make.never(schema.pointer);
  const bare = parts.map(withoutNull);
  const of = isNonEmpty(bare) ? flattenIntersection({ ...schema, parts: bare }, tools) : schema;
  if (!nullAllowed || isNullable(of)) return of;
  return isNever(of) ? make.null(schema.pointer) : make.nullable(schema.pointer, of);
}

/** References stay parts; everything inline is met with the inline part it fits, the object last. */
function mergeParts(parts: readonly Schema[], tools: IntersectionTools): readonly Schema[] {
  const resolved: Schema[] = [];
  for (const part of parts) {
    const index = resolved.findIndex((other) => fits(other, part));
    const other = resolved[index];
    if (!other) {
      resolved.push(part);
      continue;
    }
    const intersected = intersectedParts(other, part, tools);
    resolved.splice(index, 1);
    if (isIntersection(intersected)) resolved.push(...intersected.parts);
    else resolved.push(intersected);
  }
  return resolved;
}

function fits(a: Schema, b: Schema): boolean {
  const composed: readonly Schema["kind"][] = ["ref", "union", "discriminated"];
  if (composed.includes(a.kind) || composed.includes(b.kind)) return a.kind === b.kind && schemaEquals(a, b);
  return true;
}

function intersectedParts(a: Schema, b: Schema, tools: IntersectionTools): Schema {
  if (isMap(a) && isObject(b)) return openMap(b, a) ?? both(a, b);
  if (isObject(a) && isMap(b)) return openMap(a, b) ?? both(a, b);
  if (!isObject(a) || !isObject(b)) return intersect(a, b, tools);
  return mergeObjects(a, b, (x, y) => intersect(x, y, tools)) ?? both(a, b);
}

/** A map of anything beside properties, or of something beside keys that are only required, is about all other keys. */
function openMap(object: ObjectSchema, record: MapSchema): ObjectSchema | null {
  if (record.keys !== null || record.keyPattern !== null) return null;
  if (!isUnknown(record.value) && !object.properties.every(declaresNothing)) return null;
  return object.additionalProperties === "ignored"
    ? { ...object, additionalProperties: record.value }
    : object;
}
