// Removes the operations that the user leaves out, and what nothing else needs: declarations and security schemes.

import type { Report } from "../diagnostics/report.js";
import type { DefinitionId, Pointer } from "../model/brands.js";
import type { Draft } from "../model/document.js";
import type { PassSettings } from "./pass-settings.js";
import { reachable, receivedBy, referenceGraph, sentBy } from "./reach.js";

export function choose(draft: Draft, { choosing }: PassSettings, report: Report): Draft {
  if (!choosing) return draft;
  const operations = draft.operations.filter(({ chosen }) => chosen);
  const { webhookEvent } = draft;
  if (operations.length === 0 && webhookEvent === undefined)
    report.add("SW111", null, { operations: draft.operations.length });
  const roots = operations.flatMap((operation) => [...sentBy(operation), ...receivedBy(operation)]);
  const received = [...(webhookEvent === undefined ? [] : [webhookEvent]), ...(draft.callbacks ?? [])];
  const needed = reachable([...roots, ...received], referenceGraph(draft.definitions));
  muteDropped(draft, needed, report);
  return {
    ...draft,
    operations,
    definitions: draft.definitions.filter(({ id }) => needed.has(id)),
    securitySchemes: usedSchemes(draft, operations),
  };
}

/** A place inside something that stays is still of interest. */
function muteDropped(draft: Draft, needed: ReadonlySet<DefinitionId>, report: Report): void {
  const kept = new Set<Pointer>(
    draft.definitions.filter(({ id }) => needed.has(id)).map(({ pointer }) => pointer),
  );
  const isInside = (at: string): boolean => {
    for (let end = at.length; end > at.indexOf("#"); end = at.lastIndexOf("/", end - 1))
      if (kept.has(at.slice(0, end) as Pointer)) return true;
    return false;
  };
  report.mute(
    draft.definitions
      .filter(({ id, pointer }) => !needed.has(id) && pointer.includes("/") && !isInside(pointer))
      .map(({ pointer }) => pointer),
  );
}

/** Where no operation says what it needs, the schemes are all that is known. */
function usedSchemes(draft: Draft, operations: Draft["operations"]): Draft["securitySchemes"] {
  const usedBy = (some: Draft["operations"]): ReadonlySet<string> =>
    new Set(some.flatMap(({ security }) => security.flat()));
  if (usedBy(draft.operations).size === 0) return draft.securitySchemes;
  const used = usedBy(operations);
  return draft.securitySchemes.filter(({ id }) => used.has(id));
}
