// Where a search for issues is: in the value and in the document. Knows nothing of what is wrong there.

import type { Found, Rule } from "./check.js";

/** One step of a JSON Pointer, escaped as RFC 6901 says. */
export function escaped(key: string): string {
  return special.test(key) ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;
}

const special = /[~/]/;

/** A JSON Pointer to these keys, or to the first `count` of them. */
export function pointer(keys: readonly (string | number)[], count: number = keys.length): string {
  let text = "";
  for (let i = 0; i < count; i++) text += step(keys[i] ?? "");
  return text;
}

/** One step of a pointer to a key. */
export function step(key: string | number): string {
  return `/${typeof key === "number" ? key : escaped(key)}`;
}

/** Before this piece of a place is the name of a property as it is: escaping it can wait until it is asked for. */
const property = "properties";

/** The pieces joined, from the last one that is no further step: it starts anew. */
export function schemaPointer(places: readonly string[]): string {
  let text = "";
  for (let i = places.length - 1; i >= 0; i--) {
    const piece = places[i] ?? "";
    if (piece === property) text = `/properties/${escaped(places[--i] ?? "")}${text}`;
    else if (piece === "" || piece[0] === "/") text = piece + text;
    else return piece + text;
  }
  return text;
}

/** Judges the same value by a rule that stands there in the document. */
export function judgeAt(rule: Rule, value: unknown, found: Found, place: string): void {
  found.places.push(place);
  rule.check(value, found);
  found.places.pop();
}

/** Judges the value of a declared property. */
export function judgeProperty(rule: Rule, value: unknown, found: Found, key: string): void {
  const { keys, places } = found;
  keys.push(key);
  places.push(key, property);
  rule.check(value, found);
  places.pop();
  places.pop();
  keys.pop();
}

/** What an object or array holds: `place` leads from its schema to that of the part. */
export interface Part {
  readonly rule: Rule;
  readonly place: string;
}

/** Judges what an object or array holds under a key. */
export function judgePart({ rule, place }: Part, value: unknown, found: Found, key: string | number): void {
  found.keys.push(key);
  judgeAt(rule, value, found, place);
  found.keys.pop();
}

/** Whether a rule has a word for the key; one that does not say has one for every key. */
export function knows(rule: Rule, key: string, object: object, found: Found): boolean {
  return rule.knows?.(key, object, found) ?? true;
}

/** The value with the rule's defaults where something is absent. */
export function fill(rule: Rule | undefined, value: unknown, depth: number): unknown {
  return rule?.fill?.(value, depth) ?? value;
}
