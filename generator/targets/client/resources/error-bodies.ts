// What the document's error bodies look like: their type, src/core/error-body.ts, and where their sentence for a person
// is.

import type { Document } from "../../../model/document.js";
import type { Property, Schema } from "../../../model/schema.js";
import { schemaEquals } from "../../../model/walk.js";
import { operationsOf } from "../../../model/query/operations.js";
import { resolvedValue } from "../../../model/query/resolve.js";
import { isArray, isString } from "../../../model/query/kinds.js";
import { objectsIn, propertiesByName } from "../../../model/query/properties.js";
import { type ModuleMap, lookupOf } from "../../modules.js";
import { isGood } from "./operation-responses.js";
import { typeAliasDeclaration } from "../../../writer/structures.js";
import type { FilePlan } from "../../../writer/file-plan.js";
import { ImportBag } from "../../../writer/symbols.js";
import { docStructures } from "../../types/type-docs.js";
import { TypeNames } from "../../types/type-names.js";
import { typeText } from "../../types/type-text.js";

/** The schemas of error bodies, each once, the most frequent first. */
export function errorSchemas(document: Document): readonly Schema[] {
  const found: { readonly schema: Schema; count: number }[] = [];
  for (const { responses } of operationsOf(document)) {
    // A default is the error only beside a response that is none.
    const failures = responses.some(isGood) ? responses.filter((one) => !isGood(one)) : [];
    for (const { contents } of failures) {
      const [content] = contents;
      if (content?.encoding !== "json") continue;
      const known = found.find(({ schema }) => schemaEquals(schema, content.schema));
      if (known) known.count++;
      else found.push({ schema: content.schema, count: 1 });
    }
  }
  return found.sort((a, b) => b.count - a.count).map(({ schema }) => schema);
}

/** Names of the sentence, most telling first. */
const sentences: readonly string[] = [
  "message",
  "detail",
  "error_description",
  "errorMessage",
  "error_message",
  "description",
  "msg",
  "reason",
  "title",
];
/** Names of what an envelope wraps around it. */
const wrappers: readonly string[] = [
  ...["error", "errors", "fault", "detail", "details", "status", "meta", "response", "data"],
];

/** Where the sentence is in each kind of error body, dotted: `error.message`. Empty = no schema says. */
export function errorMessagesAt(schemas: readonly Schema[], modules: ModuleMap): readonly string[] {
  const found = schemas.map((schema) => sentenceIn(schema, modules, 0)?.join("."));
  return [...new Set(found.filter((place) => place !== undefined))];
}

function sentenceIn(schema: Schema, modules: ModuleMap, depth: number): readonly string[] | null {
  const target = resolvedValue(schema, lookupOf(modules));
  if (isArray(target)) return below("0", target.items, { modules, depth });
  const objects = objectsIn(target, lookupOf(modules));
  const properties = propertiesByName({ properties: objects.flatMap((object) => object.properties) });
  const isText = (property: Property): boolean => isString(resolvedValue(property.schema, lookupOf(modules)));
  for (const name of sentences) {
    const property = properties.get(name);
    if (property && isText(property)) return [name];
  }
  for (const name of wrappers) {
    const property = properties.get(name);
    if (!property) continue;
    if (name === "error" && isText(property)) return [name];
    const found = below(name, property.schema, { modules, depth });
    if (found) return found;
  }
  return null;
}

function below(
  name: string,
  schema: Schema,
  { modules, depth }: { readonly modules: ModuleMap; readonly depth: number },
): readonly string[] | null {
  const found = depth < 3 ? sentenceIn(schema, modules, depth + 1) : null;
  return found && [name, ...found];
}

const errorBodyModule = "src/core/error-body";

/** With more kinds of errors than this, a union of them all helps nobody. */
const most = 4;

/** No file when the document does not describe its errors, or in too many ways: the runtime's own says `unknown`. */
export function emitErrorBody(schemas: readonly Schema[], modules: ModuleMap): readonly FilePlan[] {
  if (schemas.length === 0 || schemas.length > most) return [];
  const imports = new ImportBag(errorBodyModule, ["ErrorBody"]);
  const names = new TypeNames(modules, imports, new Set(["ErrorBody"]));
  const types = schemas.map((schema) => typeText(schema, { names, inside: [], side: "response" }));
  const statements = [
    typeAliasDeclaration({
      isExported: true,
      name: "ErrorBody",
      type: types.join(" | "),
      docs: docStructures("The body of an error response."),
    }),
  ];
  return [
    { kind: "source", module: errorBodyModule, title: "The type of error bodies.", imports, statements },
  ];
}
