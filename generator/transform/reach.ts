// What an operation sends and receives, and which declarations can be reached from there.

import { bug } from "../bug.js";
import type { DefinitionId } from "../model/brands.js";
import type { Draft, DraftDefinition, DraftOperation } from "../model/document.js";
import { refsOf } from "../model/walk.js";

/** Declarations mentioned by what a caller writes: parameters, body, the params object. */
export function sentBy(operation: DraftOperation): readonly DefinitionId[] {
  const schemas = [
    ...operation.parameters.map((parameter) => parameter.schema),
    ...(operation.body?.contents ?? []).map((content) => content.schema),
  ];
  const { call } = operation;
  const params = [call?.params, call?.variants?.plain, call?.variants?.streamed];
  return [...schemas.flatMap((schema) => [...refsOf(schema)]), ...params.filter((id) => id != null)];
}

/** Declarations mentioned by what comes back: responses, events, page items. */
export function receivedBy(operation: DraftOperation): readonly DefinitionId[] {
  const { paging, streaming, call } = operation;
  const schemas = [
    ...operation.responses.flatMap((response) => response.contents.map((content) => content.schema)),
    ...(paging ? [paging.item] : []),
    ...(streaming ? [streaming.event] : []),
    ...(call?.result ? [call.result] : []),
  ];
  return schemas.flatMap((schema) => [...refsOf(schema)]);
}

/** The declarations of what the API sends on its own: to webhooks and callbacks. */
export function eventsOf({ webhookEvent, callbacks }: Draft): readonly DefinitionId[] {
  return [...(webhookEvent === undefined ? [] : [webhookEvent]), ...(callbacks ?? [])];
}

export type Graph = ReadonlyMap<DefinitionId, ReadonlySet<DefinitionId>>;

export function referenceGraph(definitions: readonly DraftDefinition[]): Graph {
  return new Map(definitions.map((definition) => [definition.id, refsOf(definition.schema)]));
}

export function neighbours(graph: Graph, id: DefinitionId): ReadonlySet<DefinitionId> {
  return graph.get(id) ?? bug(`no declaration ${id}`);
}

/** The roots and everything they lead to. */
export function reachable(roots: Iterable<DefinitionId>, graph: Graph): ReadonlySet<DefinitionId> {
  const found = new Set<DefinitionId>();
  const waiting = [...roots];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...neighbours(graph, id));
  }
  return found;
}
