// Where the items of a list are, and which objects stand around them.

import { isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import { isArray, isIntersection, isUnion } from "../../model/query/kinds.js";
import type { Property, Schema } from "../../model/schema.js";
import { camelCase } from "../names/identifiers.js";
import type { ObjectView, Shapes } from "../shapes.js";

export interface ListShape {
  /** Empty = the response is the list itself. */
  readonly items: readonly string[];
  readonly item: Schema;
  /** The objects around the list, the response first; empty = the response is the list itself. */
  readonly envelopes: readonly Envelope[];
}

export interface Envelope {
  readonly view: ObjectView;
  /** Where it is in the response. */
  readonly path: readonly string[];
}

/** What a list is called that is not called as its items are, best first. */
const itemNames: readonly string[] = [
  ...["data", "items", "results", "records", "entries"],
  ...["list", "value", "values", "content", "rows"],
  ...["result", "resources", "objects", "elements", "docs"],
];

/** Lists of envelopes of every kind, which are about the response: they are its items only where they were asked for. */
const besides: ReadonlySet<string> = new Set([
  ...["error", "errors", "warning", "warnings", "message", "messages", "notice", "notices", "notifications"],
  ...["link", "links", "included", "facets", "aggregations", "filters", "sort", "order", "orderBy"],
]);

/** What of an envelope is about its response and may hold lists of its own: `pagination.pages`. */
const listless: ReadonlySet<string> = new Set(["links", "pagination", "paging", "pages", "page", "pageInfo"]);

interface Candidate extends ListShape {
  readonly name: string;
}

/**
 * Null where nothing, or more than one thing, could be the list. Of several lists the one called as `asked` counts,
 * the last word of the path: `/gateways` responds with `gateways`, whatever stands beside them.
 */
export function listShape(schema: Schema, asked: string, shapes: Shapes): ListShape | null {
  const items = itemsOf(schema, shapes);
  if (items) return { items: [], item: items, envelopes: [] };
  const all = candidates(schema, asked, shapes);
  if (all.length > 0) return chosenOf(all, asked);
  return innerList(schema, asked, shapes);
}

/** The lists a response has, by where they are: what there is to choose from where none is plainly the one. */
export function listsIn(schema: Schema, shapes: Shapes): readonly string[] {
  const properties = propertiesOf(schema, shapes);
  const lists = properties.filter((property) => itemsOf(property.schema, shapes));
  if (lists.length > 0) return lists.map(({ serializedName }) => serializedName);
  return properties.flatMap((property) =>
    propertiesOf(property.schema, shapes)
      .filter((inner) => itemsOf(inner.schema, shapes))
      .map((inner) => `${property.serializedName}.${inner.serializedName}`),
  );
}

function propertiesOf(schema: Schema, shapes: Shapes): readonly Property[] {
  return [...(shapes.object(shapes.value(schema))?.properties.values() ?? [])];
}

/** The items of what is a list whenever it is there: also where `allOf` narrows it, or each of its variants is one. */
export function itemsOf(schema: Schema, shapes: Shapes): Schema | null {
  const value = shapes.value(schema);
  if (isArray(value)) return value.items;
  if (isIntersection(value)) {
    // What stands last says more of it than what it narrows.
    return value.parts.map((part) => itemsOf(part, shapes)).findLast((items) => items !== null) ?? null;
  }
  if (!isUnion(value)) return null;
  const all = value.variants.map((variant) => itemsOf(variant, shapes));
  const lists = all.filter((items) => items !== null);
  return lists.length === all.length ? eitherOf(value, lists) : null;
}

function eitherOf({ pointer }: Schema, schemas: readonly Schema[]): Schema | null {
  const keys = schemas.map((schema) => (schema.kind === "ref" ? schema.to : schema.pointer));
  const different = schemas.filter((_, index) => keys.findIndex((key) => key === keys[index]) === index);
  const [first, ...others] = different;
  return first && isNonEmpty(others) ? make.union(pointer, [first, ...others]) : (first ?? null);
}

function candidates(schema: Schema, asked: string, shapes: Shapes): readonly Candidate[] {
  const view = shapes.object(shapes.value(schema));
  if (!view) return [];
  const all = [...view.properties.values()].flatMap(({ serializedName: name, schema: own }) => {
    const item = itemsOf(own, shapes);
    return item ? [{ name, items: [name], item, envelopes: [{ view, path: [] }] }] : [];
  });
  const lists = all.filter(({ name }) => !besides.has(camelCase(name)) || endsLike(asked, camelCase(name)));
  if (lists.length > 0) return lists;
  // A conversation has messages; an envelope that has them as well has a place for its items.
  const names = [...view.properties.keys()].map((name) => camelCase(name).toLowerCase());
  return names.some((name) => itemNames.includes(name) || /^(?:errors?|warnings?|success)$/.test(name))
    ? []
    : all.filter(({ name }) => name === "messages");
}

function chosenOf(all: readonly Candidate[], asked: string): Candidate | null {
  const named = all.map(({ name }) => camelCase(name).toLowerCase());
  const known = itemNames.map((name) => all[named.indexOf(name)]).find((one) => one !== undefined);
  if (known) return known;
  const [only, ...others] = all;
  if (others.length === 0) return only ?? null;
  const called = all.find(({ name }) => isCalled(asked)({ serializedName: name }));
  if (called) return called;
  const [like, ...more] = all.filter(({ name }) => {
    const own = camelCase(name);
    return endsLike(asked, own) || endsLike(own, asked);
  });
  return more.length === 0 ? (like ?? null) : null;
}

/** The one list inside an object of a response that holds none itself: `result.aliases`, `campaigns.results`. */
function innerList(schema: Schema, asked: string, shapes: Shapes): ListShape | null {
  const view = shapes.object(shapes.value(schema));
  if (!view) return null;
  const found = [...view.properties.values()].flatMap(({ serializedName, schema: own }) => {
    if (listless.has(camelCase(serializedName)) || besides.has(camelCase(serializedName))) return [];
    const all = candidates(own, asked, shapes);
    const list = chosenOf(all, asked);
    // Several lists of which none is the one are as good as two.
    if (!list) return all.map(() => null);
    const envelopes = list.envelopes.map((inner) => ({ ...inner, path: [serializedName, ...inner.path] }));
    const items = [serializedName, ...list.items];
    return [{ items, item: list.item, envelopes: [{ view, path: [] }, ...envelopes] }];
  });
  const [only, ...others] = found;
  return others.length === 0 ? (only ?? null) : null;
}

/** In whatever spelling; nothing is called by no name. */
export function isCalled(name: string): (property: { readonly serializedName: string }) => boolean {
  return ({ serializedName }) =>
    name !== "" && camelCase(serializedName).toLowerCase() === name.toLowerCase();
}

/** `modelEvaluationRuns` ends like `runs`, and everything like itself. */
function endsLike(name: string, end: string): boolean {
  if (end === "" || name === "") return false;
  return name.toLowerCase() === end.toLowerCase() || name.endsWith(end[0]?.toUpperCase() + end.slice(1));
}

/** The list at a path that somebody chose; null where it leads to no list. */
export function listAt(schema: Schema, items: readonly string[], shapes: Shapes): ListShape | null {
  const found = schemaAt(schema, items, shapes);
  const item = found && itemsOf(found, shapes);
  const envelopes = items.flatMap((_, depth) => {
    const around = schemaAt(schema, items.slice(0, depth), shapes);
    const view = around && shapes.object(shapes.value(around));
    return view ? [{ view, path: items.slice(0, depth) }] : [];
  });
  return item && { items, item, envelopes };
}

/** The schema at a path of property names; null where it leads nowhere. */
export function schemaAt(schema: Schema, path: readonly string[], shapes: Shapes): Schema | null {
  let found: Schema | undefined = schema;
  for (const name of path) found = found && shapes.object(shapes.value(found))?.properties.get(name)?.schema;
  return found ?? null;
}
