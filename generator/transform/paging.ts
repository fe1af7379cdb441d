// Recognises lists that come in pages, by the shape of their response and the parameters of their query, unless the
// user says how. Never guesses for anything but GET.

import type { Report } from "../diagnostics/report.js";
import type { Draft, DraftOperation } from "../model/document.js";
import type { Paging, PagingDoubt } from "../model/operation.js";
import { isLiteral } from "../model/query/kinds.js";
import { plainContents } from "./call-shape/success-contents.js";
import type { PassSettings } from "./pass-settings.js";
import { chosenPaging } from "./paging/chosen-paging.js";
import { listingOf } from "./paging/fields.js";
import { listShape, listsIn, type ListShape } from "./paging/list-shape.js";
import { doubtOf, nextPage } from "./paging/next-page.js";
import { endOf } from "./paging/page-end.js";
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
    if (choice) return { ...operation, paging: chosenPaging(operation, choice.how, { shapes, report }) };
    return { ...operation, ...recognise(operation, shapes) };
  });
  for (const { key } of chosen.values()) report.add("SW405", null, { key, option: "paging" });
  return { ...draft, operations };
}

interface Recognised {
  readonly paging: Paging | null;
  readonly pagingDoubt?: PagingDoubt;
}

function recognise(operation: DraftOperation, shapes: Shapes): Recognised {
  if (operation.method !== "get" && operation.method !== "query") return { paging: null };
  const [content] = plainContents(operation);
  if (content?.encoding !== "json") return { paging: null };
  const list = listShape(content.schema, lastWord(operation.path), shapes);
  const doubt = doubtOf(operation, shapes);
  if (!list) {
    const lists = listsIn(content.schema, shapes);
    return doubt && lists.length > 0
      ? { paging: null, pagingDoubt: { because: "items", lists } }
      : { paging: null };
  }
  const listing = listingOf(operation, list, shapes);
  const next = nextPage(listing);
  const pagingDoubt = next === null && doubt ? { pagingDoubt: doubt } : {};
  if (next === null && !isWhole(list, shapes)) return { paging: null, ...pagingDoubt };
  return {
    paging: { items: list.items, item: list.item, next, end: endOf(listing.fields, next) },
    ...pagingDoubt,
  };
}

/** A response that calls itself a list is iterated as every other list, though it is all there is. */
function isWhole({ items, envelopes: [envelope] }: ListShape, shapes: Shapes): boolean {
  const kind = envelope?.view.properties.get("object");
  const constant = kind && shapes.value(kind.schema);
  return isLiteral(constant) && constant.value === "list" && items.length === 1 && items[0] === "data";
}
