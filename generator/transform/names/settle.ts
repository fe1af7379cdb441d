// Gives every name of one scope a text of its own, by fallbacks that are tried in their order.

import { freeName } from "../../model/query/free-name.js";

/** One name to be given. */
export interface NameCandidate<T> {
  readonly of: T;
  /** 0 is the strongest. All of one strength are settled before any weaker one is looked at. */
  readonly strength: number;
  /** What it may be called, best first; legal as identifiers. The last resort is a number after the first. */
  readonly fallbacks: readonly [string, ...string[]];
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
 * All that want the same name go to the next fallback together, so that who is named does not depend on who comes
 * first, and a name that nobody else wants never moves.
 */
export function resolveCandidates<T>(candidates: readonly NameCandidate<T>[], scope: Scope): Map<T, string> {
  const resolved = new Map<T, string>();
  const taken = new Set<string>();
  const fold = (name: string): string => (scope.ignoreCase ? name.toLowerCase() : name);
  const isFree = (name: string): boolean => !taken.has(fold(name)) && !scope.reserved.has(name);
  const give = (candidate: NameCandidate<T>, name: string): void => {
    resolved.set(candidate.of, name);
    taken.add(fold(name));
  };
  const strengths = [...new Set(candidates.map(({ strength }) => strength))].sort((a, b) => a - b);
  for (const strength of strengths) {
    let open = candidates.filter((candidate) => candidate.strength === strength);
    const height = Math.max(...open.map(({ fallbacks }) => fallbacks.length));
    for (let level = 0; level < height && open.length > 0; level++) {
      const rest: NameCandidate<T>[] = [];
      for (const group of groupBy(open, (candidate) => fold(candidate.fallbacks[level] ?? ""))) {
        const [only] = group;
        const name = only?.fallbacks[level];
        if (only && name !== undefined && group.length === 1 && isFree(name)) give(only, name);
        else rest.push(...group);
      }
      open = rest;
    }
    const inOrder = [...open].sort((a, b) => (a.order < b.order ? -1 : 1));
    const elsewhere = scope.reserved;
    for (const candidate of inOrder)
      resolved.set(candidate.of, freeName(taken, candidate.fallbacks[0], { elsewhere, fold }));
  }
  return resolved;
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
