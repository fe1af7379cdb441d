// Says of each declaration whether operations send it, receive it, both, or neither.
// Knows nothing of what is in it.

import type { Report } from "../diagnostics/report.js";
import type { Draft, DraftDefinition } from "../model/document.js";
import { eventsOf, receivedBy, reachable, referenceGraph, sentBy } from "./reach.js";
import { withDefinitions } from "./with-definitions.js";

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
