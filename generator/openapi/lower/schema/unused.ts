// The keywords of a schema that no rule has used: without effect beside the others, unknown, or misspelt.

import type { Json, Pointer } from "../../../model/brands.js";
import { child } from "../../../input/pointer.js";
import { displayText, isList, isRaw, valueAt, type Raw } from "../../../input/raw.js";
import { isAsserted } from "./assertions.js";
import type { Scope } from "./scope.js";
import { annotations, assertions, checkKeywords, combinators, isWrongKind } from "./vocabulary.js";

/** `used`: what the rule that won has read. */
export function reportUnused(
  raw: Raw,
  pointer: Pointer,
  { scope, used }: { scope: Scope; used: readonly string[] },
): void {
  for (const keyword of Object.keys(raw)) {
    if (used.includes(keyword) || annotations.has(keyword) || keyword.startsWith("x-")) continue;
    if (isAsserted(keyword, raw, scope)) continue;
    const value = valueAt(raw, keyword);
    if (isWrongKind(keyword, value)) continue;
    reportKeyword(keyword, value, { raw, place: child(pointer, keyword), scope });
  }
}

function reportKeyword(
  keyword: string,
  value: Json | undefined,
  { raw, place, scope: { context } }: { raw: Raw; place: Pointer; scope: Scope },
): void {
  const meant = known.has(keyword) ? null : meantKeyword(keyword);
  if (isEmptyCombinator(keyword, value)) {
    const [actual, expected] = ["an empty list", "at least one schema"];
    context.add("SW302", place, { keyword, actual, expected });
  } else if (keyword === "discriminator") {
    const property = isRaw(value) ? displayText(valueAt(value, "propertyName")) : displayText(value);
    context.add("SW316", place, { property });
  } else if (meant !== null) context.add("SW330", place, { keyword, meant });
  else context.add("SW301", place, { keyword, why: whyUnused(keyword, raw) });
}

function isEmptyCombinator(keyword: string, value: Json | undefined): boolean {
  return ["allOf", "oneOf", "anyOf"].includes(keyword) && isList(value) && value.length === 0;
}

/** Why a keyword beside the rule that won does nothing. */
function whyUnused(keyword: string, raw: Raw): string {
  if (keyword === "then" || keyword === "else") return "without an if it has no effect";
  if (keyword === "minContains" || keyword === "maxContains") return "without contains it has no effect";
  if (!known.has(keyword)) return "it is no keyword of JSON Schema or OpenAPI 3.1";
  const type = valueAt(raw, "type");
  const beside =
    typeof type === "string" ? `type: ${type}` : isList(type) ? "these types" : "what stands there";
  return `it has no effect beside ${"enum" in raw || "const" in raw ? "fixed values" : beside}`;
}

/** Every keyword that means something in a schema. */
const known: ReadonlySet<string> = new Set([
  ...assertions,
  ...annotations,
  ...combinators,
  ...Object.values(checkKeywords).flat(),
  "discriminator",
  "nullable",
]);

/**
 * The keyword that an unknown one is a misspelling of; null = it is a word of the author's own, which JSON Schema lets
 * stand in a schema. The shorter a word, the fewer letters can differ by mistake.
 */
function meantKeyword(keyword: string): string | null {
  const plain = letters(keyword);
  let nearest: { readonly candidate: string; readonly away: number } | null = null;
  for (const candidate of known) {
    if (candidate.startsWith("$")) continue;
    const wanted = letters(candidate);
    const allowed = wanted.length < 5 ? 0 : wanted.length < 9 ? 1 : 2;
    if (Math.abs(plain.length - wanted.length) > allowed) continue;
    const away = distance(plain, wanted);
    if (away <= allowed && (nearest === null || away < nearest.away)) nearest = { candidate, away };
  }
  return nearest?.candidate ?? null;
}

function letters(keyword: string): string {
  return keyword.toLowerCase().replace(/[^a-z]/g, "");
}

/** In how many letters two words differ (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [place, wanted] of [...other].entries()) {
      const replaced = (row[place] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(replaced, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
