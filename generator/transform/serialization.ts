// How the values of parameters and forms travel: the format of lists that the user asks for, which parts are JSON, and
// the parameters whose values no style of theirs can carry.

import type { Report } from "../diagnostics/report.js";
import type { NonEmpty } from "../model/brands.js";
import type { Draft, DraftOperation, DraftParameter } from "../model/document.js";
import type { Content, RequestBody } from "../model/operation.js";
import { folding } from "../model/query/fold.js";
import { definitionsById, type Lookup, lookupIn } from "../model/query/resolve.js";
import type { Schema } from "../model/schema.js";
import type { ArrayFormats, PassSettings } from "./pass-settings.js";

/** What a schema may be beside text, numbers, booleans and bytes. */
interface Structure {
  /** An object or a list; false where nothing is said. */
  readonly isNested: boolean;
  /** What lists, properties and map values hold. */
  readonly items: readonly Schema[];
  readonly values: readonly Schema[];
  /** Whatever is said of nothing may be an object too. */
  readonly isOpen: boolean;
}

type StructureOf = (schema: Schema) => Structure;

export function serialization(draft: Draft, { arrayFormat }: PassSettings, report: Report): Draft {
  const structureOf = structures(lookupIn(definitionsById(draft)));
  const operations = draft.operations.map((operation): DraftOperation => {
    reportNested(operation, structureOf, report);
    return {
      ...operation,
      parameters: operation.parameters.map((parameter) => formatted(parameter, arrayFormat)),
      body: operation.body && bodyOf(operation.body, arrayFormat, structureOf),
    };
  });
  return { ...draft, operations };
}

function structures(look: Lookup): StructureOf {
  const none: Structure = { isNested: false, items: [], values: [], isOpen: false };
  const join = (parts: readonly Structure[]): Structure => ({
    isNested: parts.some(({ isNested }) => isNested),
    items: parts.flatMap(({ items }) => items),
    values: parts.flatMap(({ values }) => values),
    isOpen: parts.some(({ isOpen }) => isOpen),
  });
  return folding(
    {
      leaf: (schema) => {
        if (schema.kind === "unknown") return { ...none, isOpen: true };
        if (schema.kind === "array") return { ...none, isNested: true, items: [schema.items] };
        if (schema.kind === "tuple") return { ...none, isNested: true, items: schema.items };
        if (schema.kind === "map") return { ...none, isNested: true, values: [schema.value] };
        if (schema.kind !== "object") return none;
        const { properties, additionalProperties: rest } = schema;
        const values = properties.map((property) => property.schema);
        return { ...none, isNested: true, values: typeof rest === "string" ? values : [...values, rest] };
      },
      union: join,
      intersection: join,
    },
    look,
    none,
  );
}

function formatted(parameter: DraftParameter, { query }: ArrayFormats): DraftParameter {
  const { in: location, style, explode, mediaType } = parameter;
  const repeats = style === "deepObject" || (style === "form" && explode);
  if (query === undefined || location !== "query" || mediaType !== null || !repeats) return parameter;
  return { ...parameter, arrayFormat: query };
}

function bodyOf(body: RequestBody, formats: ArrayFormats, structureOf: StructureOf): RequestBody {
  const contents = body.contents.map((content): Content => {
    const { encoding } = content;
    if (encoding !== "multipart" && encoding !== "urlencoded") return content;
    const arrayFormat = encoding === "multipart" ? formats.multipart : formats.form;
    if (arrayFormat !== undefined) return { ...content, arrayFormat };
    const isJSON = encoding === "multipart" && hasObjects(content.schema, structureOf);
    return isJSON ? { ...content, jsonParts: true } : content;
  });
  return { ...body, contents: contents as readonly Content[] as NonEmpty<Content> };
}

/** Whether a property, or an item of one that is a list, may be an object or another list. */
function hasObjects(schema: Schema, structureOf: StructureOf): boolean {
  return structureOf(schema).values.some((value) => {
    const { items, values, isNested, isOpen } = structureOf(value);
    const isObject = isNested && (items.length === 0 || values.length > 0);
    return isOpen || isObject || items.map(structureOf).some((item) => item.isNested || item.isOpen);
  });
}

/** OpenAPI leaves values inside values undefined for every style but `deepObject`: a call that has one is refused. */
function reportNested({ id, parameters }: DraftOperation, structureOf: StructureOf, report: Report): void {
  for (const parameter of parameters) {
    const { serializedName, in: location, style, mediaType, schema, pointer } = parameter;
    if (style === "deepObject" || style === "querystring") continue;
    if (mediaType !== null && /[/+]json\b/i.test(mediaType)) continue;
    const { items, values, isNested } = structureOf(schema);
    const isCarried = mediaType === null && !isTooDeep({ items, values }, parameter, structureOf);
    if (!isNested || isCarried) continue;
    report.add("SW343", pointer, {
      operation: id,
      parameter: `${serializedName} in ${location}`,
      how: mediaType === null ? `the style ${style}` : mediaType,
    });
  }
}

function isTooDeep(
  { items, values }: Pick<Structure, "items" | "values">,
  { in: location, style, explode }: DraftParameter,
  structureOf: StructureOf,
): boolean {
  const isNested = (schema: Schema): boolean => structureOf(schema).isNested;
  // The parts of an exploded object are parameters themselves, which may be lists.
  const isExploded = explode && location === "query" && style === "form";
  const inner = isExploded
    ? values.flatMap((value) => (structureOf(value).items.length > 0 ? structureOf(value).items : [value]))
    : values;
  return items.some(isNested) || inner.some(isNested);
}
