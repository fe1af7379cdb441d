// What lowering carries along: the sources, the report, and the declarations that references ask for.

import type { Code, Facts } from "../../diagnostics/catalog.js";
import type { Report } from "../../diagnostics/report.js";
import type { DefinitionId, Json, Pointer } from "../../model/brands.js";
import type { OperationFilter } from "./choice.js";
import { DynamicScopes, noDynamicScope, type DynamicScope } from "../../input/resolve/dynamic-scopes.js";
import { isStrictDialect } from "./schema/vocabulary.js";
import { lastSegment, parentOf } from "../../input/pointer.js";
import { isRaw, refOf, textAt, type Raw } from "../../input/raw.js";
import { valueBelow } from "../../input/resolve/node-path.js";
import type { Sources } from "../../input/sources.js";

/** An object of the document together with where it stands, which after a reference is not where it was asked for. */
export interface SourceNode {
  readonly raw: Raw;
  readonly pointer: Pointer;
}

/** A declaration that something refers to. */
export interface PendingDefinition {
  readonly id: DefinitionId;
  readonly pointer: Pointer;
  readonly dynamic: DynamicScope;
  /** The places that the dynamic scope puts in place of the declaration's own. */
  readonly overrides: readonly Pointer[];
  /** True when it travels in a multipart or raw body, where binary strings are files. */
  readonly binary: boolean;
}

/** Invariant: a place is declared once; what is wanted as binary is handed out before what is not. */
export class LowerContext {
  readonly sources: Sources;
  readonly report: Report;
  readonly filter: OperationFilter;
  readonly #binary = new Map<DefinitionId, PendingDefinition>();
  readonly #plain = new Map<DefinitionId, PendingDefinition>();
  readonly #done = new Set<DefinitionId>();
  readonly #dynamic: DynamicScopes;
  readonly #targets = new Map<string, Pointer | null>();
  readonly #values = new Map<Pointer, Json>();
  readonly #strict = new Map<Pointer, boolean>();
  readonly #cache = new Map<string, unknown>();
  readonly #held = new Map<Pointer, Pointer | null>();

  constructor(sources: Sources, report: Report, filter: OperationFilter) {
    this.sources = sources;
    this.report = report;
    this.filter = filter;
    this.#dynamic = new DynamicScopes(sources);
  }

  add<C extends Code>(code: C, pointer: Pointer, facts: Facts<C>): void {
    this.report.add(code, pointer, facts);
  }

  /** What a document may say and the model does not carry. */
  addUnused(keyword: string, why: string, pointer: Pointer): void {
    this.add("SW301", pointer, { keyword, why });
  }

  /** Asks for a declaration of what stands at a place; `from`: the dynamic scope it is referred to in. */
  declare(pointer: Pointer, binary: boolean, from: DynamicScope = noDynamicScope): DefinitionId {
    const { id, dynamic, overrides } = this.#dynamic.declared(pointer, from);
    (binary ? this.#binary : this.#plain).set(id, { id, pointer, dynamic, overrides, binary });
    return id;
  }

  /** The dynamic scope inside what stands at a place. */
  enter(pointer: Pointer, from: DynamicScope): DynamicScope {
    return this.#dynamic.enter(pointer, from);
  }

  /** Where a `$dynamicRef` written at `pointer` leads in a dynamic scope; null = nowhere, which has been reported. */
  dynamicTarget(ref: string, pointer: Pointer, from: DynamicScope): Pointer | null {
    const nearest = this.#dynamic.nearest(ref, pointer, from);
    if (nearest !== null) {
      this.add("SW206", pointer, { ref, taken: nearest });
      return nearest;
    }
    const to = this.target(ref, pointer);
    return to === null ? null : this.#dynamic.override(ref, to, from);
  }

  /**
   * The next declaration to lower; null = all are done. Binary ones come first: they make what they refer to
   * binary, and after the last of them nothing can, so that none is lowered twice.
   */
  next(): PendingDefinition | null {
    for (const list of [this.#binary, this.#plain]) {
      for (const [id, pending] of list) {
        list.delete(id);
        if (this.#done.has(id)) continue;
        this.#done.add(id);
        return pending;
      }
    }
    return null;
  }

  /** Where a reference written at `pointer` leads; null = nowhere, which has been reported. */
  target(ref: string, pointer: Pointer): Pointer | null {
    // References are relative to their resource, so all of one that read the same lead to the same place.
    const key = `${this.sources.resource(pointer).pointer} ${ref}`;
    const known = this.#targets.get(key);
    if (known !== undefined) return known;
    const to = this.sources.target(ref, pointer);
    this.#targets.set(key, to);
    return to;
  }

  /** What stands at a place; asked for again and again, since types and documentation look through references. */
  get(pointer: Pointer): Json | undefined {
    const known = this.#values.get(pointer);
    if (known !== undefined) return known;
    // What is above was mostly asked for before, so that one step is left of the way down.
    const above = parentOf(pointer);
    const holder = above === null ? undefined : this.get(above);
    const key = lastSegment(pointer);
    const value = holder === undefined || key === null ? this.sources.get(pointer) : valueBelow(holder, key);
    if (value !== undefined) this.#values.set(pointer, value);
    return value;
  }

  /** Has the schema of a text read as that of the JSON it holds, which stands at `to`; null = it may be any. */
  holds(pointer: Pointer, to: Pointer | null): void {
    this.#held.set(pointer, to);
  }

  /** Where the schema stands that counts in place of the one at `pointer`; undefined = that one itself. */
  heldAt(pointer: Pointer): Pointer | null | undefined {
    return this.#held.get(pointer);
  }

  /** The object at the end of a chain of references; null = there is none, which has been reported. */
  follow(value: Json | undefined, pointer: Pointer): SourceNode | null {
    const seen = new Set<Pointer>();
    let here: Pointer = pointer;
    let found = value;
    while (isRaw(found)) {
      const ref = refOf(found);
      if (ref === null) return { raw: found, pointer: here };
      const to = this.target(ref, here);
      // A chain that comes back to itself was refused when references were resolved.
      if (to === null || seen.has(to)) return null;
      seen.add(to);
      here = to;
      found = this.get(to);
    }
    return null;
  }

  /**
   * True inside a schema that says by `$schema` that it is one of JSON Schema: there a keyword restricts the values
   * of its own type and says nothing of others. OpenAPI's own dialect is read as its authors mean it: a schema with
   * `properties` is an object, though no `type` says so.
   */
  strictAt(pointer: Pointer): boolean {
    const known = this.#strict.get(pointer);
    if (known !== undefined) return known;
    const value = this.get(pointer);
    const dialect = isRaw(value) ? textAt(value, "$schema") : null;
    const above = parentOf(pointer);
    const strict = dialect === null ? above !== null && this.strictAt(above) : isStrictDialect(dialect);
    this.#strict.set(pointer, strict);
    return strict;
  }

  /** What was made for a place is made once: a shared response or parameter keeps its identity. */
  once<T>(key: string, makeIt: () => T): T {
    if (!this.#cache.has(key)) this.#cache.set(key, makeIt());
    return this.#cache.get(key) as T;
  }
}
