// Whether a pattern can take a time that doubles with each character of a text. Knows nothing of documents.

import { patternFlags } from "../../model/pattern.js";
import { strongComponents } from "../strong-components.js";
import { positionsOf, type Positions } from "./pattern-positions.js";

/** Only a repeated group can be gone through in more ways than one. */
const repeatedGroup = /\)[*+{]/;

/** Automata with more places are not looked at: the search takes the square of their number. */
const mostPlaces = 100;

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
  if (count > mostPlaces) return false;
  const share = (left: number, right: number): boolean => {
    const [one, other] = [characters[left] ?? null, characters[right] ?? null];
    return one === null || other === null || !one.isDisjointWith(other);
  };
  const edges = new Map<number, readonly number[]>();
  const waiting = Array.from({ length: count }, (_, place) => place * count + place);
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    if (edges.has(pair)) continue;
    const [left, right] = [Math.floor(pair / count), pair % count];
    const targets = [...(next[left]?.keys() ?? [])].flatMap((a) =>
      [...(next[right]?.keys() ?? [])].filter((b) => share(a, b)).map((b) => a * count + b),
    );
    edges.set(pair, targets);
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
