// Where a search for issues is: in the value and in the document. Knows nothing of what is wrong there.

import type { Found, Rule } from "./check.js";

/** One step of a JSON Pointer, escaped as RFC 6901 says. */
export function escaped(key: string): string {
  if (!key.includes("~") && !key.includes("/")) return key;
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** A JSON Pointer to these keys, or to the first `count` of them. */
export function pointer(keys: readonly (string | number)[], count: number = keys.length): string {
  let text = "";
  for (let i = 0; i < count; i++) {
    const key = keys[i] ?? "";
    text += `/${typeof key === "number" ? key : escaped(key)}`;
  }
  return text;
}

/** After this piece of a place comes the name of a property as it is: escaping it can wait until it is asked for. */
const property = "/properties/";

/** The pieces joined: one that is no further step starts anew. */
export function schemaPointer(places: readonly string[]): string {
  let text = "";
  let before = "";
  for (const piece of places) {
    if (before === property) text += escaped(piece);
    else text = piece === "" || piece.startsWith("/") ? text + piece : piece;
    before = before === property ? "" : piece;
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
  found.keys.push(key);
  found.places.push(property, key);
  rule.check(value, found);
  found.places.pop();
  found.places.pop();
  found.keys.pop();
}

/** Judges what an object or array holds under a key; `place` leads from its schema to that of the part. */
export function judgePart(
  rule: Rule,
  value: unknown,
  found: Found,
  { key, place }: { readonly key: string | number; readonly place: string },
): void {
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
