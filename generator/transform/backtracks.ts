// Whether a pattern can take a time that doubles with each character of a text.

import { createRequire } from "node:module";
import type { CharSet, Concatenation, Element, Expression, JS, NoParent, Quantifier } from "refa";
import { patternFlags } from "../model/pattern.js";
import { strongComponents } from "./strong-components.js";

/** Only a repeated group can be gone through in more ways than one. */
const repeatedGroup = /\)[*+{]/;

/**
 * Steps from pair to pair that are looked at: a tenth of a second, and thousands of characters of a usual pattern. What
 * takes more cannot be shown to be harmless.
 */
const mostSteps = 500_000;

/**
 * True when some text leads from a place back to itself in two ways: a text that repeats it and then fails is tried
 * in 2^n ways ("exponential degree of ambiguity", Weber and Seidl 1991). Patterns whose time grows with a power of
 * the length, such as `\s+$`, are not meant.
 */
export function backtracks(pattern: string): boolean {
  const flags = patternFlags(pattern);
  if (flags === null || !repeatedGroup.test(pattern)) return false;
  return positionsOf(pattern, flags).some(isAmbiguous);
}

/** Two walks at once, over pairs of places that one character can lead to. */
function isAmbiguous({ characters, next }: Positions): boolean {
  const count = characters.length;
  const share = (left: number, right: number): boolean => {
    const [one, other] = [characters[left] ?? null, characters[right] ?? null];
    return one === null || other === null || !one.isDisjointWith(other);
  };
  const edges = new Map<number, readonly number[]>();
  let steps = 0;
  const waiting = Array.from({ length: count }, (_, place) => place * count + place);
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    if (edges.has(pair)) continue;
    if (steps > mostSteps) return true;
    const [left, right] = [Math.floor(pair / count), pair % count];
    const targets = [...(next[left]?.keys() ?? [])].flatMap((a) =>
      [...(next[right]?.keys() ?? [])].filter((b) => share(a, b)).map((b) => a * count + b),
    );
    edges.set(pair, targets);
    steps += targets.length + 1;
    waiting.push(...targets);
  }
  const isSame = (pair: number): boolean => Math.floor(pair / count) === pair % count;
  const components = strongComponents([...edges.keys()], (pair) => edges.get(pair) ?? []);
  return [...new Set(components.values())].some((component) => {
    const members = new Set(component);
    const places = component.filter(isSame).map((pair) => pair % count);
    if (places.length === 0) return false;
    // Two ways from one place to the next, on a way that leads back.
    const doubled = places.some((place) =>
      [...(next[place] ?? [])].some(([to, ways]) => ways > 1 && members.has(to * count + to)),
    );
    return doubled || component.some((pair) => !isSame(pair));
  });
}

type Node<T> = NoParent<T>;

/** Invariant: `next` has one map for each of `characters`. */
interface Positions {
  /** What stands at each place; null = anything, as a reference to an earlier group may be. */
  readonly characters: readonly (CharSet | null)[];
  /** Place → places that may follow it → in how many ways. */
  readonly next: readonly ReadonlyMap<number, number>[];
}

/** A part: whether it may be empty, and where it begins and ends. */
interface Part {
  readonly empty: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const nothing: Part = { empty: true, first: [], last: [] };

/** A repetition with an end is written out this often: more copies add nothing that two do not show. */
const mostCopies = 2;

/** As a power of two, the ways that a repetition with an end may be gone through before it is as bad as one without. */
const mostWays = 20;

/** Characters of a text for which ways are counted where a pattern sets no end. */
const usualLength = 64;

/** A text of a body repeated `max` times is cut into so many bodies in about `length ** max` ways, if in several. */
function repeatsWithoutEnd({ max, alternatives }: Node<Quantifier>): boolean {
  return max === Infinity || max * Math.log2(Math.min(longest(alternatives), usualLength)) >= mostWays;
}

/** Characters of the longest text that one of the alternatives takes. */
function longest(alternatives: readonly Node<Concatenation>[]): number {
  const lengths = alternatives.map(({ elements }) => elements.reduce((sum, one) => sum + longestOf(one), 0));
  return Math.max(0, ...lengths);
}

function longestOf(element: Node<Element>): number {
  switch (element.type) {
    case "CharacterClass":
      return 1;
    case "Unknown":
      return Infinity;
    case "Assertion":
      return 0;
    case "Alternation":
      return longest(element.alternatives);
    case "Quantifier": {
      const body = longest(element.alternatives);
      return body === 0 || element.max === 0 ? 0 : element.max * body;
    }
  }
}

/** One automaton for the pattern, and one for each condition inside it that looks ahead or behind. */
function positionsOf(source: string, flags: string): readonly Positions[] {
  // Loaded where it is needed: few documents have a pattern that comes this far.
  const require = createRequire(import.meta.url);
  const { JS: js } = require("refa") as { readonly JS: typeof JS };
  const parser = js.Parser.fromLiteral({ source, flags });
  const { expression } = parser.parse({ backreferences: "unknown" });
  const found: Positions[] = [];
  build(expression, found);
  return found;
}

function build({ alternatives }: Pick<Node<Expression>, "alternatives">, found: Positions[]): void {
  const characters: (CharSet | null)[] = [];
  const next: Map<number, number>[] = [];
  found.push({ characters, next });

  const place = (set: CharSet | null): Part => {
    const at = characters.push(set) - 1;
    next.push(new Map());
    return { empty: false, first: [at], last: [at] };
  };
  const join = (from: readonly number[], to: readonly number[]): void => {
    for (const one of from) {
      const ways = next[one];
      for (const other of to) ways?.set(other, (ways.get(other) ?? 0) + 1);
    }
  };
  const both = (left: Part, right: Part): Part => {
    join(left.last, right.first);
    return {
      empty: left.empty && right.empty,
      first: left.empty ? [...left.first, ...right.first] : left.first,
      last: right.empty ? [...left.last, ...right.last] : right.last,
    };
  };
  const sequence = ({ elements }: Node<Concatenation>): Part => elements.map(part).reduce(both, nothing);
  const choice = (parts: readonly Node<Concatenation>[]): Part => {
    const all = parts.map(sequence);
    return {
      empty: all.some(({ empty }) => empty),
      first: all.flatMap(({ first }) => first),
      last: all.flatMap(({ last }) => last),
    };
  };
  const part = (element: Node<Element>): Part => {
    switch (element.type) {
      case "CharacterClass":
        return place(element.characters);
      case "Unknown":
        return place(null);
      case "Alternation":
        return choice(element.alternatives);
      case "Assertion":
        build(element, found);
        return nothing;
      case "Quantifier": {
        if (element.max === 0) return nothing;
        const isEndless = repeatsWithoutEnd(element);
        const copies = Math.max(1, Math.min(mostCopies, isEndless ? element.min : element.max));
        let all = nothing;
        for (let copy = 0; copy < copies; copy++) {
          const one = choice(element.alternatives);
          if (isEndless && copy === copies - 1) join(one.last, one.first);
          all = both(all, copy < element.min ? one : { ...one, empty: true });
        }
        return all;
      }
    }
  };
  choice(alternatives);
}
