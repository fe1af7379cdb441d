// Inline enums whose values the document names: declarations of their own, so that they get a constant. At the top
// level, since constants are there, and one for each place, whichever declarations hold a copy of it.
// Knows nothing of constants.

import type { DefinitionId, Pointer } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { DraftDefinition } from "../../model/document.js";
import { namedMembers } from "../../model/named-members.js";
import type { EnumSchema, RefSchema, Schema } from "../../model/schema.js";
import { isEnum } from "../../model/query/kinds.js";
import { documentationOf } from "../../model/located.js";

export class NamedEnums {
  readonly #found = new Map<Pointer, { readonly schema: EnumSchema; readonly hint: string }>();

  static has(schema: Schema): schema is EnumSchema {
    return isEnum(schema) && namedMembers(schema).length > 0;
  }

  /** The shortest hint stays: that of a type, not of the variant of it that requests take. */
  refer(schema: EnumSchema, hint: string): RefSchema {
    const known = this.#found.get(schema.pointer);
    if (!known || isBefore(hint, known.hint))
      this.#found.set(schema.pointer, { schema: known?.schema ?? schema, hint });
    return make.ref(schema.pointer, identity(schema.pointer));
  }

  get definitions(): readonly DraftDefinition[] {
    return [...this.#found].map(([pointer, { schema, hint }]) =>
      make.definition(identity(pointer), pointer, {
        name: { text: hint, source: "derived" },
        schema,
        ...documentationOf(schema),
      }),
    );
  }
}

function identity(pointer: Pointer): DefinitionId {
  // `~e` is no escape of RFC 6901, so that no place in a document has this identity.
  return `${pointer}/~enum` as DefinitionId;
}

function isBefore(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length < b.length;
}
