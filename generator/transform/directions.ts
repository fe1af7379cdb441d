// Properties that travel one way only leave the other way's types. A declaration that both sends and receives such
// properties becomes two: `X` as received, `XParam` as sent. So does one that is open to values that the document does
// not know, where the user wants responses to be.

import type { Report } from "../diagnostics/report.js";
import type { DefinitionId } from "../model/brands.js";
import type { Draft, DraftDefinition, DraftOperation } from "../model/document.js";
import { mapMembers } from "../model/named-members.js";
import type { Content } from "../model/operation.js";
import type { EnumMember, Schema } from "../model/schema.js";
import { visitSchema } from "../model/walk.js";
import { lookupIn, definitionsById } from "../model/query/resolve.js";
import { isObject } from "../model/query/kinds.js";
import { type Direction, directedSchema } from "./directions/directed-schema.js";
import { OpenTypes } from "./directions/open-types.js";
import { noSettings, type PassSettings } from "./pass-settings.js";
import { eventsOf, reachable, receivedBy, referenceGraph, sentBy, type Graph } from "./reach.js";

export function directions(
  draft: Draft,
  _report: Report,
  { open }: Pick<PassSettings, "open"> = noSettings,
): Draft {
  const graph = referenceGraph(draft.definitions);
  const look = lookupIn(definitionsById(draft));
  const openTypes = new OpenTypes(draft, look, open);
  const opening = openTypes.isAsked
    ? reachingWhere(draft, graph, (s) => openTypes.opens(s))
    : new Set<DefinitionId>();
  const bound = new Set([...reachingWhere(draft, graph, isBound), ...opening]);
  const sent = reachable(draft.operations.flatMap(sentBy), graph);
  const received = reachable([...draft.operations.flatMap(receivedBy), ...eventsOf(draft)], graph);
  const anyBound = bound.size > 0 || openTypes.isAsked || hasBoundOperation(draft);
  if (!anyBound) return draft;
  const split = (id: DefinitionId): boolean => bound.has(id) && sent.has(id) && received.has(id);
  const refTo = (direction: Direction) => (id: DefinitionId) =>
    direction === "sent" && split(id) ? paramId(id) : id;
  const direct: Directed = {
    sent: directedSchema("sent", refTo("sent"), look),
    received: directedSchema("received", refTo("received"), look, { openTypes, opening }),
  };
  const definitions = draft.definitions.flatMap((definition): readonly DraftDefinition[] => {
    if (!bound.has(definition.id)) return [definition];
    if (split(definition.id))
      return [withSchema(definition, direct.received), withSchema(asParam(definition), direct.sent)];
    if (sent.has(definition.id)) return [withSchema(definition, direct.sent)];
    // What no operation reaches keeps everything: nobody can say which way it goes.
    return received.has(definition.id) ? [withSchema(definition, direct.received)] : [definition];
  });
  const operations = draft.operations.map((operation) => directedOperation(operation, direct, split));
  return { ...draft, definitions, operations };
}

interface Directed {
  readonly sent: (schema: Schema) => Schema;
  readonly received: (schema: Schema) => Schema;
}

/** Declarations whose schema is such, or that of something they refer to. */
function reachingWhere(
  draft: Draft,
  graph: Graph,
  isSuch: (schema: Schema) => boolean,
): ReadonlySet<DefinitionId> {
  const users = new Map<DefinitionId, Set<DefinitionId>>(draft.definitions.map(({ id }) => [id, new Set()]));
  for (const [id, targets] of graph) for (const to of targets) users.get(to)?.add(id);
  return reachable(
    draft.definitions.filter(({ schema }) => isSuch(schema)).map(({ id }) => id),
    users,
  );
}

function isBound(schema: Schema): boolean {
  let found = false;
  visitSchema(schema, (inner) => {
    if (isObject(inner)) found ||= inner.properties.some(({ access }) => access !== "readWrite");
  });
  return found;
}

function hasBoundOperation(draft: Draft): boolean {
  const contents = draft.operations.flatMap(({ body, responses }) => [
    ...(body?.contents ?? []),
    ...responses.flatMap((response) => response.contents),
  ]);
  return contents.some(({ schema }) => isBound(schema));
}

function paramId(id: DefinitionId): DefinitionId {
  // `~p` is no escape of RFC 6901, so that no place in a document has this identity.
  return `${id}/~param` as DefinitionId;
}

/** The values of an enum are named once, by the type that has its name. */
function asParam(definition: DraftDefinition): DraftDefinition {
  const name = { text: `${definition.name.text}Param`, source: "derived" } as const;
  const unnamed = ({ name: _, ...member }: EnumMember): EnumMember => member;
  return { ...definition, id: paramId(definition.id), name, schema: mapMembers(definition.schema, unnamed) };
}

function withSchema(definition: DraftDefinition, change: (schema: Schema) => Schema): DraftDefinition {
  const schema = change(definition.schema);
  return schema === definition.schema ? definition : { ...definition, schema };
}

function directedOperation(
  operation: DraftOperation,
  { sent, received }: Directed,
  split: (id: DefinitionId) => boolean,
): DraftOperation {
  const { body, paging, streaming, call } = operation;
  const sending = (content: Content): Content => ({ ...content, schema: sent(content.schema) });
  const receiving = (content: Content): Content => ({ ...content, schema: received(content.schema) });
  const toParam = (id: DefinitionId): DefinitionId => (split(id) ? paramId(id) : id);
  return {
    ...operation,
    parameters: operation.parameters.map((parameter) => ({ ...parameter, schema: sent(parameter.schema) })),
    body: body && { ...body, contents: [sending(body.contents[0]), ...body.contents.slice(1).map(sending)] },
    responses: operation.responses.map((r) => ({ ...r, contents: r.contents.map(receiving) })),
    paging: paging && { ...paging, item: received(paging.item) },
    streaming: streaming && { ...streaming, event: received(streaming.event) },
    call: call && {
      ...call,
      params: call.params && toParam(call.params),
      variants: call.variants && {
        plain: toParam(call.variants.plain),
        streamed: toParam(call.variants.streamed),
      },
      result: call.result && received(call.result),
      resultContent: call.resultContent && receiving(call.resultContent),
    },
  };
}
