// Inline enums whose values the document names: declarations of their own, so that they get a constant. At the top
// level, since constants are there, and one for each place, whichever declarations hold a copy of it.
// Knows nothing of constants.

import type { DeclId, Pointer } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { DraftDeclaration } from "../../model/document.js";
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
    const known = this.#found.get(schema.at);
    if (!known || isBefore(hint, known.hint))
      this.#found.set(schema.at, { schema: known?.schema ?? schema, hint });
    return make.ref(schema.at, identity(schema.at));
  }

  get decls(): readonly DraftDeclaration[] {
    return [...this.#found].map(([at, { schema, hint }]) =>
      make.declaration(identity(at), at, {
        name: { text: hint, source: "derived" },
        schema,
        ...documentationOf(schema),
      }),
    );
  }
}

function identity(at: Pointer): DeclId {
  // `~e` is no escape of RFC 6901, so that no place in a document has this identity.
  return `${at}/~enum` as DeclId;
}

function isBefore(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length < b.length;
}
