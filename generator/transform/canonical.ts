// Puts a draft into canonical order, so that no pass after it can see the order of the document's maps.
// Knows nothing of what passes do.

import type { Draft } from "../model/document.js";
import { pathTemplate } from "../model/query/operations.js";
import { compareText, orderOperation, orderSchema, orderServer } from "./canonical-order.js";

export function canonical(draft: Draft): Draft {
  const operations = draft.operations.map((operation) => ({
    key: `${pathTemplate(operation.path)} ${operation.method}`,
    operation,
  }));
  return {
    ...draft,
    servers: draft.servers.map(orderServer),
    securitySchemes: [...draft.securitySchemes].sort((a, b) => compareText(a.id, b.id)),
    definitions: [...draft.definitions]
      .sort((a, b) => compareText(a.id, b.id))
      .map((definition) => ({ ...definition, schema: orderSchema(definition.schema) })),
    operations: operations
      .sort((a, b) => compareText(a.key, b.key))
      .map(({ operation }) => orderOperation(operation)),
  };
}
