// Every schema that hangs on a draft, listed or replaced. Knows nothing of what is inside a schema.

import type { Draft, DraftOperation } from "./document.js";
import type { Content, OperationOf } from "./operation.js";
import type { Schema } from "./schema.js";

/** The outermost schemas of an operation: parameters, body, responses, page items, events, result. */
export function schemasOfOperation<N>(operation: OperationOf<N>): readonly Schema[] {
  return [
    ...operation.parameters.map((parameter) => parameter.schema),
    ...(operation.body?.contents ?? []).map((content) => content.schema),
    ...operation.responses.flatMap((response) => response.contents.map((content) => content.schema)),
    ...(operation.paging ? [operation.paging.item] : []),
    ...(operation.streaming ? [operation.streaming.event] : []),
    ...(operation.call?.result ? [operation.call.result] : []),
  ];
}

/** The draft with each outermost schema replaced by `change`; what does not change keeps its identity. */
export function mapDraft(draft: Draft, change: (schema: Schema) => Schema): Draft {
  const definitions = draft.definitions.map((definition) => {
    const schema = change(definition.schema);
    return schema === definition.schema ? definition : { ...definition, schema };
  });
  const operations = draft.operations.map((operation) => mapOperation(operation, change));
  const still =
    definitions.every((definition, i) => definition === draft.definitions[i]) &&
    operations.every((operation, i) => operation === draft.operations[i]);
  return still ? draft : { ...draft, definitions, operations };
}

function mapOperation(operation: DraftOperation, change: (schema: Schema) => Schema): DraftOperation {
  let changed = false;
  const seen = (schema: Schema): Schema => {
    const next = change(schema);
    changed ||= next !== schema;
    return next;
  };
  const content = (c: Content): Content => ({ ...c, schema: seen(c.schema) });
  const { body, paging, streaming, call } = operation;
  const next: DraftOperation = {
    ...operation,
    parameters: operation.parameters.map((p) => ({ ...p, schema: seen(p.schema) })),
    body: body && { ...body, contents: [content(body.contents[0]), ...body.contents.slice(1).map(content)] },
    responses: operation.responses.map((r) => ({ ...r, contents: r.contents.map(content) })),
    paging: paging && { ...paging, item: seen(paging.item) },
    streaming: streaming && { ...streaming, event: seen(streaming.event) },
    call: call && {
      ...call,
      result: call.result && seen(call.result),
      resultContent: call.resultContent && content(call.resultContent),
    },
  };
  return changed ? next : operation;
}
