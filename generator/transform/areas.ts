// Finds the one top-level resource that reaches a declaration, so that files can be grouped by it. Where all of an
// API is below `/v1`, that is no group: `v1.agents` is.
// Knows nothing of files.

import type { Report } from "../diagnostics/report.js";
import type { DeclId } from "../model/brands.js";
import type { Draft, DraftDeclaration } from "../model/document.js";
import { isVersionSegment } from "../model/version-segment.js";
import { declarationsById } from "../model/query/resolve.js";
import { pascalCase } from "./names/identifiers.js";
import { type Graph, neighbours, receivedBy, referenceGraph, sentBy } from "./reach.js";
import { withDeclarations } from "./with-declarations.js";

/** Reached from several resources, or from an operation that belongs to none. */
const shared = Symbol("shared");
type Area = string | typeof shared;

export function areas(draft: Draft, _report: Report): Draft {
  const graph = referenceGraph(draft.decls);
  const found = new Map<DeclId, Area>();
  for (const operation of draft.operations) {
    spread(areaOf(operation.resource), [...sentBy(operation), ...receivedBy(operation)], {
      graph,
      found,
    });
  }
  const decls = declarationsById(draft);
  return withDeclarations(draft, (decl) => {
    const area = found.get(outermost(decl, decls).id);
    return { area: typeof area === "string" ? area : null };
  });
}

function areaOf(resource: readonly string[]): Area {
  const last = resource.findIndex((name) => !isVersionSegment(name));
  const chain = last < 0 ? resource : resource.slice(0, last + 1);
  const [first, ...rest] = chain;
  return first === undefined ? shared : first + rest.map(pascalCase).join("");
}

/** A declaration changes at most twice, from unknown to one area to shared, so that all areas together are linear. */
function spread(
  area: Area,
  roots: readonly DeclId[],
  { graph, found }: { readonly graph: Graph; readonly found: Map<DeclId, Area> },
): void {
  const waiting: (readonly [DeclId, Area])[] = roots.map((id) => [id, area]);
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
function outermost(decl: DraftDeclaration, decls: ReadonlyMap<DeclId, DraftDeclaration>): DraftDeclaration {
  let current = decl;
  for (let owner = ownerOf(current); owner; owner = ownerOf(current)) current = owner;
  return current;

  function ownerOf(inner: DraftDeclaration): DraftDeclaration | undefined {
    return inner.owner === null ? undefined : decls.get(inner.owner);
  }
}
