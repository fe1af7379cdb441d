// What of a response says that no page follows: a flag, or a number of pages or items.

import type { NextPage, PageEnd } from "../../model/operation.js";
import { isBoolean, isNumber } from "../../model/query/kinds.js";
import { isAside, isElsewhere, proseOf, type Field } from "./fields.js";

const more =
  /^(?:has|is)?(?:More|Next)(?:Page|Pages|Items|Results|Records|Data|Entries|Available)?$|^isTruncated$/i;
const last = /^(?:is)?Last(?:Page)?$|^(?:is)?Done$|^endOf(?:List|Results)$/i;
const pages =
  /^(?:total|num|number|nb|count)(?:Of)?Pages?$|^pages?(?:Count|Total)$|^pages$|^lastPage$|^maxPage$/i;
const items =
  /^total$|^total(?:Count|Items?|Results?|Records?|Elements?|Entries|Rows|Size|Objects|Hits)$|^(?:num|number|nb)(?:Of)?(?:Results|Items|Records|Found|Hits)$|^(?:item|record|result)s?(?:Count|Total)$/i;

export function endOf(fields: readonly Field[], next: NextPage | null): PageEnd | null {
  if (next === null) return null;
  const flag = flagOf(fields);
  if (flag || (next.from !== "pageNumber" && next.from !== "offset")) return flag;
  return (next.from === "pageNumber" ? pagesOf(fields) : null) ?? totalOf(fields);
}

/** A flag that says whether there is more, or that there is no more. */
export function flagOf(fields: readonly Field[]): PageEnd | null {
  const flags = fields.filter((field) => isBoolean(field.value) && isAbout(field));
  const goesOn = flags.find(({ name }) => more.test(name));
  if (goesOn) return { by: "more", path: goesOn.path };
  const ends = flags.find(({ name }) => last.test(name));
  return ends ? { by: "last", path: ends.path } : null;
}

export function pagesOf(fields: readonly Field[]): PageEnd | null {
  const found = fields.find((field) => isNumber(field.value) && pages.test(field.name) && isAbout(field));
  return found ? { by: "totalPages", path: found.path } : null;
}

/** `count` alone may count the items of one page, unless it is said to count them all. */
export function totalOf(fields: readonly Field[]): PageEnd | null {
  const numbers = fields.filter((field) => isNumber(field.value) && isAbout(field));
  const total = numbers.find(({ name }) => items.test(name));
  if (total) return { by: "totalItems", path: total.path };
  const count = numbers.find(({ name }) => name === "count");
  if (!count) return null;
  return { by: /\b(?:total|all|overall)\b/i.test(proseOf(count)) ? "totalItems" : "count", path: count.path };
}

function isAbout(field: Field): boolean {
  return isAside(field) && !isElsewhere(field);
}
