// What a list in pages looks like: where its items are, and what else its envelope says.

import type { NonEmpty } from "../../model/brands.js";
import type { Schema } from "../../model/schema.js";
import { camelCase } from "../names/identifiers.js";
import type { ObjectView, Shapes } from "../shapes.js";

export interface ListShape {
  /** Empty = the response is the list itself. */
  readonly items: readonly string[];
  readonly item: Schema;
  readonly envelope: ObjectView | null;
}

const itemNames: readonly string[] = [
  ...["data", "items", "results", "records", "entries"],
  ...["list", "value", "values", "content", "rows"],
];

/** Lists that stand beside the items in envelopes of every kind. */
const besides: ReadonlySet<string> = new Set(["errors", "warnings", "links"]);

/**
 * Null where nothing, or more than one thing, could be the list. Of several lists the one called as `asked` counts,
 * the last word of the path: `/gateways` responds with `gateways`, whatever stands beside them.
 */
export function listShape(schema: Schema, asked: string, shapes: Shapes): ListShape | null {
  const list = shapes.array(schema);
  if (list) return { items: [], item: list.items, envelope: null };
  const envelope = shapes.object(shapes.value(schema));
  if (!envelope) return null;
  const arrays = [...envelope.properties.values()].flatMap(({ serializedName, schema: own }) => {
    const array = shapes.array(own);
    return array && !besides.has(serializedName) ? [{ serializedName, item: array.items }] : [];
  });
  const known = itemNames.flatMap((name) =>
    arrays.filter(({ serializedName }) => serializedName === name),
  )[0];
  const found = known ?? (arrays.length === 1 ? arrays[0] : arrays.find(isCalled(asked)));
  return found ? { items: [found.serializedName], item: found.item, envelope } : null;
}

/** In whatever spelling; nothing is called by no name. */
export function isCalled(name: string): (property: { readonly serializedName: string }) => boolean {
  return ({ serializedName }) =>
    name !== "" && camelCase(serializedName).toLowerCase() === name.toLowerCase();
}

/** The list at a path that somebody chose; null where it leads to no list. */
export function listAt(schema: Schema, items: readonly string[], shapes: Shapes): ListShape | null {
  const found = schemaAt(schema, items, shapes);
  const list = found && shapes.array(found);
  return list && { items, item: list.items, envelope: shapes.object(shapes.value(schema)) };
}

/** The schema at a path of property names; null where it leads nowhere. */
export function schemaAt(schema: Schema, path: readonly string[], shapes: Shapes): Schema | null {
  let found: Schema | undefined = schema;
  for (const name of path) found = found && shapes.object(shapes.value(found))?.properties.get(name)?.schema;
  return found ?? null;
}

/** Where APIs put what is about the page when it does not stand beside the items. */
const siblings: readonly string[] = [
  "pagination",
  "paging",
  "page",
  "pageInfo",
  "meta",
  "metadata",
  "responseMetadata",
  "links",
];

/** The envelope and its asides. */
function envelopes(
  { envelope }: ListShape,
  shapes: Shapes,
): readonly { view: ObjectView; above: readonly string[] }[] {
  if (!envelope) return [];
  const inner = [...envelope.properties.values()].flatMap(({ serializedName, schema }) => {
    const view = siblings.includes(camelCase(serializedName)) ? shapes.object(shapes.value(schema)) : null;
    return view ? [{ view, above: [serializedName] }] : [];
  });
  return [{ view: envelope, above: [] }, ...inner];
}

export interface Field {
  /** In camelCase, so that `next_page` and `nextPage` are one. */
  readonly name: string;
  readonly path: NonEmpty<string>;
  /** Without null, at the end of references. */
  readonly value: Schema;
}

/** The fields of the envelope, then those of its asides. */
export function fieldsOf(list: ListShape, shapes: Shapes): readonly Field[] {
  return envelopes(list, shapes).flatMap(({ view, above }) =>
    [...view.properties.values()].map(({ serializedName, schema }) => ({
      name: camelCase(serializedName),
      path: [...above, serializedName] as unknown as NonEmpty<string>,
      value: shapes.value(schema),
    })),
  );
}
