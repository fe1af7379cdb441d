// Paging as the user's options say, completed from the shape where they are silent; what cannot be is reported.

import type { Report } from "../../diagnostics/report.js";
import type { NonEmpty } from "../../model/brands.js";
import type { DraftOperation } from "../../model/document.js";
import type { Content, NextPage, PageEnd, Paging } from "../../model/operation.js";
import { plainContents } from "../call-shape/success-contents.js";
import type { PagingSettings } from "../pass-settings.js";
import type { Shapes } from "../shapes.js";
import { lastWord } from "../resources/routes.js";
import { listAt, listShape, schemaAt, type ListShape } from "./list-shape.js";
import { listingOf } from "./fields.js";
import { nextPage } from "./next-page.js";
import { endOf } from "./page-end.js";

interface Reading {
  readonly shapes: Shapes;
  readonly report: Report;
}

/** Null when what the options say cannot be, which is an error then. */
export function chosenPaging(
  operation: DraftOperation,
  chosen: PagingSettings,
  { shapes, report }: Reading,
): Paging | null {
  const refuse = (why: string): null => {
    report.add("SW341", operation.pointer, { operation: operation.id, why });
    return null;
  };
  const [content] = plainContents(operation);
  if (content?.encoding !== "json") return refuse("its response is not JSON");
  const list =
    chosen.items === undefined
      ? listShape(content.schema, lastWord(operation.path), shapes)
      : listAt(content.schema, pathOf(chosen.items) ?? [], shapes);
  if (!list)
    return refuse(
      chosen.items === undefined
        ? "nothing in its response is plainly the list: say where by `items`"
        : `its response has no list at ${JSON.stringify(chosen.items)}`,
    );
  const next = chosenNext({ operation, content, list, shapes }, chosen);
  if (typeof next === "string") return refuse(next);
  const more = pathOf(chosen.more);
  if (chosen.more !== undefined && (!more || !schemaAt(content.schema, more, shapes)))
    return refuse(`its response has no field ${JSON.stringify(chosen.more)}, which \`more\` names`);
  const end: PageEnd | null = more
    ? { by: "more", path: more }
    : endOf(listingOf(operation, list, shapes).fields, next);
  return { items: list.items, item: list.item, next, end };
}

interface Found {
  readonly operation: DraftOperation;
  readonly content: Content;
  readonly list: ListShape;
  readonly shapes: Shapes;
}

/** The rule, or why there is none. */
function chosenNext(found: Found, chosen: PagingSettings): NextPage | string {
  const { operation, content, list, shapes } = found;
  const guess = nextPage(listingOf(operation, list, shapes), chosen.next);
  const from = chosen.next ?? guess?.from;
  if (from === undefined) return "its shape does not show how the next page is asked for: say it by `next`";
  if (from === "link") return { from };
  const path = pathOf(chosen.path) ?? (guess && "path" in guess ? guess.path : null);
  const holder = from === "lastItem" ? list.item : content.schema;
  if (from !== "pageNumber" && from !== "offset") {
    if (!path) return "say by `path` which field holds the position";
    // Headers need not be described to be sent.
    if (from !== "header" && !schemaAt(holder, path, shapes))
      return `${from === "lastItem" ? "an item" : "its response"} has no field ${JSON.stringify(path.join("."))}`;
    if (from === "address") return { from, path };
  }
  const send = chosen.send ?? (guess && "send" in guess ? guess.send : undefined);
  if (send === undefined) return "say by `send` which parameter carries the position";
  if (!takes(found, send)) return `it has no query parameter and no property of a JSON body called ${send}`;
  if (from === "pageNumber" || from === "offset") {
    const first = guess?.from === from && guess.send === send ? guess.first : Number(from === "pageNumber");
    return { from, send, first: chosen.first ?? first };
  }
  return path ? { from, path, send } : "say by `path` which field holds the position";
}

function takes({ operation: { parameters, body }, shapes }: Found, send: string): boolean {
  const [content] = body?.contents ?? [];
  return (
    parameters.some(({ in: location, serializedName }) => location === "query" && serializedName === send) ||
    (content?.encoding === "json" && schemaAt(content.schema, [send], shapes) !== null)
  );
}

/** `meta.next` → `["meta", "next"]`; names that hold dots are given as a list. */
function pathOf(path: PagingSettings["path"]): NonEmpty<string> | null {
  const names = typeof path === "string" ? path.split(".").filter((name) => name !== "") : (path ?? []);
  const [first, ...rest] = names;
  return first === undefined ? null : [first, ...rest];
}
