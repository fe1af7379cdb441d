// What lowering carries along: the sources, the report, and the declarations that references ask for.
// Knows nothing of how a schema or an operation is lowered.

import type { Code, Facts } from "../../diagnostics/catalog.js";
import type { Report } from "../../diagnostics/report.js";
import type { DeclId, Json, Pointer } from "../../model/brands.js";
import type { Choice } from "./choice.js";
import { DynamicScopes, noDynamicScope, type DynamicScope } from "../../input/resolve/dynamic-scopes.js";
import { isStrictDialect } from "../../input/resolve/dialects.js";
import { lastSegment, parentOf } from "../../input/pointer.js";
import { isRaw, refOf, textAt, type Raw } from "../../input/raw.js";
import { valueBelow } from "../../input/resolve/trail.js";
import type { Sources } from "../../input/sources.js";

/** An object of the document together with where it stands, which after a reference is not where it was asked for. */
export interface Placed {
  readonly raw: Raw;
  readonly at: Pointer;
}

/** A declaration that something refers to. */
export interface Wanted {
  readonly id: DeclId;
  readonly at: Pointer;
  readonly dynamic: DynamicScope;
  /** The places that the dynamic scope puts in place of the declaration's own. */
  readonly overrides: readonly Pointer[];
  /** True when it travels in a multipart or raw body, where binary strings are files. */
  readonly binary: boolean;
}

interface Counted {
  readonly at: Pointer;
  readonly number: number;
  readonly tell: (at: Pointer, number: number) => void;
}

/** Invariant: a place is declared once; what is wanted as binary is handed out before what is not. */
export class LowerContext {
  readonly sources: Sources;
  readonly report: Report;
  readonly choice: Choice;
  readonly #binary = new Map<DeclId, Wanted>();
  readonly #plain = new Map<DeclId, Wanted>();
  readonly #done = new Set<DeclId>();
  readonly #dynamic: DynamicScopes;
  readonly #targets = new Map<string, Pointer | null>();
  readonly #values = new Map<Pointer, Json>();
  readonly #strict = new Map<Pointer, boolean>();
  readonly #cache = new Map<string, unknown>();
  readonly #counted = new Map<string, Counted>();
  readonly #held = new Map<Pointer, Pointer | null>();

  constructor(sources: Sources, report: Report, choice: Choice) {
    this.sources = sources;
    this.report = report;
    this.choice = choice;
    this.#dynamic = new DynamicScopes(sources);
  }

  add<C extends Code>(code: C, at: Pointer, facts: Facts<C>): void {
    this.report.add(code, at, facts);
  }

  /** Asks for a declaration of what stands at a place; `from`: the dynamic scope it is referred to in. */
  declare(at: Pointer, binary: boolean, from: DynamicScope = noDynamicScope): DeclId {
    const { id, dynamic, overrides } = this.#dynamic.declared(at, from);
    (binary ? this.#binary : this.#plain).set(id, { id, at, dynamic, overrides, binary });
    return id;
  }

  /** The dynamic scope inside what stands at a place. */
  enter(at: Pointer, from: DynamicScope): DynamicScope {
    return this.#dynamic.enter(at, from);
  }

  /** Where a `$dynamicRef` written at `at` leads in a dynamic scope; null = nowhere, which has been reported. */
  dynamicTarget(ref: string, at: Pointer, from: DynamicScope): Pointer | null {
    const to = this.target(ref, at);
    return to === null ? null : this.#dynamic.override(ref, to, from);
  }

  /**
   * The next declaration to lower; null = all are done. Binary ones come first: they make what they refer to
   * binary, and after the last of them nothing can, so that none is lowered twice.
   */
  next(): Wanted | null {
    for (const list of [this.#binary, this.#plain]) {
      for (const [id, wanted] of list) {
        list.delete(id);
        if (this.#done.has(id)) continue;
        this.#done.add(id);
        return wanted;
      }
    }
    return null;
  }

  /** Where a reference written at `at` leads; null = nowhere, which has been reported. */
  target(ref: string, at: Pointer): Pointer | null {
    // References are relative to their resource, so all of one that read the same lead to the same place.
    const key = `${this.sources.resource(at).at} ${ref}`;
    const known = this.#targets.get(key);
    if (known !== undefined) return known;
    const to = this.sources.target(ref, at);
    this.#targets.set(key, to);
    return to;
  }

  /** What stands at a place; asked for again and again, since types and documentation look through references. */
  get(at: Pointer): Json | undefined {
    const known = this.#values.get(at);
    if (known !== undefined) return known;
    // What is above was mostly asked for before, so that one step is left of the way down.
    const above = parentOf(at);
    const holder = above === null ? undefined : this.get(above);
    const key = lastSegment(at);
    const value = holder === undefined || key === null ? this.sources.get(at) : valueBelow(holder, key);
    if (value !== undefined) this.#values.set(at, value);
    return value;
  }

  /** Has the schema of a text read as that of the JSON it holds, which stands at `to`; null = it may be any. */
  holds(at: Pointer, to: Pointer | null): void {
    this.#held.set(at, to);
  }

  /** Where the schema stands that counts in place of the one at `at`; undefined = that one itself. */
  heldAt(at: Pointer): Pointer | null | undefined {
    return this.#held.get(at);
  }

  /** The object at the end of a chain of references; null = there is none, which has been reported. */
  follow(value: Json | undefined, at: Pointer): Placed | null {
    const seen = new Set<Pointer>();
    let here: Pointer = at;
    let found = value;
    while (isRaw(found)) {
      const ref = refOf(found);
      if (ref === null) return { raw: found, at: here };
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
  strictAt(at: Pointer): boolean {
    const known = this.#strict.get(at);
    if (known !== undefined) return known;
    const value = this.get(at);
    const dialect = isRaw(value) ? textAt(value, "$schema") : null;
    const above = parentOf(at);
    const strict = dialect === null ? above !== null && this.strictAt(above) : isStrictDialect(dialect);
    this.#strict.set(at, strict);
    return strict;
  }

  /** What was made for a place is made once: a shared response or parameter keeps its identity. */
  once<T>(key: string, makeIt: () => T): T {
    if (!this.#cache.has(key)) this.#cache.set(key, makeIt());
    return this.#cache.get(key) as T;
  }

  /**
   * A finding that may stand in hundreds of places: told once, at the first of them, with their number.
   * `facts` may say the number as `places`, which is empty for a single place.
   */
  count<C extends Code>(code: C, at: Pointer, facts: (places: string) => Facts<C>): void {
    const tell = (place: Pointer, number: number): void =>
      this.add(code, place, facts(number === 1 ? "" : ` (in ${number} places)`));
    const key = `${code} ${JSON.stringify(facts(""))}`;
    const seen = this.#counted.get(key);
    if (!seen) this.#counted.set(key, { at, number: 1, tell });
    else this.#counted.set(key, { at: at < seen.at ? at : seen.at, number: seen.number + 1, tell });
  }

  /** As `count`, for what the model does not carry. */
  countUnused(keyword: string, why: string, at: Pointer): void {
    this.count("SW301", at, (places) => ({ keyword, why: why + places }));
  }

  /** Reports what was counted. */
  settle(): void {
    for (const { at, number, tell } of this.#counted.values()) tell(at, number);
    this.#counted.clear();
  }
}
