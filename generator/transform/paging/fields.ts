// What a list in pages may say of them: the fields beside its items, the headers, and the parameters of its request.

import type { NonEmpty } from "../../model/brands.js";
import {
  isArray,
  isDiscriminated,
  isNumber,
  isString,
  isUnion,
  variantsOf,
} from "../../model/query/kinds.js";
import type { DraftOperation, DraftParameter } from "../../model/document.js";
import type { Documented } from "../../model/located.js";
import type { Schema } from "../../model/schema.js";
import { successes } from "../call-shape/success-contents.js";
import { camelCase } from "../names/identifiers.js";
import type { ObjectView, Shapes } from "../shapes.js";
import type { ListShape } from "./list-shape.js";

/** Query parameters by their name in camelCase, so that `page_token`, `pageToken` and `page-token` are one. */
export type Query = ReadonlyMap<string, DraftParameter>;

export interface Listing {
  readonly list: ListShape;
  readonly query: Query;
  readonly fields: readonly Field[];
  /** Names of the headers of the response. */
  readonly headers: readonly string[];
  readonly shapes: Shapes;
}

export function listingOf(operation: DraftOperation, list: ListShape, shapes: Shapes): Listing {
  const headers = successes(operation).flatMap((response) => response.headers ?? []);
  return { list, query: queryOf(operation), fields: fieldsOf(list, shapes), headers, shapes };
}

export function queryOf({ parameters }: DraftOperation): Query {
  const query = parameters.filter(({ in: location }) => location === "query");
  return new Map(query.map((parameter) => [camelCase(parameter.serializedName), parameter]));
}

export interface Field extends Documented {
  /** In camelCase, so that `next_page` and `nextPage` are one. */
  readonly name: string;
  readonly path: NonEmpty<string>;
  /** The names of the objects it is inside of, below the envelope, in camelCase. */
  readonly above: readonly string[];
  /** Without null, at the end of references. */
  readonly value: Schema;
}

/** Deeper than this a response is no longer about its pages: `paging.next.cursors.after`. */
const deepest = 3;

/** Nearest to the items first: what stands beside them, then what is about the whole response. */
function fieldsOf(list: ListShape, shapes: Shapes): readonly Field[] {
  const found: Field[] = [];
  for (const { view, path } of list.envelopes.toReversed()) {
    const inner = list.items[path.length];
    addFields(view, { path, above: [], skip: inner, shapes }, found);
  }
  return found.sort((a, b) => a.above.length - b.above.length);
}

interface Place {
  readonly path: readonly string[];
  readonly above: readonly string[];
  /** What leads to the items. */
  readonly skip: string | undefined;
  readonly shapes: Shapes;
}

function addFields(view: ObjectView, { path, above, skip, shapes }: Place, found: Field[]): void {
  for (const { serializedName, schema, summary, details } of view.properties.values()) {
    if (serializedName === skip) continue;
    const value = shapes.value(schema);
    const own: NonEmpty<string> = [...path, serializedName] as unknown as NonEmpty<string>;
    const inside = isArray(value) ? null : shapes.object(value);
    const name = camelCase(serializedName);
    const docs = { ...(summary !== undefined && { summary }), ...(details !== undefined && { details }) };
    if (!inside) found.push({ name, path: own, above, value, ...docs });
    else if (above.length < deepest)
      addFields(inside, { path: own, above: [...above, name], skip: undefined, shapes }, found);
  }
}

const asides =
  /^(?:next|links?|cursors?|info|navigation)$|pag(?:e|es|er|ing|ination)|meta|(?:list|result|results|query)Info/i;

/** True of what stands beside the items or in an object that is about the pages: `meta.page.total`. */
export function isAside({ above }: Field): boolean {
  return above.every((name) => asides.test(name));
}

/** True of what was asked, or of another page than the next: `pages.previous.cursor`. */
export function isElsewhere({ above, name }: Field): boolean {
  if (/^(?:prev|previous|current)(?=[A-Z]|$)/.test(name)) return true;
  return above.some((one) =>
    /^(?:prev|previous|first|last|self|current|request|query|params|filters?)$/.test(one),
  );
}

/** What a query can carry and is no choice of values: text, a number, or either of them. */
export function isScalar(schema: Schema, shapes: Shapes): boolean {
  const value = shapes.value(schema);
  if (isString(value)) return !/^(?:date|date-time|time|duration)$/.test(value.format ?? "");
  if (isUnion(value) || isDiscriminated(value))
    return variantsOf(value).every((variant) => isScalar(variant, shapes));
  return isNumber(value);
}

/** All that was written about something, in one text. */
export function proseOf({ summary, details }: Documented): string {
  return [summary, details].filter((text) => text !== undefined).join(" ");
}

/** By its format, because its name says so, because it stands among links, or because it is said of it. */
export function isAddress({ name, value, above, ...docs }: Field): boolean {
  if (!isString(value)) return false;
  const told =
    above.some((one) => /^links?$/i.test(one)) || /(?:^|[a-z])(?:URL|URI|Link|Href)$|^href$/.test(name);
  if (told || /^(?:uri|url|iri)(?:-reference)?$/.test(value.format ?? "")) return true;
  // What calls itself a token is one, whatever page of a manual it refers to.
  return /^next(?:Page)?$/.test(name) && /\b(?:URL|URI|link)\b[^.]*\bpage\b/i.test(proseOf(docs));
}
