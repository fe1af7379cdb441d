// What the response says a parameter is to carry: which field or header is the value of which parameter.

import type { NonEmpty } from "../../model/brands.js";
import type { DraftParameter } from "../../model/document.js";
import { isEnum, isNumber, isString, isUnion } from "../../model/query/kinds.js";
import type { Schema } from "../../model/schema.js";
import { camelCase } from "../names/identifiers.js";
import type { Shapes } from "../shapes.js";
import { isAddress, isElsewhere, isScalar, proseOf, type Listing, type Query, type Field } from "./fields.js";

export interface Position {
  readonly path: NonEmpty<string>;
  readonly send: string;
}

/** Parameters that carry a position which only the server knows. */
const opaque =
  /cursor|marker|bookmark|^scroll|^continu|(?:stream|start|next|page)Position|(?:page|next|continuation|pagination|skip|resume)Token|^(?:start|exclusiveStart|lastEvaluated|next)Key$|^next$/i;
/** Parameters that carry a position in the list, which may be an item's own. */
const after = /^(?:page|start|starting)?After(?=[A-Z]|$)|^after(?=[A-Z]|$)/;

export function isOpaque(name: string): boolean {
  return (
    opaque.test(name) && !/^(?:prev|previous|end|include|use|with)(?=[A-Z])|(?:Limit|Size|Count)$/.test(name)
  );
}

export function isAfter(name: string): boolean {
  return after.test(name);
}

/** Where the field has another name than the parameter: field → parameters that take it, best first. */
const pairs: readonly (readonly [field: string, sends: readonly string[]])[] = [
  [
    "nextCursor",
    ["cursor", "nextCursor", "after", "startingAfter", "startCursor", "pageCursor", "pageAfter", "pageToken"],
  ],
  ["nextPageToken", ["pageToken", "nextPageToken", "token", "cursor"]],
  ["nextToken", ["nextToken", "paginationToken", "pageToken", "token", "cursor"]],
  ["nextPage", ["page", "nextPage", "after", "cursor", "pageToken"]],
  ["nextPageCursor", ["pageCursor", "cursor"]],
  ["nextPageCode", ["pageCode"]],
  ["endCursor", ["after", "cursor", "pageAfter", "startCursor"]],
  ["continuationToken", ["continuationToken", "continuation", "continue", "pageToken"]],
  ["continuation", ["continuationToken", "continuation", "continue"]],
  ["continue", ["continue", "continuationToken", "continuation", "pageToken"]],
  ["lastEvaluatedKey", ["exclusiveStartKey", "startKey", "lastEvaluatedKey"]],
  ["nextKey", ["startKey", "key"]],
  ["nextMarker", ["marker"]],
  ["scrollID", ["scroll", "scrollID"]],
  ["next", ["cursor", "after", "startingAfter", "pageToken", "pageCursor", "page", "offset"]],
];

/** What is called the next of a parameter comes first, then what is called as the parameter, then other pairs of names. */
export function positionInResponse({ fields, query, shapes }: Listing): Position | null {
  const usable = fields.filter(
    (field) => !isAddress(field) && !isElsewhere(field) && isScalar(field.value, shapes),
  );
  const senders = [...query].filter(([name]) => !isAskedFor(name, query));
  const relations: readonly ((field: Field, name: string) => boolean)[] = [
    (field, name) => field.name === `next${upper(name)}`,
    (field, name) => isOpaque(name) && isNextOf(field, name),
    (field, name) => field.name === name && (isOpaque(name) || isAfter(name)),
  ];
  for (const relates of relations)
    for (const [name, parameter] of senders) {
      const field = usable.find((one) => relates(one, name) && fits(parameter, one.value, shapes));
      if (field) return { path: field.path, send: parameter.serializedName };
    }
  return pairedPosition(usable, new Map(senders), shapes);
}

function pairedPosition(fields: readonly Field[], query: Query, shapes: Shapes): Position | null {
  for (const [name, sends] of pairs) {
    for (const field of fields.filter((one) => one.name === name)) {
      const parameter = sends
        .map((send) => query.get(send))
        .find((one) => one && fits(one, field.value, shapes) && !isCredential(one));
      if (parameter) return { path: field.path, send: parameter.serializedName };
    }
  }
  return null;
}

/** `cursors.next` of `cursor`, `paging.cursors.after` of it too. */
function isNextOf({ above, name: field }: Field, name: string): boolean {
  const holder = above.at(-1);
  return (field === "next" || field === "after") && (holder === name || holder === `${name}s`);
}

/** Headers that carry a position: `X-Next-Cursor` of `cursor`, `x-continuation-token` of `continuation_token`. */
export function headerPosition({ headers, query, shapes }: Listing): Position | null {
  const named = headers.map((header) => ({ header, name: camelCase(header.replace(/^x-/i, "")) }));
  for (const [name, parameter] of query) {
    if (isAskedFor(name, query) || !takesPosition(parameter, shapes)) continue;
    const own = [`next${upper(name)}`, ...(isOpaque(name) ? [name] : [])];
    const paired = pairs.flatMap(([field, sends]) =>
      sends.includes(name) && field !== "next" ? [field] : [],
    );
    for (const wanted of [...own, ...(isCredential(parameter) ? [] : paired)]) {
      const found = named.find((one) => one.name === wanted);
      if (found) return { path: [found.header], send: parameter.serializedName };
    }
  }
  return null;
}

/** Tokens that come only where a switch asks for them (`usemarker` beside `marker`) would end a list after its first page. */
export function isAskedFor(name: string, query: Query): boolean {
  return [...query.keys()].some((other) => other.toLowerCase() === `use${name.toLowerCase()}`);
}

function isCredential(parameter: DraftParameter): boolean {
  return camelCase(parameter.serializedName) === "token" && /auth|credential/i.test(proseOf(parameter));
}

/** A choice of values, a point in time, a flag or a list is no position. */
export function takesPosition({ schema }: DraftParameter, shapes: Shapes): boolean {
  return isScalar(schema, shapes);
}

/** A parameter that counts takes no text; one that takes text takes a number as well. */
export function fits(parameter: DraftParameter, value: Schema, shapes: Shapes): boolean {
  const taken = shapes.value(parameter.schema);
  if (isEnum(value) || !takesPosition(parameter, shapes)) return false;
  if (isNumber(taken)) return isNumber(value);
  if (isString(taken) && isString(value))
    return taken.format === null || value.format === null || taken.format === value.format;
  return isString(taken) || isUnion(taken);
}

export function upper(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
