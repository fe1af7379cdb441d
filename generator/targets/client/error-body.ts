// src/core/error-body.ts: the type of this document's error bodies. Knows nothing of the errors themselves.

import { typeAliasDeclaration } from "../../writer/structures.js";
import type { FilePlan } from "../../writer/file-plan.js";
import { ImportBag } from "../../writer/symbols.js";
import type { Schema } from "../../model/schema.js";
import type { ModuleMap } from "../modules.js";
import { docStructures } from "../types/type-docs.js";
import { TypeNames } from "../types/type-names.js";
import { typeText } from "../types/type-text.js";

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
