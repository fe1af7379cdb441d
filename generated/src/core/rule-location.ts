// Copied by sdkwright from its runtime. Changes made here are lost.
// Where a search for issues is: in the value and in the document. Knows nothing of what is wrong there.

import type { ValidationState, Rule } from "./validator.js";

/** One step of a JSON Pointer, escaped as RFC 6901 says. */
export function escapeToken(key: string): string {
  return special.test(key) ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;
}

const special = /[~/]/;

/** A JSON Pointer to these keys, or to the first `count` of them. */
export function pointer(
  instancePath: readonly (string | number)[],
  count: number = instancePath.length,
): string {
  let text = "";
  for (let i = 0; i < count; i++) text += step(instancePath[i] ?? "");
  return text;
}

/** One step of a pointer to a key. */
export function step(key: string | number): string {
  return `/${typeof key === "number" ? key : escapeToken(key)}`;
}

/** Before this piece of a place is the name of a property as it is: escaping it can wait until it is asked for. */
const propertyMark = "properties";

/** The pieces joined, from the last one that is no further step: it starts anew. */
export function schemaPointer(schemaPath: readonly string[]): string {
  let text = "";
  for (let i = schemaPath.length - 1; i >= 0; i--) {
    const piece = schemaPath[i] ?? "";
    if (piece === propertyMark) text = `/properties/${escapeToken(schemaPath[--i] ?? "")}${text}`;
    else if (piece === "" || piece[0] === "/") text = piece + text;
    else return piece + text;
  }
  return text;
}

/** Judges the same value by a rule that stands there in the document. */
export function validateAt(rule: Rule, value: unknown, state: ValidationState, location: string): void {
  state.schemaPath.push(location);
  rule.validate(value, state);
  state.schemaPath.pop();
}

/** Judges the value of a declared property. */
export function validateProperty(rule: Rule, value: unknown, state: ValidationState, key: string): void {
  const { instancePath, schemaPath } = state;
  instancePath.push(key);
  schemaPath.push(key, propertyMark);
  rule.validate(value, state);
  schemaPath.pop();
  schemaPath.pop();
  instancePath.pop();
}

/** What an object or array holds: `place` leads from its schema to that of the part. */
export interface ChildRule {
  readonly rule: Rule;
  readonly location: string;
}

/** Judges what an object or array holds under a key. */
export function validateChild(
  { rule, location }: ChildRule,
  value: unknown,
  state: ValidationState,
  key: string | number,
): void {
  state.instancePath.push(key);
  validateAt(rule, value, state, location);
  state.instancePath.pop();
}

/** Whether a rule has a word for the key; one that does not say has one for every key. */
export function evaluates(rule: Rule, key: string, object: object, state: ValidationState): boolean {
  return rule.evaluates?.(key, object, state) ?? true;
}

/** The value with the rule's defaults where something is absent. */
export function applyDefaults(rule: Rule | undefined, value: unknown, depth: number): unknown {
  return rule?.applyDefaults?.(value, depth) ?? value;
}
