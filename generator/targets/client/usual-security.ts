// What most operations of a document need by way of credentials. Knows nothing of how they are sent.

import type { Document, Operation } from "../../model/document.js";
import { operationsOf } from "../features.js";

/** The alternatives most operations share; a call states its own only when they differ. */
export function usualSecurity(document: Document): Operation["security"] {
  const counts = new Map<string, { readonly security: Operation["security"]; count: number }>();
  for (const { security } of operationsOf(document.resources)) {
    const key = JSON.stringify(security);
    const known = counts.get(key) ?? { security, count: 0 };
    known.count++;
    counts.set(key, known);
  }
  // A stable sort: of equally frequent ones the first in the document's order.
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.security ?? [];
}
