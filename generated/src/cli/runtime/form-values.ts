// Copied by sdkwright from its runtime. Changes made here are lost.
// The values of a form with every number spelled as it was given, including in parts that are JSON, whose numbers
// `JSON.stringify` would round.

import type { PartEncoding } from "../../core/multipart-parts.js";
import type { FieldEncoding } from "../../core/urlencoded-parts.js";
import { asTexts, losslessText, type Lossless, type LosslessEntry } from "./lossless.js";

export interface FormValues<Encoding> {
  readonly values: { readonly [name: string]: unknown };
  /** The remaining encoding of single properties; JSON is already text. */
  readonly parts: { readonly [name: string]: Encoding };
}

type Said<Encoding> = { readonly [name: string]: Encoding };

/** Forms have no null: such values are left out. */
function present(entries: readonly LosslessEntry[]): readonly LosslessEntry[] {
  return entries.filter(([, value]) => value.kind !== "null");
}

/** For `application/x-www-form-urlencoded`; `bracketed`: what nothing is said of has bracketed names, and is no JSON. */
export function fieldValues(
  entries: readonly LosslessEntry[],
  said: Said<FieldEncoding>,
  bracketed: boolean,
): FormValues<FieldEncoding> {
  const made = present(entries).map(([name, value]) => {
    const own = Object.hasOwn(said, name) ? said[name] : undefined;
    if (own?.json) return { name, value: losslessText(value), part: { explode: true } };
    if (!own && !bracketed) return { name, value: styledValue(value, {}), part: own };
    return { name, value: own ? styledValue(value, own) : asTexts(value), part: own };
  });
  return asForm(made);
}

/** For `multipart/form-data`; `bracketed` as above. */
export function partValues(
  entries: readonly LosslessEntry[],
  said: Said<PartEncoding>,
  bracketed: boolean,
): FormValues<PartEncoding> {
  const made = present(entries).map(([name, value]) => {
    const own = Object.hasOwn(said, name) ? said[name] : undefined;
    if (!own && (bracketed || !isStructured(value))) return { name, value: asTexts(value), part: own };
    if (!own) return { name, ...jsonParts(value, {}) };
    if (own.style !== undefined || own.explode !== undefined)
      return { name, value: styledValue(value, own), part: own };
    return { name, ...jsonParts(value, own) };
  });
  return asForm(made);
}

interface Made<Encoding> {
  readonly name: string;
  readonly value: unknown;
  readonly part: Encoding | undefined;
}

function asForm<Encoding>(made: readonly Made<Encoding>[]): FormValues<Encoding> {
  return {
    values: Object.fromEntries(made.map(({ name, value }) => [name, value])),
    parts: Object.fromEntries(made.flatMap(({ name, part }) => (part ? [[name, part] as const] : []))),
  };
}

const isJSON = (type: string): boolean => /[/+]json\b/i.test(type);

/** As in src/core/multipart-parts.ts: an array becomes one part per item, unless it is JSON as a whole. */
function jsonParts(value: Lossless, own: PartEncoding): Pick<Made<PartEncoding>, "value" | "part"> {
  const types = own.type?.split(",").map((type) => type.trim()) ?? [];
  const json = types.find(isJSON);
  const items = value.kind === "array" && json === undefined ? value.items : [value];
  const isStructure = items.some(({ kind }) => kind === "object" || kind === "array");
  if (hasFile(value) || (json === undefined && !isStructure)) return { value: asTexts(value), part: own };
  const type = json ?? types.find((one) => !one.includes("*")) ?? "application/json";
  const texts = items.map((item) =>
    json === undefined && !hasParts(item) ? asTexts(item) : losslessText(item),
  );
  const { type: _, ...rest } = own;
  const part = { ...rest, headers: { "content-type": type, ...(own.headers as object | undefined) } };
  return { value: value.kind === "array" && json === undefined ? texts : texts[0], part };
}

/** An object, or a list of objects: JSON, unless a file is in it. */
function isStructured(value: Lossless): boolean {
  return value.kind === "object" || (value.kind === "array" && value.items.some(hasParts));
}

function hasParts({ kind }: Lossless): boolean {
  return kind === "object" || kind === "array";
}

function hasFile(value: Lossless): boolean {
  if (value.kind === "array") return value.items.some(hasFile);
  if (value.kind === "object") return value.entries.some(([, item]) => hasFile(item));
  return value.kind === "file";
}

/** Nested arrays and objects are JSON, unless the names are bracketed; so is an object that has no style. */
function styledValue(value: Lossless, { style }: { readonly style?: FieldEncoding["style"] }): unknown {
  const inner = (item: Lossless): unknown =>
    style !== "deepObject" && hasParts(item) ? losslessText(item) : asTexts(item);
  if (value.kind === "array") return value.items.map(inner);
  if (value.kind === "object" && style === undefined) return losslessText(value);
  if (value.kind === "object")
    return Object.fromEntries(value.entries.map(([name, item]) => [name, inner(item)]));
  return asTexts(value);
}
