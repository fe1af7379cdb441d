// The ladder: gives every name of one scope a text of its own. Knows nothing of what is being named.

import { freeName } from "../../model/query/free-name.js";

/** One name to be given. */
export interface Wish<T> {
  readonly of: T;
  /** 0 is the strongest. All of one strength are settled before any weaker one is looked at. */
  readonly strength: number;
  /** What it may be called, best first; legal as identifiers. The last resort is a number after the first. */
  readonly rungs: readonly [string, ...string[]];
  /** Decides who gets the smaller number; independent of the order of the document. */
  readonly order: string;
}

export interface Scope {
  /** Names that are not given to anyone. */
  readonly reserved: ReadonlySet<string>;
  /** Names that differ only in case count as equal: they would share a file or an entry of a barrel. */
  readonly ignoreCase: boolean;
}

/**
 * All that want the same name climb to the next rung together, so that who is named does not depend on who comes
 * first, and a name that nobody else wants never moves.
 */
export function settle<T>(wishes: readonly Wish<T>[], scope: Scope): Map<T, string> {
  const given = new Map<T, string>();
  const taken = new Set<string>();
  const fold = (name: string): string => (scope.ignoreCase ? name.toLowerCase() : name);
  const isFree = (name: string): boolean => !taken.has(fold(name)) && !scope.reserved.has(name);
  const give = (wish: Wish<T>, name: string): void => {
    given.set(wish.of, name);
    taken.add(fold(name));
  };
  const strengths = [...new Set(wishes.map(({ strength }) => strength))].sort((a, b) => a - b);
  for (const strength of strengths) {
    let open = wishes.filter((wish) => wish.strength === strength);
    const height = Math.max(...open.map(({ rungs }) => rungs.length));
    for (let rung = 0; rung < height && open.length > 0; rung++) {
      const rest: Wish<T>[] = [];
      for (const group of groupBy(open, (wish) => fold(wish.rungs[rung] ?? ""))) {
        const [only] = group;
        const name = only?.rungs[rung];
        if (only && name !== undefined && group.length === 1 && isFree(name)) give(only, name);
        else rest.push(...group);
      }
      open = rest;
    }
    const inOrder = [...open].sort((a, b) => (a.order < b.order ? -1 : 1));
    const elsewhere = scope.reserved;
    for (const wish of inOrder) given.set(wish.of, freeName(taken, wish.rungs[0], { elsewhere, fold }));
  }
  return given;
}

/** The groups of equal key, in order of first appearance. */
export function groupBy<T>(list: Iterable<T>, keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
