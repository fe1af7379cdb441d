// Finds the one top-level resource that reaches a declaration, so that files can be grouped by it. Where all of an API
// is below `/v1`, that is no group: `v1.agents` is.

import type { Report } from "../diagnostics/report.js";
import type { DefinitionId } from "../model/brands.js";
import type { Draft, DraftDefinition } from "../model/document.js";
import { isVersionSegment } from "../model/query/operations.js";
import { definitionsById } from "../model/query/resolve.js";
import { pascalCase } from "./names/identifiers.js";
import { type Graph, neighbours, receivedBy, referenceGraph, sentBy } from "./reach.js";
import { withDefinitions } from "./definition-facts.js";

/** Reached from several resources, or from an operation that belongs to none. */
const shared = Symbol("shared");
type ModuleGroup = string | typeof shared;

export function moduleGroups(draft: Draft, _report: Report): Draft {
  const graph = referenceGraph(draft.definitions);
  const found = new Map<DefinitionId, ModuleGroup>();
  for (const operation of draft.operations) {
    spread(moduleGroupOf(operation.resource), [...sentBy(operation), ...receivedBy(operation)], {
      graph,
      found,
    });
  }
  const definitions = definitionsById(draft);
  return withDefinitions(draft, (definition) => {
    const moduleGroup = found.get(outermost(definition, definitions).id);
    return { moduleGroup: typeof moduleGroup === "string" ? moduleGroup : null };
  });
}

function moduleGroupOf(resource: readonly string[]): ModuleGroup {
  const last = resource.findIndex((name) => !isVersionSegment(name));
  const chain = last < 0 ? resource : resource.slice(0, last + 1);
  const [first, ...rest] = chain;
  return first === undefined ? shared : first + rest.map(pascalCase).join("");
}

/** A declaration changes at most twice, from unknown to one area to shared, so that all areas together are linear. */
function spread(
  moduleGroup: ModuleGroup,
  roots: readonly DefinitionId[],
  { graph, found }: { readonly graph: Graph; readonly found: Map<DefinitionId, ModuleGroup> },
): void {
  const waiting: (readonly [DefinitionId, ModuleGroup])[] = roots.map((id) => [id, moduleGroup]);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [id, from] = next;
    const before = found.get(id);
    const after = before === undefined || before === from ? from : shared;
    if (after === before) continue;
    found.set(id, after);
    for (const to of neighbours(graph, id)) waiting.push([to, after]);
  }
}

/** What is nested lives in the file of the declaration around it. */
function outermost(
  definition: DraftDefinition,
  definitions: ReadonlyMap<DefinitionId, DraftDefinition>,
): DraftDefinition {
  let current = definition;
  for (let owner = ownerOf(current); owner; owner = ownerOf(current)) current = owner;
  return current;

  function ownerOf(inner: DraftDefinition): DraftDefinition | undefined {
    return inner.owner === null ? undefined : definitions.get(inner.owner);
  }
}
