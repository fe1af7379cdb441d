// Copied by sdkwright from its runtime. Changes made here are lost.
// Tracks where validation is, both in the value and in the document.

import type { ValidationState, Rule } from "./validator.js";

/** One token of a JSON Pointer, escaped (RFC 6901). */
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

/** One token of a pointer, with its slash. */
export function step(key: string | number): string {
  return `/${typeof key === "number" ? key : escapeToken(key)}`;
}

/** Follows an unescaped property name in the schema path. The name is escaped only if the pointer is needed. */
const propertyMark = "properties";

/** The pointer that the pieces make, starting at the last absolute one. */
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

/** Applies a rule whose schema is at the location to the same value. */
export function validateAt(rule: Rule, value: unknown, state: ValidationState, location: string): void {
  state.schemaPath.push(location);
  rule.validate(value, state);
  state.schemaPath.pop();
}

/** Applies a rule to the value of a declared property. */
export function validateProperty(rule: Rule, value: unknown, state: ValidationState, key: string): void {
  const { instancePath, schemaPath } = state;
  instancePath.push(key);
  schemaPath.push(key, propertyMark);
  rule.validate(value, state);
  schemaPath.pop();
  schemaPath.pop();
  instancePath.pop();
}

/** The rule of a child value. `location` leads from the parent's schema to the child's. */
export interface ChildRule {
  readonly rule: Rule;
  readonly location: string;
}

/** Applies a rule to a child value. */
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

/** Whether a rule evaluates the property; one that does not tell evaluates all. */
export function evaluates(rule: Rule, key: string, object: object, state: ValidationState): boolean {
  return rule.evaluates?.(key, object, state) ?? true;
}

/** The value with the rule's defaults where properties are missing. */
export function applyDefaults(rule: Rule | undefined, value: unknown, depth: number): unknown {
  return rule?.applyDefaults?.(value, depth) ?? value;
}
