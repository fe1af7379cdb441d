// Properties that travel one way only leave the other way's types. A declaration that both sends and receives such
// properties becomes two: `X` as received, `XParam` as sent. Knows nothing of how the two are written.

import type { Report } from "../diagnostics/report.js";
import type { DeclId } from "../ir/brands.js";
import type { Draft, DraftDeclaration, DraftOperation } from "../ir/document.js";
import type { Content } from "../ir/operation.js";
import type { Schema } from "../ir/schema.js";
import { visitSchema } from "../ir/walk.js";
import { declarationsById, lookupIn } from "./lookup.js";
import { type Direction, directedSchema } from "./directions/directed-schema.js";
import { reachable, receivedBy, referenceGraph, sentBy, type Graph } from "./reach.js";

export function directions(draft: Draft, _report: Report): Draft {
  const graph = referenceGraph(draft.decls);
  const bound = boundDeclarations(draft, graph);
  const sent = reachable(draft.operations.flatMap(sentBy), graph);
  const received = reachable(draft.operations.flatMap(receivedBy), graph);
  const anyBound = bound.size > 0 || hasBoundOperation(draft);
  if (!anyBound) return draft;
  const split = (id: DeclId): boolean => bound.has(id) && sent.has(id) && received.has(id);
  const refTo = (direction: Direction) => (id: DeclId) =>
    direction === "sent" && split(id) ? paramId(id) : id;
  const look = lookupIn(declarationsById(draft));
  const direct: Directed = {
    sent: directedSchema("sent", refTo("sent"), look),
    received: directedSchema("received", refTo("received"), look),
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

/** Declarations with a one-way property, in themselves or in what they refer to. */
function boundDeclarations(draft: Draft, graph: Graph): ReadonlySet<DeclId> {
  const users = new Map<DeclId, Set<DeclId>>(draft.decls.map(({ id }) => [id, new Set()]));
  for (const [id, targets] of graph) for (const to of targets) users.get(to)?.add(id);
  return reachable(
    draft.decls.filter(({ schema }) => isBound(schema)).map(({ id }) => id),
    users,
  );
}

function isBound(schema: Schema): boolean {
  let found = false;
  visitSchema(schema, (inner) => {
    if (inner.kind === "object") found ||= inner.properties.some(({ access }) => access !== "readWrite");
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

function asParam(decl: DraftDeclaration): DraftDeclaration {
  const name = { text: `${decl.name.text}Param`, source: "derived" } as const;
  return { ...decl, id: paramId(decl.id), name };
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
