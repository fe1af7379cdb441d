// The rule of a declared type: found by name, made when it is first asked for, skipped where the fast check passes.
// Knows nothing of what the type is.

import type { Found, Rule } from "./check.js";
import { maxDepth, tooDeep, type DeepCheck } from "./check-depth.js";
import { add, mostTrials, stopTooDeep } from "./check-found.js";
import { fill, knows, pointer } from "./check-place.js";

interface More {
  /** The pointer to the type in the document, where its name does not tell it. */
  readonly place?: string;
  /** True when it can contain itself. */
  readonly cyclic?: boolean;
}

export class TypeRule implements Rule {
  /** Empty for a type inside another. */
  readonly type: string;
  readonly #place: string;
  readonly #is: DeepCheck;
  readonly #make: () => Rule;
  readonly #cyclic: boolean;
  #made: Rule | undefined;

  /** A type inside another has no name of its own: it is where its holder looks for it, unless that says otherwise. */
  constructor(type: string, is: DeepCheck, make: () => Rule, { place, cyclic = false }: More = {}) {
    this.type = type;
    this.#place = place ?? (type && `#/components/schemas/${type}`);
    this.#is = is;
    this.#make = make;
    this.#cyclic = cyclic;
  }

  get #rule(): Rule {
    return (this.#made ??= this.#make());
  }

  check(value: unknown, found: Found): void {
    // The whole value has just failed its fast check, or is searched for what that does not know.
    if (found.keys.length > 0 && !found.strict && passes(this.#is, value)) return;
    if (this.#cyclic && this.#isSettled(found)) return;
    found.places.push(this.#place);
    if (this.#cyclic) found.depth++;
    this.#rule.check(value, found);
    if (this.#cyclic) found.depth--;
    found.places.pop();
  }

  /** The verdict of the fast check; a value that throws when it is read is not taken. */
  takes(value: unknown): boolean {
    try {
      return this.#is(value, 0, null);
    } catch {
      return false;
    }
  }

  knows(key: string, object: object, found: Found): boolean {
    return knows(this.#rule, key, object, found);
  }

  fill(value: unknown, depth: number): unknown {
    if (depth > maxDepth) throw tooDeep;
    return fill(this.#rule, value, depth + 1);
  }

  /**
   * True when the same place was looked at before. Where only a verdict is asked for, one issue is all there is
   * to say.
   */
  #isSettled(found: Found): boolean {
    if (found.depth > maxDepth) stopTooDeep(found);
    found.visited ??= new Map();
    const paths = found.visited.get(this) ?? new Set<string>();
    found.visited.set(this, paths);
    const path = pointer(found.keys);
    if (paths.has(path)) return true;
    paths.add(path);
    if (found.trials > mostTrials && !found.strict) {
      add(
        found,
        { code: "no_variant", variants: [], closest: this.type },
        { expected: this.type, received: "" },
      );
    }
    return false;
  }
}

/** What is too deep passes for wrong here: the search for issues will come to the place itself. */
function passes(check: DeepCheck, value: unknown): boolean {
  try {
    return check(value, 0, null);
  } catch (thrown) {
    if (thrown === tooDeep) return false;
    throw thrown;
  }
}
