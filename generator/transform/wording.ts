// What is written about things, in a draft and in the document that passes make of it. Passes carry descriptions along
// and never look into them, but for one question; so where nothing but descriptions has changed, each of them wherever
// it stood, the document is the last one with the new texts. Knows nothing of what passes do.

import { graft } from "../memory/graft.js";
import { otherVariantText } from "./directions/openness.js";
import { speaksOfStreams } from "./streaming.js";

/** Old text → new text. */
type Words = ReadonlyMap<string, string>;

interface Rewording {
  readonly words: Words;
  /** What each object has become. */
  readonly made: Map<object, object>;
}

/** How often each description stands in something. */
type Texts = ReadonlyMap<string, number>;

/** The keys of values that documents give, in which a key means what the document wants. */
const data: ReadonlySet<string> = new Set(["default", "examples", "value"]);

type Fields = Readonly<Record<string, unknown>>;

/** The key of descriptions in the model. */
const prose = "details";

export class Wording {
  /** Of what is not written to any more: declarations and operations stay the same from run to run. */
  readonly #texts = new WeakMap<object, Texts>();

  /** Null = something else has changed, or the same text now reads differently in some of its places. */
  change(before: object, after: object): Words | null {
    const changes = new Map<string, { readonly to: string; places: number }>();
    if (!collect(before, after, changes)) return null;
    for (const [from, { to, places }] of changes) {
      // Passes write this one themselves, in places that are not of the draft.
      if (from === otherVariantText || speaksOfStreams(from) !== speaksOfStreams(to)) return null;
      if (this.#count(before, from) !== places) return null;
    }
    return new Map([...changes].map(([from, { to }]) => [from, to]));
  }

  /** Frozen where it is new; what has no changed text in it keeps its identity. */
  reworded<T extends object>(value: T, words: Words): T {
    if (words.size === 0) return value;
    return this.#reworded(value, { words, made: new Map() }, 0) as T;
  }

  #reworded(value: object, rewording: Rewording, depth: number): object {
    // What is one object in several places stays one.
    const known = rewording.made.get(value);
    if (known) return known;
    const made = this.#made(value, rewording, depth);
    rewording.made.set(value, made);
    return made;
  }

  #made(value: object, rewording: Rewording, depth: number): object {
    const { words } = rewording;
    // Only large things are asked: of small ones looking is as quick.
    if (depth <= unitDepth && ![...words.keys()].some((word) => this.#count(value, word) > 0)) return value;
    let copy: Record<string, unknown> | unknown[] | null = null;
    for (const [key, item] of Object.entries(value)) {
      const next =
        key === prose && typeof item === "string"
          ? (words.get(item) ?? item)
          : isObject(item)
            ? this.#reworded(item, rewording, depth + 1)
            : item;
      if (next === item) continue;
      copy ??= Array.isArray(value) ? [...(value as unknown[])] : { ...value };
      Object.defineProperty(copy, key, { value: next, enumerable: true });
    }
    return copy === null ? value : Object.freeze(copy);
  }

  #count(value: object, text: string): number {
    return this.#textsOf(value, 0).get(text) ?? 0;
  }

  #textsOf(value: object, depth: number): Texts {
    const known = this.#texts.get(value);
    if (known) return known;
    const texts = new Map<string, number>();
    const add = (text: string, times: number): void => void texts.set(text, (texts.get(text) ?? 0) + times);
    for (const [key, item] of Object.entries(value)) {
      if (key === prose && typeof item === "string") add(item, 1);
      if (typeof item !== "object" || item === null) continue;
      if (depth < unitDepth)
        this.#textsOf(item as object, depth + 1).forEach((times, text) => add(text, times));
      else addTexts(item as object, add);
    }
    if (depth <= unitDepth) this.#texts.set(value, texts);
    return texts;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** The document, its lists, and what is in them: declarations, operations, resources. */
const unitDepth = 2;

function addTexts(value: object, add: (text: string, times: number) => void): void {
  for (const [key, item] of Object.entries(value)) {
    if (key === prose && typeof item === "string") add(item, 1);
    else if (typeof item === "object" && item !== null) addTexts(item as object, add);
  }
}

type Changes = Map<string, { readonly to: string; places: number }>;

/** False when anything but a description differs. What is the same object is not looked into. */
function collect(before: object, after: object, changes: Changes): boolean {
  if (before === after) return true;
  if (Array.isArray(before) !== Array.isArray(after)) return false;
  const [olds, keys] = [Object.keys(before), Object.keys(after)];
  return (
    olds.length === keys.length &&
    keys.every((key, n) => olds[n] === key && collectAt(key, [before as Fields, after as Fields], changes))
  );
}

function collectAt(key: string, [before, after]: readonly [Fields, Fields], changes: Changes): boolean {
  const [old, now] = [before[key], after[key]];
  if (old === now) return true;
  if (data.has(key)) return graft(old, now) === old;
  if (typeof old === "object" && typeof now === "object" && old !== null && now !== null)
    return collect(old, now, changes);
  if (key !== prose || typeof old !== "string" || typeof now !== "string") return false;
  const known = changes.get(old);
  if (known) known.places++;
  else changes.set(old, { to: now, places: 1 });
  return known === undefined || known.to === now;
}
