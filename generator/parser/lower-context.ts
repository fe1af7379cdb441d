// What lowering carries along: the sources, the report, and the declarations that references ask for.
// Knows nothing of how a schema or an operation is lowered.

import type { Code, Facts } from "../diagnostics/catalog.js";
import type { Report } from "../diagnostics/report.js";
import type { DeclId, Json, Pointer } from "../ir/brands.js";
import { isRaw, refOf, type Raw } from "./raw.js";
import type { Sources } from "./sources.js";

/** An object of the document together with where it stands, which after a reference is not where it was asked for. */
export interface Placed {
  readonly raw: Raw;
  readonly at: Pointer;
}

/** A declaration that something refers to. */
export interface Wanted {
  readonly at: Pointer;
  /** True when it travels in a multipart or raw body, where binary strings are files. */
  readonly binary: boolean;
}

/** Invariant: a place is declared once; what is wanted as binary is handed out before what is not. */
export class LowerContext {
  readonly sources: Sources;
  readonly report: Report;
  readonly #binary = new Set<Pointer>();
  readonly #plain = new Set<Pointer>();
  readonly #done = new Set<Pointer>();
  readonly #cache = new Map<string, unknown>();
  readonly #tally = new Map<string, { at: Pointer; count: number; keyword: string; why: string }>();

  constructor(sources: Sources, report: Report) {
    this.sources = sources;
    this.report = report;
  }

  add<C extends Code>(code: C, at: Pointer, facts: Facts<C>): void {
    this.report.add(code, at, facts);
  }

  /** Asks for a declaration of what stands at a place. */
  declare(at: Pointer, binary: boolean): DeclId {
    (binary ? this.#binary : this.#plain).add(at);
    return at as string as DeclId;
  }

  /**
   * The next declaration to lower; null = all are done. Binary ones come first: they make what they refer to
   * binary, and after the last of them nothing can, so that none is lowered twice.
   */
  next(): Wanted | null {
    for (const [set, binary] of [
      [this.#binary, true],
      [this.#plain, false],
    ] as const) {
      for (const at of set) {
        set.delete(at);
        if (this.#done.has(at)) continue;
        this.#done.add(at);
        return { at, binary };
      }
    }
    return null;
  }

  /** Where a reference written at `at` leads; null = nowhere, which has been reported. */
  target(ref: string, at: Pointer): Pointer | null {
    const to = this.sources.target(ref, at);
    if (to !== null && this.sources.get(to) !== undefined) return to;
    this.add("SW203", at, { ref });
    return null;
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
      found = this.sources.get(to);
    }
    return null;
  }

  /** What was made for a place is made once: a shared response or parameter keeps its identity. */
  once<T>(key: string, makeIt: () => T): T {
    if (!this.#cache.has(key)) this.#cache.set(key, makeIt());
    return this.#cache.get(key) as T;
  }

  /** Counts something that is not carried and may stand in hundreds of places; told once, at the first of them. */
  count(keyword: string, why: string, at: Pointer): void {
    const key = `${keyword}\u0000${why}`;
    const seen = this.#tally.get(key);
    if (!seen) this.#tally.set(key, { at, count: 1, keyword, why });
    else this.#tally.set(key, { ...seen, at: at < seen.at ? at : seen.at, count: seen.count + 1 });
  }

  /** Reports what was counted. */
  settle(): void {
    for (const { at, count, keyword, why } of this.#tally.values()) {
      this.add("SW301", at, { keyword, why: count === 1 ? why : `${why} (in ${count} places)` });
    }
    this.#tally.clear();
  }
}
