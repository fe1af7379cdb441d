// Schemas of responses that operations share: each is one declaration, named after the response.

import type { Pointer } from "../../model/brands.js";
import type { DraftDefinition, DraftOperation } from "../../model/document.js";
import type { Schema } from "../../model/schema.js";
import { schemaEquals } from "../../model/walk.js";
import { words } from "../names/identifiers.js";
import { Promotion } from "../inline/promotion.js";

interface Known {
  readonly given: Schema;
  readonly made: Schema;
}

/** Invariant: a shared place has one declaration, however many operations refer to it. */
export class SharedResponses {
  readonly #known = new Map<Pointer, Known>();
  readonly #definitions: DraftDefinition[] = [];

  get definitions(): readonly DraftDefinition[] {
    return this.#definitions;
  }

  /** What stands for the schema from now on; null = it is the operation's own, or was made different for it. */
  promote(
    schema: Schema,
    { operation, role }: { readonly operation: DraftOperation; readonly role: string },
    make: (promotion: Promotion, hint: string) => Schema,
  ): Schema | null {
    const hint = schema.pointer.startsWith(`${operation.pointer}/`) ? null : sharedName(schema.pointer, role);
    if (hint === null) return null;
    const known = this.#known.get(schema.pointer);
    if (known) return schemaEquals(known.given, schema) ? known.made : null;
    const promotion = new Promotion(schema.pointer);
    const made = make(promotion, hint);
    this.#known.set(schema.pointer, { given: schema, made });
    this.#definitions.push(...promotion.definitions);
    return made;
  }
}

/** `#/components/responses/NotFound/…` and `shared/not_found.yml#/content/…` → `NotFound_error`; null = nobody's. */
function sharedName(pointer: Pointer, role: string): string | null {
  const [file = "", fragment = ""] = pointer.split("#");
  const [first = "", second = "", third = ""] = fragment.split("/").slice(1);
  const isComponent = first === "components" && second === "responses";
  if (file === "" && !isComponent) return null;
  const ofFile =
    first === "content"
      ? (file
          .split("/")
          .at(-1)
          ?.replace(/\.\w+$/, "") ?? "")
      : first;
  const text = isComponent ? third : ofFile;
  if (/^\P{L}*$/u.test(text)) return `${role}_${text}`;
  const isDescribed = words(text).some((word) => /^(?:error|failure|response|result)s?$/i.test(word));
  return isDescribed ? text : `${text}_${role}`;
}
