// Properties that travel one way only leave the other way's types. A declaration that both sends and receives such
// properties becomes two: `X` as received, `XParam` as sent. So does one that is open to values that the document does
// not know, where the user wants answers to be. Knows nothing of how the two are written.

import type { Report } from "../diagnostics/report.js";
import type { DeclId } from "../model/brands.js";
import type { Draft, DraftDeclaration, DraftOperation } from "../model/document.js";
import { mapMembers } from "../model/named-members.js";
import type { Content } from "../model/operation.js";
import type { EnumMember, Schema } from "../model/schema.js";
import { visitSchema } from "../model/walk.js";
import { lookupIn, declarationsById } from "../model/query/resolve.js";
import { isObject } from "../model/query/kinds.js";
import { type Direction, directedSchema } from "./directions/directed-schema.js";
import { Openness } from "./directions/openness.js";
import { noSettings, type PassSettings } from "./pass-settings.js";
import { eventsOf, reachable, receivedBy, referenceGraph, sentBy, type Graph } from "./reach.js";

export function directions(
  draft: Draft,
  _report: Report,
  { open }: Pick<PassSettings, "open"> = noSettings,
): Draft {
  const graph = referenceGraph(draft.decls);
  const look = lookupIn(declarationsById(draft));
  const openness = new Openness(draft, look, open);
  const opening = openness.isAsked
    ? reachingWhere(draft, graph, (s) => openness.opens(s))
    : new Set<DeclId>();
  const bound = new Set([...reachingWhere(draft, graph, isBound), ...opening]);
  const sent = reachable(draft.operations.flatMap(sentBy), graph);
  const received = reachable([...draft.operations.flatMap(receivedBy), ...eventsOf(draft)], graph);
  const anyBound = bound.size > 0 || openness.isAsked || hasBoundOperation(draft);
  if (!anyBound) return draft;
  const split = (id: DeclId): boolean => bound.has(id) && sent.has(id) && received.has(id);
  const refTo = (direction: Direction) => (id: DeclId) =>
    direction === "sent" && split(id) ? paramId(id) : id;
  const direct: Directed = {
    sent: directedSchema("sent", refTo("sent"), look),
    received: directedSchema("received", refTo("received"), look, { openness, opening }),
  };
  const decls = draft.decls.flatMap((decl): readonly DraftDeclaration[] => {
    if (!bound.has(decl.id)) return [decl];
    if (split(decl.id)) return [withSchema(decl, direct.received), withSchema(asParam(decl), direct.sent)];
    if (sent.has(decl.id)) return [withSchema(decl, direct.sent)];
    // What no operation reaches keeps everything: nobody can say which way it goes.
    return received.has(decl.id) ? [withSchema(decl, direct.received)] : [decl];
  });
  const operations = draft.operations.map((operation) => directedOperation(operation, direct, split));
  return { ...draft, decls, operations };
}

interface Directed {
  readonly sent: (schema: Schema) => Schema;
  readonly received: (schema: Schema) => Schema;
}

/** Declarations whose schema is such, or that of something they refer to. */
function reachingWhere(draft: Draft, graph: Graph, isSuch: (schema: Schema) => boolean): ReadonlySet<DeclId> {
  const users = new Map<DeclId, Set<DeclId>>(draft.decls.map(({ id }) => [id, new Set()]));
  for (const [id, targets] of graph) for (const to of targets) users.get(to)?.add(id);
  return reachable(
    draft.decls.filter(({ schema }) => isSuch(schema)).map(({ id }) => id),
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

function paramId(id: DeclId): DeclId {
  // `~p` is no escape of RFC 6901, so that no place in a document has this identity.
  return `${id}/~param` as DeclId;
}

/** The values of an enum are named once, by the type that has its name. */
function asParam(decl: DraftDeclaration): DraftDeclaration {
  const name = { text: `${decl.name.text}Param`, source: "derived" } as const;
  const unnamed = ({ name: _, ...member }: EnumMember): EnumMember => member;
  return { ...decl, id: paramId(decl.id), name, schema: mapMembers(decl.schema, unnamed) };
}

function withSchema(decl: DraftDeclaration, change: (schema: Schema) => Schema): DraftDeclaration {
  const schema = change(decl.schema);
  return schema === decl.schema ? decl : { ...decl, schema };
}

function directedOperation(
  operation: DraftOperation,
  { sent, received }: Directed,
  split: (id: DeclId) => boolean,
): DraftOperation {
  const { body, paging, streaming, call } = operation;
  const sending = (content: Content): Content => ({ ...content, schema: sent(content.schema) });
  const receiving = (content: Content): Content => ({ ...content, schema: received(content.schema) });
  const toParam = (id: DeclId): DeclId => (split(id) ? paramId(id) : id);
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
