// The only reader of `x-` keys beside enum-extensions.ts, in the spellings that are in common use.
// Knows nothing of what lowering makes of the answers.

import { isList, isTrueAt, textAt, valueAt, type Raw } from "../../input/raw.js";

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
