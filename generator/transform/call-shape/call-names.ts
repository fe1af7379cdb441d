// Names and identities of the declarations that calls need.

import type { DefinitionId } from "../../model/brands.js";
import type { DraftDefinition, DraftOperation } from "../../model/document.js";
import type { Schema } from "../../model/schema.js";
import { make } from "../../model/build.js";
import { pascalCase, singular } from "../names/identifiers.js";

/** The full path in the singular and the method: `ChatCompletionMessageList`. No two operations share one. */
export function baseNameOf({ resource, name }: DraftOperation): string {
  return [...resource.map(singular), name.text].map(pascalCase).join("");
}

export interface CallDefinition {
  /** Tells the declarations of one operation apart. */
  readonly role: string;
  readonly name: string;
  readonly origin: "params" | "response";
  readonly schema: Schema;
}

/** A top-level declaration. Its identity is the operation's place and a role; a pointer never holds a space. */
export function declare(
  operation: DraftOperation,
  { role, name, origin, schema }: CallDefinition,
): DraftDefinition {
  return make.definition(`${operation.pointer} ${role}` as DefinitionId, operation.pointer, {
    name: { text: name, source: "derived" },
    origin,
    schema,
    used: origin === "params" ? "request" : "response",
  });
}
