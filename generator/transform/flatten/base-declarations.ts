// The declaration of what others inherit from a declaration that is itself read as a union of them.
// Knows nothing of when one is needed.

import type { DeclId } from "../../model/brands.js";
import type { DraftDeclaration } from "../../model/document.js";
import type { Schema } from "../../model/schema.js";

export function baseId(of: DeclId): DeclId {
  // `~b` is no escape of RFC 6901, so that no place in a document has this identity.
  return `${of}/~base` as DeclId;
}

export function baseDeclaration(of: DraftDeclaration, schema: Schema): DraftDeclaration {
  const name = { text: `${of.name.text}Base`, source: "derived" } as const;
  return {
    id: baseId(of.id),
    at: of.at,
    name,
    owner: null,
    origin: "inline",
    schema,
    cyclic: false,
    used: "none",
    area: null,
  };
}
