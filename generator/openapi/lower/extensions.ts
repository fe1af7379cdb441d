// Reads `x-` keys, in the spellings that are in common use: of deprecation, names, and the single values of an enum.

import { isList, isTrueAt, textAt, valueAt, type Raw, isRaw, listAt } from "../../input/raw.js";
import type { Json, Pointer } from "../../model/brands.js";
import type { EnumMember } from "../../model/schema.js";
import { child } from "../../input/pointer.js";
import type { LowerContext } from "./lower-context.js";

const deprecationKeys = ["x-deprecated-message", "x-deprecated", "x-deprecation-message"];

/** `true`, or what to use instead; null = not deprecated. */
export function deprecationOf(raw: Raw): string | true | null {
  for (const key of deprecationKeys) {
    const text = textAt(raw, key)?.trim();
    if (text) return text;
  }
  return isTrueAt(raw, "deprecated") || isTrueAt(raw, "x-deprecated") ? true : null;
}

/** A name the document fixes for an operation. */
export interface FixedName {
  /** Whole dotted name, `beta.threads.createAndRun`; null = only the method's own name is fixed. */
  readonly dotted: string | null;
  readonly method: string;
}

const nameKeys = [
  { method: "x-fern-sdk-method-name", group: "x-fern-sdk-group-name" },
  { method: "x-speakeasy-name-override", group: "x-speakeasy-group" },
];

/** The operation's name as fixed by an extension; null = none is. */
export function fixedNameOf(raw: Raw): FixedName | null {
  for (const key of nameKeys) {
    const method = textAt(raw, key.method)?.trim();
    if (!method) continue;
    const group = valueAt(raw, key.group);
    const parts = isList(group) ? group : [group];
    const chain = parts.filter((part): part is string => typeof part === "string" && part !== "");
    return { dotted: chain.length > 0 ? [...chain, method].join(".") : null, method };
  }
  return null;
}

const memberNameKeys = ["x-enum-varnames", "x-enumNames", "x-enum-names", "x-enumVarnames"];
const memberDescriptionKeys = ["x-enum-descriptions", "x-enumDescriptions", "x-enum-description"];

/** What is said of one value of an enum. */
export type MemberNotes = Omit<EnumMember, "value">;

/** What is said of the value at a place of `enum`. */
export function memberNotes(
  raw: Raw,
  pointer: Pointer,
  context: LowerContext,
): (index: number) => MemberNotes {
  const ms = microsoftNotes(raw);
  const names = notesBy(memberNameKeys, { raw, pointer, context });
  const descriptions = notesBy(memberDescriptionKeys, { raw, pointer, context });
  return (index) => {
    const value = String(listAt(raw, "enum")[index]);
    const name = names(index) ?? ms.get(value)?.name;
    const details = descriptions(index) ?? ms.get(value)?.details;
    return { ...(name !== undefined && { name }), ...(details !== undefined && { details }) };
  };
}

/**
 * The values known so far of an enum that may have others, as the document says out loud: `x-extensible-enum`, or
 * `modelAsString` of `x-ms-enum`. Null = it has these and no others, or it is no enum.
 */
export function extensibleValues(raw: Raw): readonly Json[] | null {
  const said = valueAt(raw, "x-extensible-enum");
  if (isList(said) && said.length > 0) return said;
  const ms = valueAt(raw, "x-ms-enum");
  const values = valueAt(raw, "enum");
  return isRaw(ms) && isTrueAt(ms, "modelAsString") && isList(values) ? values : null;
}

interface Place {
  readonly raw: Raw;
  readonly pointer: Pointer;
  readonly context: LowerContext;
}

/** Of the first key that is there: a list beside the values, or a map by value. */
function notesBy(
  keys: readonly string[],
  { raw, pointer, context }: Place,
): (index: number) => string | undefined {
  const key = keys.find((one) => isList(valueAt(raw, one)) || isRaw(valueAt(raw, one)));
  const said = key === undefined ? undefined : valueAt(raw, key);
  const values = listAt(raw, "enum");
  if (key === undefined || said === undefined) return () => undefined;
  if (isRaw(said)) return (index) => textAt(said, String(values[index]))?.trim() || undefined;
  if (!isList(said)) return () => undefined;
  const text = (index: number): string | undefined => {
    const note = said[index];
    return typeof note === "string" ? note.trim() || undefined : undefined;
  };
  if (said.length === values.length) return text;
  // Null stands in the enum where it may be null; it is no value that anybody would name.
  const named = values.flatMap((value, index) => (value === null ? [] : [index]));
  if (said.length === named.length) return (index) => text(named.indexOf(index));
  context.add("SW409", child(pointer, key), { key, notes: said.length, values: values.length });
  return () => undefined;
}

/** `x-ms-enum: { values: [{ value, name, description }] }`, by value as text. */
function microsoftNotes(raw: Raw): ReadonlyMap<string, MemberNotes> {
  const said = valueAt(raw, "x-ms-enum");
  if (!isRaw(said)) return new Map();
  return new Map(
    listAt(said, "values")
      .filter(isRaw)
      .map((entry) => {
        const [name, details] = [textAt(entry, "name")?.trim(), textAt(entry, "description")?.trim()];
        return [String(valueAt(entry, "value")), { ...(name && { name }), ...(details && { details }) }];
      }),
  );
}
