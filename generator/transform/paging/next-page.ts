// How the next page is asked for, as the shape of a list and the parameters of its request show.

import type { DraftOperation, DraftParameter } from "../../model/document.js";
import type { NextPage, PagingDoubt } from "../../model/operation.js";
import { isNumber, isString } from "../../model/query/kinds.js";
import { camelCase } from "../names/identifiers.js";
import type { Shapes } from "../shapes.js";
import { isAddress, isAside, isElsewhere, queryOf, type Listing } from "./fields.js";
import { itemPosition } from "./item-position.js";
import { pagesOf, totalOf } from "./page-end.js";
import {
  positionInResponse,
  headerPosition,
  isAfter,
  isAskedFor,
  isOpaque,
  takesPosition,
} from "./positions.js";

/** What the server says comes before what can be worked out from the items, and that before counting. */
const rules = {
  body: byToken,
  header: byHeader,
  address: byAddress,
  link: byLink,
  lastItem: itemPosition,
  pageNumber: byNumber,
  offset: byOffset,
} as const satisfies { readonly [From in NextPage["from"]]: (listing: Listing) => NextPage | null };

/** `from`: only by this rule; otherwise the first that fits. */
export function nextPage(listing: Listing, from?: NextPage["from"]): NextPage | null {
  if (from !== undefined) return rules[from](listing);
  for (const rule of Object.values(rules)) {
    const found = rule(listing);
    if (found) return found;
  }
  return null;
}

function byToken(listing: Listing): NextPage | null {
  const found = positionInResponse(listing);
  return found && { from: "body", ...found };
}

function byHeader(listing: Listing): NextPage | null {
  const found = headerPosition(listing);
  return found && { from: "header", ...found };
}

const addresses: readonly string[] = [
  "next",
  "nextURL",
  "nextURI",
  "nextPageURL",
  "nextPageURI",
  "nextPage",
  "nextLink",
  "nextPageLink",
  "nextHref",
  "odataNextLink",
];

function byAddress({ fields }: Listing): NextPage | null {
  const found = fields.filter((field) => isAside(field) && !isElsewhere(field) && isAddress(field));
  for (const name of addresses) {
    const field = found.find(
      (one) => one.name === name || (one.name === "href" && one.above.at(-1) === name),
    );
    if (field) return { from: "address", path: field.path };
  }
  return null;
}

function byLink({ headers }: Listing): NextPage | null {
  return headers.some((name) => name.toLowerCase() === "link") ? { from: "link" } : null;
}

const pageNames: readonly string[] = ["page", "pageNumber", "pageNum", "pageNo", "pageIndex"];

function byNumber(listing: Listing): NextPage | null {
  const send = countingParameter(pageNames, listing) ?? textPage(listing);
  return send && { from: "pageNumber", first: firstNumber(send, listing) ?? 1, send: send.serializedName };
}

/** A text counts pages where the response does, beside the items. */
function textPage({ query, fields, shapes }: Listing): DraftParameter | null {
  const parameter = query.get("page");
  const value = parameter && shapes.value(parameter.schema);
  return isString(value) && value.format === null && pagesOf(fields) ? (parameter ?? null) : null;
}

/** A parameter that may be left out means its default; one that may be 0 counts from there. */
function firstNumber({ default: defaultValue, schema }: DraftParameter, { shapes }: Listing): number | null {
  if (typeof defaultValue === "number") return defaultValue;
  const value = shapes.value(schema);
  const min = isNumber(value) ? value.constraints.min : undefined;
  return min === 0 || min === 1 ? min : null;
}

function byOffset(listing: Listing): NextPage | null {
  const send = countingParameter(["offset", "skip", "pageOffset", "startAt", "startIndex"], listing);
  if (!send) return null;
  if (camelCase(send.serializedName) !== "startIndex")
    return { from: "offset", first: 0, send: send.serializedName };
  // SCIM counts from 1 (RFC 7644 3.4.2.4), others from 0: unless the parameter says which, it is a guess.
  const first = firstNumber(send, listing);
  return first === null ? null : { from: "offset", first, send: send.serializedName };
}

/**
 * Where a cursor can be sent that the response does not give, the number may be there for other reasons: it counts where
 * the response says how many there are.
 */
function countingParameter(
  names: readonly string[],
  { query, fields, shapes }: Listing,
): DraftParameter | null {
  const isDoubtful =
    [...query].some(
      ([name, one]) => isOpaque(name) && takesPosition(one, shapes) && !isAskedFor(name, query),
    ) &&
    !pagesOf(fields) &&
    !totalOf(fields);
  if (isDoubtful) return null;
  for (const name of names) {
    const parameter = query.get(name);
    if (parameter && isNumber(shapes.value(parameter.schema))) return parameter;
  }
  return null;
}

/** Why a request that has a parameter for it asks for no next page; null = it has none. */
export function doubtOf(operation: DraftOperation, shapes: Shapes): PagingDoubt | null {
  const query = queryOf(operation);
  const isKnown: readonly ((name: string) => boolean)[] = [
    isOpaque,
    isAfter,
    (name) => pageNames.includes(name) || name === "offset",
  ];
  for (const is of isKnown)
    for (const [name, parameter] of query) {
      const { serializedName } = parameter;
      if (!is(name)) continue;
      if (!takesPosition(parameter, shapes)) return { because: "type", parameter: serializedName };
      if (isAskedFor(name, query)) return { because: "switch", parameter: serializedName };
      const because = query.has("around") ? "order" : "value";
      return { because, parameter: serializedName };
    }
  return null;
}
