// Recognises lists that come in pages, by the shape of their response and the parameters of their query, unless the
// user says how. Never guesses for anything but GET.

import type { Report } from "../diagnostics/report.js";
import type { Draft, DraftOperation } from "../model/document.js";
import type { Paging } from "../model/operation.js";
import { isLiteral } from "../model/query/kinds.js";
import { plainContents } from "./call-shape/success-contents.js";
import type { PassSettings } from "./pass-settings.js";
import { chosenPaging } from "./paging/chosen-paging.js";
import { listShape, type ListShape } from "./paging/list-shape.js";
import { listingOf, moreOf, nextPage } from "./paging/next-page.js";
import { lastWord, operationKey, writtenKey } from "./resources/routes.js";
import { Shapes } from "./shapes.js";

export function paging(draft: Draft, report: Report, settings: Pick<PassSettings, "paging">): Draft {
  const shapes = new Shapes(draft);
  const chosen = new Map(
    Object.entries(settings.paging).map(([key, how]) => [writtenKey(key), { key, how }]),
  );
  const operations = draft.operations.map((operation) => {
    const key = operationKey(operation);
    const choice = chosen.get(key);
    chosen.delete(key);
    if (choice?.how === false) return { ...operation, paging: null };
    const paging = choice
      ? chosenPaging(operation, choice.how, { shapes, report })
      : recognise(operation, shapes);
    return { ...operation, paging };
  });
  for (const { key } of chosen.values()) report.add("SW405", null, { key, option: "paging" });
  return { ...draft, operations };
}

function recognise(operation: DraftOperation, shapes: Shapes): Paging | null {
  if (operation.method !== "get" && operation.method !== "query") return null;
  const [content] = plainContents(operation);
  const list =
    content?.encoding === "json" ? listShape(content.schema, lastWord(operation.path), shapes) : null;
  if (!list) return null;
  const next = nextPage(listingOf(operation, list, shapes));
  if (next === null && !isWhole(list, shapes)) return null;
  return { items: list.items, item: list.item, next, more: next && moreOf(list, shapes) };
}

/** A response that calls itself a list is iterated as every other list, though it is all there is. */
function isWhole({ items, envelope }: ListShape, shapes: Shapes): boolean {
  const kind = envelope?.properties.get("object");
  const constant = kind && shapes.value(kind.schema);
  return isLiteral(constant) && constant.value === "list" && items[0] === "data";
}
