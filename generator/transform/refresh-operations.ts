// Brings what operations repeat of declarations in line with them, after passes that changed the declarations: page
// items and parameters.

import type { Draft, DraftOperation } from "../model/document.js";
import type { Paging } from "../model/operation.js";
import type { Schema } from "../model/schema.js";
import { listAt } from "./paging/list-shape.js";
import { Shapes } from "./shapes.js";

export function refreshOperations(draft: Draft): Draft {
  const shapes = new Shapes(draft);
  return { ...draft, operations: draft.operations.map((operation) => refresh(operation, shapes)) };
}

function refresh(operation: DraftOperation, shapes: Shapes): DraftOperation {
  const { call, paging } = operation;
  if (!call) return operation;
  const params = call.params === null ? undefined : shapes.definition(call.params);
  const properties =
    params && shapes.object({ kind: "ref", pointer: params.pointer, to: params.id })?.properties;
  return {
    ...operation,
    paging: paging && call.result && { ...paging, item: itemOf(paging, call.result, shapes) },
    parameters: operation.parameters.map((parameter) => {
      const property =
        parameter.serializedName === call.positional ? undefined : properties?.get(parameter.serializedName);
      return property ? { ...parameter, schema: property.schema } : parameter;
    }),
  };
}

function itemOf(paging: Paging, result: Schema, shapes: Shapes): Schema {
  return listAt(result, paging.items, shapes)?.item ?? paging.item;
}
