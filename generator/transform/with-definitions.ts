// Setting fields of declarations. Knows nothing of which, or why.

import type { Draft, DraftDefinition } from "../model/document.js";

/** The draft with some fields of its declarations set; what stays the same keeps its identity. */
export function withDefinitions(
  draft: Draft,
  fieldsOf: (definition: DraftDefinition) => Partial<DraftDefinition>,
): Draft {
  const definitions = draft.definitions.map((definition) => {
    const fields = fieldsOf(definition);
    const keys = Object.keys(fields) as (keyof DraftDefinition)[];
    return keys.every((key) => definition[key] === fields[key]) ? definition : { ...definition, ...fields };
  });
  return definitions.every((definition, i) => definition === draft.definitions[i])
    ? draft
    : { ...draft, definitions };
}
