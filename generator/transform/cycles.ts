// Marks the declarations that can be reached from themselves. Knows nothing of what emitters do about them.

import type { Report } from "../diagnostics/report.js";
import type { Draft } from "../model/document.js";
import { neighbours, referenceGraph } from "./reach.js";
import { strongComponents } from "./strong-components.js";
import { withDefinitions } from "./with-definitions.js";

export function cycles(draft: Draft, _report: Report): Draft {
  const graph = referenceGraph(draft.definitions);
  const components = strongComponents([...graph.keys()], (id) => neighbours(graph, id));
  return withDefinitions(draft, ({ id }) => {
    const own = components.get(id) ?? [];
    return { cyclic: own.length > 1 || neighbours(graph, id).has(id) };
  });
}
