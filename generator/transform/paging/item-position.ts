// The last item as the position of the next page: which parameter takes it, and which of its properties it is.

import type { DraftParameter } from "../../model/document.js";
import type { NextPage } from "../../model/operation.js";
import { isNumber, isString } from "../../model/query/kinds.js";
import type { NumberSchema } from "../../model/schema.js";
import { camelCase } from "../names/identifiers.js";
import { isAside, proseOf, type Listing } from "./fields.js";
import { flagOf } from "./page-end.js";
import { fits, isAfter, isOpaque } from "./positions.js";

/** The item's own key where it has one; else what the envelope calls the last id. */
export function itemPosition(listing: Listing): NextPage | null {
  const [name, parameter] = [...listing.query].find(([one]) => isAfter(one) && one !== "pageAfter") ?? [];
  if (name === undefined || parameter === undefined || !isPosition(name, parameter, listing)) return null;
  const { list, fields, shapes } = listing;
  const send = parameter.serializedName;
  const last = fields.find((field) => field.name === "lastID" && isAside(field));
  const lastID = last && fits(parameter, last.value, shapes) ? last.path : null;
  if (lastID && /\blast_?id\b/i.test(proseOf(parameter))) return { from: "body", path: lastID, send };
  const key = keyOf(name, parameter, listing);
  if (key !== null) return { from: "lastItem", path: [key], send };
  return lastID && list.envelopes.length > 0 ? { from: "body", path: lastID, send } : null;
}

/** True where nothing says that it is something else: a time, a filter, or a way back in a list of the newest first. */
function isPosition(name: string, parameter: DraftParameter, listing: Listing): boolean {
  const { query, fields, shapes } = listing;
  const value = shapes.value(parameter.schema);
  if (parameter.required || query.has("around")) return false;
  if ([...query.keys()].some((other) => isOpaque(other))) return false;
  const prose = proseOf(parameter);
  const isCursor = /\b(?:cursor|paginat\w*)\b/i.test(prose);
  const isTime = !isCursor && /\b(?:dates?|times?|timestamps?|unix|epoch|ISO.?8601|RFC.?3339)\b/i.test(prose);
  if (name !== "after") return !isTime && (isString(value) || isNumber(value));
  if ([...query.keys()].some((other) => /^(?:page|offset|skip)$/.test(other))) return false;
  if (isNumber(value)) return !isTime && isKeyLike(value, listing);
  if (!isString(value)) return false;
  if (isCursor) return true;
  if (isTime) return false;
  if (flagOf(fields) || fields.some((field) => field.name === "lastID")) return true;
  return !query.has("before") && [...query.keys()].some((other) => sizes.test(other));
}

/** A number is a point in time at least as often as it is an id: it is one where it has the very format of the id. */
function isKeyLike({ format }: NumberSchema, { list, query, fields, shapes }: Listing): boolean {
  const id = shapes.object(shapes.value(list.item))?.properties.get("id");
  const key = id && shapes.value(id.schema);
  const isSame = isNumber(key) && key.format !== null && key.format === format;
  return isSame && !query.has("before") && flagOf(fields) !== null;
}

const sizes = /^(?:limit|perPage|pageSize|pageLimit|first|count|size|maxResults|maxItems|take|top)$/i;

/** Names of what identifies an item. */
const identities =
  /^(?:id|token|uuid|guid|uid|sid|key|slug|sku|code|handle|name|number|hash)$|(?:ID|Uuid|Key|Token|Slug)$/;

/**
 * What the parameter's name ends in (`after_token`), then `id`, then the one key that is spoken of in its description,
 * then `token`.
 */
function keyOf(name: string, parameter: DraftParameter, { list, shapes }: Listing): string | null {
  const properties = [...(shapes.object(shapes.value(list.item))?.properties.values() ?? [])].map(
    (property) => ({
      key: property.serializedName,
      name: camelCase(property.serializedName),
      schema: property.schema,
    }),
  );
  const usable = properties.filter(({ schema }) => fits(parameter, shapes.value(schema), shapes));
  const find = (wanted: string): string | null =>
    usable.find((one) => one.name.toLowerCase() === wanted.toLowerCase())?.key ?? null;
  const suffix = name.replace(/^(?:page|start|starting)?after/i, "");
  if (suffix !== "") return identities.test(camelCase(suffix)) ? find(suffix) : null;
  const id = find("id");
  if (id !== null) return id;
  const words = proseOf(parameter).toLowerCase().match(/\w+/g) ?? [];
  const told = usable.filter(
    (one) => identities.test(one.name) && words.some((word) => word === one.key.toLowerCase()),
  );
  if (told.length === 1) return told[0]?.key ?? null;
  return properties.some((one) => one.name === "id") ? null : find("token");
}
