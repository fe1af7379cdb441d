// Setting fields of declarations. Knows nothing of which, or why.

import type { Draft, DraftDeclaration } from "../model/document.js";

/** The draft with some fields of its declarations set; what stays the same keeps its identity. */
export function withDeclarations(
  draft: Draft,
  fieldsOf: (decl: DraftDeclaration) => Partial<DraftDeclaration>,
): Draft {
  const decls = draft.decls.map((decl) => {
    const fields = fieldsOf(decl);
    const keys = Object.keys(fields) as (keyof DraftDeclaration)[];
    return keys.every((key) => decl[key] === fields[key]) ? decl : { ...decl, ...fields };
  });
  return decls.every((decl, i) => decl === draft.decls[i]) ? draft : { ...draft, decls };
}
