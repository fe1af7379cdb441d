// Document → every type that came out as `unknown`, where it stands, and the reason that the document or a finding
// gives.

import type { Code } from "../diagnostics/catalog.js";
import { placesOf, type Problem } from "../diagnostics/problem.js";
import type { Json, Pointer, DefinitionId } from "../model/brands.js";
import type { Document } from "../model/document.js";
import { operationsOf } from "../model/query/operations.js";
import type { Schema, UnknownSchema } from "../model/schema.js";
import { isUnknown, isObject, isArray, isMap } from "../model/query/kinds.js";
import { typedChildren, schemasOfOperation } from "../model/walk.js";
import { definitionsById } from "../model/query/resolve.js";

/**
 * `silent`: the document says nothing of the value. `any`: it allows any value out loud. `object`: an object of which
 * no property is described. `list`: one whose items are not. `variant`: a union with a variant that takes any value.
 * `undescribed`: the place has no schema at all. `reported`: it could not be carried, as the finding `code` says.
 */
export type UnknownReason = "silent" | "any" | "object" | "list" | "variant" | "undescribed" | "reported";

export interface UnknownType {
  /** The type and the way down inside it: `Order.lines[]`; an operation where no type has it. */
  readonly name: string;
  readonly pointer: Pointer;
  readonly reason: UnknownReason;
  /** The finding that says why; null but for `reported`. */
  readonly code: string | null;
}

/** What is read of the document: its own words at a place. */
interface Words {
  get(pointer: Pointer): Json | undefined;
}

/** Each place of the document once, in the order of the types. */
export function unknownTypes(
  document: Document,
  words: Words,
  problems: readonly Problem[],
): readonly UnknownType[] {
  const found = new Map<string, UnknownType>();
  const codes = new Map(
    problems
      .filter(({ code }) => losing.has(code))
      .flatMap((problem) => placesOf(problem).map(({ pointer }) => [pointer, problem.code])),
  );
  const add = ({ pointer, source }: UnknownSchema, name: string): void => {
    // Keys that are required without a schema stand at one place, the list of them.
    const key = source === "required" ? pointer + name.slice(name.lastIndexOf(".")) : pointer;
    if (found.has(key)) return;
    const code = codeAt(pointer, codes);
    const reason = code === null ? reasonOf(words.get(pointer)) : "reported";
    found.set(key, { name, pointer: pointer, reason, code });
  };
  const look = (schema: Schema, name: string): void => {
    if (isUnknown(schema) && schema.source !== "option") add(schema, name);
    for (const [inner, place] of below(schema, name)) look(inner, place);
  };
  const names = qualifiedNames(document);
  for (const { id, schema } of document.definitions) look(schema, names.get(id) ?? "");
  for (const operation of operationsOf(document))
    for (const schema of schemasOfOperation(operation)) look(schema, operation.functionName);
  return [...found.values()];
}

/** Findings that take a type away. */
const losing: ReadonlySet<string> = new Set<Code>([
  "SW201",
  "SW202",
  "SW203",
  "SW204",
  "SW302",
  "SW320",
  "SW321",
  "SW322",
]);

/** At the place itself or at one of its keywords. */
function codeAt(pointer: Pointer, codes: ReadonlyMap<Pointer | null, string>): string | null {
  const own = codes.get(pointer);
  if (own !== undefined) return own;
  for (const [place, code] of codes)
    if (place?.startsWith(`${pointer}/`) && isKeyword(place, pointer)) return code;
  return null;
}

function isKeyword(place: Pointer, pointer: Pointer): boolean {
  return !place.slice(pointer.length + 1).includes("/");
}

function reasonOf(said: Json | undefined): UnknownReason {
  if (said === true) return "any";
  if (typeof said !== "object" || said === null || Array.isArray(said)) return "undescribed";
  const keys = Object.keys(said);
  if (keys.includes("anyOf") || keys.includes("oneOf")) return "variant";
  const type = Object.hasOwn(said, "type") ? (said as { readonly type?: Json }).type : undefined;
  const types = Array.isArray(type) ? type : [type];
  if (types.includes("array")) return "list";
  if (types.includes("object") || keys.includes("properties")) return "object";
  return "silent";
}

export type Names = ReadonlyMap<DefinitionId, string>;

/** `Order`, and `Order.Line` for a type of its namespace. */
export function qualifiedNames(document: Document): Names {
  const byId = definitionsById(document);
  const nameOf = (id: DefinitionId): string => {
    const definition = byId.get(id);
    if (!definition) return "";
    return definition.owner === null ? definition.name : `${nameOf(definition.owner)}.${definition.name}`;
  };
  return new Map(document.definitions.map(({ id }) => [id, nameOf(id)]));
}

/** The schemas directly inside with their places: `Order.lines[]`. */
export function below(schema: Schema, name: string): readonly (readonly [Schema, string])[] {
  if (isObject(schema))
    return [
      ...schema.properties.map(
        (property) => [property.schema, `${name}.${property.serializedName}`] as const,
      ),
      ...(typeof schema.additionalProperties === "string"
        ? []
        : [[schema.additionalProperties, `${name}[key]`] as const]),
    ];
  const step = isArray(schema) ? "[]" : isMap(schema) ? "[key]" : "";
  return typedChildren(schema).map((inner) => [inner, name + step] as const);
}
