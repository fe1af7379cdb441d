// The text of a reference, taken apart: address and fragment (RFC 3986), the fragment as pointer or name.

import { unescapeSegment } from "../pointer.js";

export interface ReferenceText {
  /** Still percent-encoded; empty = the same file. */
  readonly uri: string;
  readonly fragment:
    | { readonly kind: "pointer"; readonly segments: readonly string[] }
    | { readonly kind: "name"; readonly name: string };
}

export function readReference(ref: string): ReferenceText {
  const hash = ref.indexOf("#");
  const uri = hash === -1 ? ref : ref.slice(0, hash);
  const fragment = hash === -1 ? "" : decoded(ref.slice(hash + 1));
  if (fragment === "") return { uri, fragment: { kind: "pointer", segments: [] } };
  if (!fragment.startsWith("/")) return { uri, fragment: { kind: "name", name: fragment } };
  return { uri, fragment: { kind: "pointer", segments: fragment.slice(1).split("/").map(unescapeSegment) } };
}

/** A stray `%` is taken as written: documents with `100%` in a name exist. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
