// Which kind of value each keyword takes whose value is passed over when it is of another kind.
// Knows nothing of what keywords mean.

import type { Json, Pointer } from "../../../model/brands.js";
import { child } from "../../../input/pointer.js";
import { isList, isRaw, refOf, type Raw } from "../../../input/raw.js";
import { displayText } from "../../../input/shown.js";
import type { LowerContext } from "../lower-context.js";

interface Kind {
  readonly expected: string;
  readonly fits: (value: Json) => boolean;
}

const map = (expected: string): Kind => ({ expected, fits: isRaw });
const list = (expected: string): Kind => ({ expected, fits: isList });
// Tools write null for what they have nothing to say of.
const text: Kind = { expected: "text", fits: (value) => typeof value === "string" || value === null };
const flag: Kind = {
  expected: "true or false",
  fits: (value) => typeof value === "boolean" || value === null,
};

const kinds: ReadonlyMap<string, Kind> = new Map([
  ...["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"].map(
    (keyword) => [keyword, map("a map of schemas")] as const,
  ),
  ["dependentRequired", map("a map of lists of property names")],
  ["discriminator", map("an object with propertyName")],
  ...["allOf", "anyOf", "oneOf", "prefixItems"].map(
    (keyword) => [keyword, list("a list of schemas")] as const,
  ),
  ["enum", list("a list of values")],
  ["$ref", { expected: "a reference", fits: (value) => typeof value === "string" }],
  // Or a reference to a text.
  ["description", { ...text, fits: (value) => text.fits(value) || (isRaw(value) && refOf(value) !== null) }],
  ...["title", "format", "contentMediaType", "contentEncoding"].map((keyword) => [keyword, text] as const),
  ...["uniqueItems", "deprecated", "readOnly", "writeOnly", "nullable"].map(
    (keyword) => [keyword, flag] as const,
  ),
]);

export function isWrongKind(keyword: string, value: Json | undefined): boolean {
  return value !== undefined && kinds.get(keyword)?.fits(value) === false;
}

export function reportWrongKinds(raw: Raw, pointer: Pointer, context: LowerContext): void {
  // Asked of every schema, so without a list of pairs for each.
  for (const keyword of Object.keys(raw)) {
    const kind = kinds.get(keyword);
    if (kind === undefined) continue;
    const value = raw[keyword] ?? null;
    if (kind.fits(value)) continue;
    context.add("SW302", child(pointer, keyword), {
      keyword,
      actual: displayText(value),
      expected: kind.expected,
    });
  }
}
