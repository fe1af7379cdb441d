// How the next page is asked for, as the shape of a list and the parameters of its request show.

import type { NonEmpty } from "../../model/brands.js";
import type { DraftOperation, DraftParameter } from "../../model/document.js";
import type { NextPage } from "../../model/operation.js";
import { isString, isNumber, isBoolean } from "../../model/query/kinds.js";
import { camelCase } from "../names/identifiers.js";
import type { Shapes } from "../shapes.js";
import { successes } from "../call-shape/success-contents.js";
import { fieldsOf, type Field, type ListShape } from "./list-shape.js";

/** A list, and what its request and its response offer. */
export interface Listing {
  readonly list: ListShape;
  /** Query parameters by their name in camelCase, so that `page_token`, `pageToken` and `page-token` are one. */
  readonly query: ReadonlyMap<string, DraftParameter>;
  /** The response has a `Link` header. */
  readonly links: boolean;
  readonly shapes: Shapes;
}

export function listingOf(operation: DraftOperation, list: ListShape, shapes: Shapes): Listing {
  const query = operation.parameters.filter(({ in: location }) => location === "query");
  return {
    list,
    query: new Map(query.map((parameter) => [camelCase(parameter.serializedName), parameter])),
    links: successes(operation).some(({ links }) => links === true),
    shapes,
  };
}

/** What the server says comes before what can be worked out from the items, and that before counting. */
const rules = {
  body: byToken,
  address: byAddress,
  link: byLink,
  lastItem: byLastItem,
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

/** Field of the envelope → query parameters that take it, best first. */
const tokens: readonly (readonly [field: string, sends: readonly string[]])[] = [
  [
    "nextCursor",
    ["cursor", "nextCursor", "after", "startingAfter", "startCursor", "pageCursor", "pageAfter"],
  ],
  ["nextPageToken", ["pageToken", "nextPageToken", "token"]],
  ["nextToken", ["nextToken", "paginationToken", "token"]],
  ["nextPage", ["page", "nextPage", "after"]],
  ["nextPageCursor", ["pageCursor", "cursor"]],
  ["endCursor", ["after", "cursor", "pageAfter"]],
  ["continuationToken", ["continuationToken"]],
  ["nextMarker", ["marker"]],
  ["cursor", ["cursor"]],
  ["next", ["cursor", "after", "startingAfter", "pageToken"]],
];

/** A URL is no token: it is followed, not sent. */
function byToken({ list, query, shapes }: Listing): NextPage | null {
  const fields = fieldsOf(list, shapes).filter((field) => isString(field.value) && !isAddress(field));
  for (const [name, sends] of tokens) {
    const field = fields.find((one) => one.name === name);
    const send = sends
      .map((parameter) => query.get(parameter))
      // A parameter that counts takes no token: what the field holds then is more likely an address.
      .find((parameter) => parameter && !isNumber(shapes.value(parameter.schema)));
    if (field && send && !isAskedFor(send, query))
      return { from: "body", path: field.path, send: send.serializedName };
  }
  return null;
}

/** Tokens that come only where a switch asks for them (`usemarker` beside `marker`) would end a list after its first page. */
function isAskedFor({ serializedName }: DraftParameter, query: Listing["query"]): boolean {
  return [...query.keys()].some((name) => name.toLowerCase() === `use${serializedName.toLowerCase()}`);
}

/** By its format, because its name says so, or because it stands among links. */
function isAddress({ name, value, path }: Field): boolean {
  if (!isString(value)) return false;
  const told = camelCase(path[0]) === "links" || /(?:URL|URI|Link|Href)$/.test(name);
  return told || /^(uri|url|iri)(-reference)?$/.test(value.format ?? "");
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

function byAddress({ list, shapes }: Listing): NextPage | null {
  const fields = fieldsOf(list, shapes);
  for (const name of addresses) {
    const field = fields.find((one) => one.name === name && isAddress(one));
    if (field) return { from: "address", path: field.path };
  }
  return null;
}

function byLink({ links }: Listing): NextPage | null {
  return links ? { from: "link" } : null;
}

const afterNames: readonly string[] = ["after", "startingAfter", "afterId", "afterID", "sinceID"];

/** The item's own id where it has one; else what the envelope calls the last id. */
function byLastItem({ list, query, shapes }: Listing): NextPage | null {
  const send = afterNames.map((name) => query.get(name)).find((parameter) => parameter !== undefined);
  if (!send) return null;
  const { serializedName } = send;
  const id = shapes.object(shapes.value(list.item))?.properties.get("id");
  if (id) return { from: "lastItem", path: ["id"], send: serializedName };
  const last = list.envelope?.properties.get("last_id");
  return last ? { from: "body", path: ["last_id"], send: serializedName } : null;
}

const pageNames: readonly string[] = ["page", "pageNumber", "pageNum", "pageNo", "pageIndex"];

function byNumber(listing: Listing): NextPage | null {
  const send = countingParameter(pageNames, listing);
  return send && { from: "pageNumber", first: firstPage(send, listing), send: send.serializedName };
}

/** A parameter that may be left out means its default; one that may be 0 counts from there. */
function firstPage({ default: defaultValue, schema }: DraftParameter, { shapes }: Listing): number {
  if (typeof defaultValue === "number") return defaultValue;
  const value = shapes.value(schema);
  return isNumber(value) && value.constraints.min === 0 ? 0 : 1;
}

function byOffset(listing: Listing): NextPage | null {
  const send = countingParameter(["offset", "skip", "pageOffset"], listing);
  return send && { from: "offset", send: send.serializedName };
}

function countingParameter(names: readonly string[], { query, shapes }: Listing): DraftParameter | null {
  for (const name of names) {
    const parameter = query.get(name);
    if (parameter && isNumber(shapes.value(parameter.schema))) return parameter;
  }
  return null;
}

const moreNames: ReadonlySet<string> = new Set(["hasMore", "hasNext", "hasNextPage", "more"]);

/** A flag that says whether there is more. */
export function moreOf(list: ListShape, shapes: Shapes): NonEmpty<string> | null {
  const field = fieldsOf(list, shapes).find(({ name, value }) => moreNames.has(name) && isBoolean(value));
  return field?.path ?? null;
}
