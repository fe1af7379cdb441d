// What passes say of each definition: whether operations send it, receive it, both, or neither, and whether it can be
// reached from itself.

import type { Report } from "../diagnostics/report.js";
import type { Draft, DraftDefinition } from "../model/document.js";
import { eventsOf, receivedBy, reachable, referenceGraph, sentBy, neighbours } from "./reach.js";
import { strongComponents } from "./strong-components.js";

export function usage(draft: Draft, _report: Report): Draft {
  const graph = referenceGraph(draft.definitions);
  const sent = reachable(draft.operations.flatMap(sentBy), graph);
  const received = reachable([...draft.operations.flatMap(receivedBy), ...eventsOf(draft)], graph);
  const usedBy = ({ id }: DraftDefinition): DraftDefinition["used"] => {
    if (sent.has(id)) return received.has(id) ? "both" : "request";
    return received.has(id) ? "response" : "none";
  };
  return withDefinitions(draft, (definition) => ({ used: usedBy(definition) }));
}

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

/** Marks the declarations that can be reached from themselves. */
export function cycles(draft: Draft, _report: Report): Draft {
  const graph = referenceGraph(draft.definitions);
  const components = strongComponents([...graph.keys()], (id) => neighbours(graph, id));
  return withDefinitions(draft, ({ id }) => {
    const own = components.get(id) ?? [];
    return { cyclic: own.length > 1 || neighbours(graph, id).has(id) };
  });
}
