// Says where a schema contradicts itself: limits that no value satisfies, and defaults that it does not accept. Changes
// nothing.

import type { Json, Pointer } from "../model/brands.js";
import type { Report } from "../diagnostics/report.js";
import type { Draft } from "../model/document.js";
import type { NumberConstraints, Schema } from "../model/schema.js";
import { matchSchema } from "../model/match.js";
import { definitionsById, lookupIn, resolved, type Lookup } from "../model/query/resolve.js";
import { schemasOfOperation, visitSchema } from "../model/walk.js";

export function contradictions(draft: Draft, report: Report): Draft {
  const look = lookupIn(definitionsById(draft));
  const accept = (value: Json, schema: Schema): boolean => accepts(value, schema, { look, depth: 0 });
  const reportDefault = (value: Json | undefined, schema: Schema, pointer: Pointer): void => {
    if (value === undefined || accept(value, schema)) return;
    report.add("SW342", pointer, { value: shown(value) });
  };
  const visit = (schema: Schema): void => {
    for (const facts of impossibleLimits(schema)) report.add("SW344", schema.pointer, facts);
    if (schema.kind !== "object") return;
    for (const property of schema.properties)
      reportDefault(property.default, property.schema, property.pointer);
  };
  for (const { schema } of draft.definitions) visitSchema(schema, visit);
  for (const operation of draft.operations) {
    for (const schema of schemasOfOperation(operation)) visitSchema(schema, visit);
    for (const parameter of operation.parameters)
      reportDefault(parameter.default, parameter.schema, parameter.pointer);
  }
  return draft;
}

function shown(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

interface Limits {
  readonly low: string;
  readonly high: string;
}

function impossibleLimits(schema: Schema): readonly Limits[] {
  if (schema.kind === "string") return ofCount(schema.constraints, "Length");
  if (schema.kind === "array" || schema.kind === "tuple") return ofCount(schema.constraints, "Items");
  if (schema.kind === "number") return ofNumber(schema.constraints);
  if (schema.kind !== "constrained") return [];
  return schema.assertions.flatMap((assertion) => {
    if (assertion.kind === "propertyCount") return ofCount(assertion, "Properties");
    return assertion.kind === "contains" ? ofCount(assertion, "Contains") : [];
  });
}

function ofCount(
  { min = 0, max }: { readonly min?: number; readonly max?: number | null },
  what: "Length" | "Items" | "Properties" | "Contains",
): readonly Limits[] {
  const isImpossible = typeof max === "number" && min > max;
  return isImpossible ? [{ low: `min${what} ${min}`, high: `max${what} ${max}` }] : [];
}

function ofNumber({ min, max, exclusiveMin, exclusiveMax }: NumberConstraints): readonly Limits[] {
  const low = lowerBound(min, exclusiveMin);
  const high = upperBound(max, exclusiveMax);
  if (low === null || high === null) return [];
  const fits = low.isOpen || high.isOpen ? low.value < high.value : low.value <= high.value;
  return fits ? [] : [{ low: low.text, high: high.text }];
}

interface Bound {
  readonly value: number;
  /** The bound itself is no value. */
  readonly isOpen: boolean;
  readonly text: string;
}

function lowerBound(closed: number | undefined, open: number | undefined): Bound | null {
  if (open !== undefined && (closed === undefined || open >= closed))
    return { value: open, isOpen: true, text: `exclusiveMinimum ${open}` };
  return closed === undefined ? null : { value: closed, isOpen: false, text: `minimum ${closed}` };
}

function upperBound(closed: number | undefined, open: number | undefined): Bound | null {
  if (open !== undefined && (closed === undefined || open <= closed))
    return { value: open, isOpen: true, text: `exclusiveMaximum ${open}` };
  return closed === undefined ? null : { value: closed, isOpen: false, text: `maximum ${closed}` };
}

interface Walk {
  readonly look: Lookup;
  readonly depth: number;
}

/** Schemas deeper inside a default than this are taken to accept it: a value ends, a recursive union need not. */
const deepest = 40;

/** False only where the schema surely refuses the value. What a key must be there for is not asked. */
function accepts(value: Json, given: Schema, { look, depth }: Walk): boolean {
  if (depth > deepest) return true;
  const inner = (part: Json, schema: Schema): boolean => accepts(part, schema, { look, depth: depth + 1 });
  const all = (parts: readonly Schema[]): boolean => parts.every((part) => inner(value, part));
  const some = (parts: readonly Schema[]): boolean => parts.some((part) => inner(value, part));
  const object = isObject(value) ? value : null;
  const yes = (): boolean => true;
  return matchSchema<boolean>(resolved(given, look), {
    string: ({ constraints: { min = 0, max = Infinity } }) =>
      typeof value === "string" && [...value].length >= min && [...value].length <= max,
    number: ({ integer, constraints }) =>
      typeof value === "number" && (!integer || Number.isInteger(value)) && isWithin(value, constraints),
    boolean: () => typeof value === "boolean",
    null: () => value === null,
    never: yes, // has a finding of its own
    unknown: yes,
    literal: (schema) => schema.value === value,
    enum: ({ members }) => members.some((member) => member.value === value),
    unknownVariant: yes,
    array: ({ items }) => Array.isArray(value) && value.every((item) => inner(item, items)),
    tuple: () => Array.isArray(value),
    object: ({ properties }) =>
      object !== null &&
      properties.every(({ serializedName, schema }) => {
        const part = Object.hasOwn(object, serializedName) ? object[serializedName] : undefined;
        return part === undefined || inner(part, schema);
      }),
    map: ({ value: schema }) => object !== null && Object.values(object).every((part) => inner(part, schema)),
    union: ({ variants }) => some(variants),
    discriminated: ({ cases, undiscriminated }) =>
      some([...cases.flatMap(({ variants }) => variants), ...undiscriminated]),
    intersection: ({ parts }) => all(parts),
    nullable: ({ of }) => value === null || inner(value, of),
    ref: yes, // leads only to itself
    binary: () => typeof value === "string",
    constrained: ({ of }) => inner(value, of),
  });
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isWithin(value: number, { min, max, exclusiveMin, exclusiveMax }: NumberConstraints): boolean {
  return (
    value >= (min ?? -Infinity) &&
    value <= (max ?? Infinity) &&
    (exclusiveMin === undefined || value > exclusiveMin) &&
    (exclusiveMax === undefined || value < exclusiveMax)
  );
}
