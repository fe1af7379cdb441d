// The declarations that promoting the inline objects of one root gives.

import type { DefinitionId } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { DraftDefinition } from "../../model/document.js";
import type { RefSchema, Schema } from "../../model/schema.js";
import { freeName } from "../../model/query/free-name.js";
import { documentationOf } from "../../model/located.js";

/** What is promoted below one declaration or operation. Invariant: one declaration per schema object. */
export class Promotion {
  readonly #root: string;
  readonly #known = new Map<Schema, RefSchema>();
  readonly #ids = new Set<string>();
  readonly #definitions: DraftDefinition[] = [];

  constructor(root: string) {
    this.#root = root;
  }

  /** What was promoted so far, owners before what they own. */
  get definitions(): readonly DraftDefinition[] {
    return this.#definitions;
  }

  /** The reference that stands for the schema from now on; `inside` gives its own schema, once its identity is known. */
  promote(
    schema: Schema,
    named: { readonly hint: string; readonly owner: DefinitionId | null },
    inside: (owner: DefinitionId) => Schema,
  ): RefSchema {
    const known = this.#known.get(schema);
    if (known) return known;
    const id = this.#identity(schema.pointer);
    const ref = make.ref(schema.pointer, id);
    this.#known.set(schema, ref);
    const index = this.#definitions.length;
    const definition = make.definition(id, schema.pointer, {
      name: { text: named.hint, source: "derived" },
      owner: named.owner,
      schema,
      ...documentationOf(schema),
    });
    this.#definitions.push(definition);
    this.#definitions[index] = { ...definition, schema: inside(id) };
    return ref;
  }

  /** The variants of a type array stand at one place, so that a place alone may not tell two objects apart. */
  #identity(at: string): DefinitionId {
    // `~in` is no escape of RFC 6901, so that no place in a document has this identity.
    return freeName(this.#ids, `${this.#root}/~in/${at}`, { separator: "/" }) as DefinitionId;
  }
}
