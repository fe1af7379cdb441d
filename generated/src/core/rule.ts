// Copied by sdkwright from its runtime. Changes made here are lost.
// Rules of declared types: looked up by the function that makes them, made on first use, skipped where the fast check
// passes.

import type { ValidationState, Rule } from "./validator.js";
import { maxDepth, tooDeep, type RecursiveCheck } from "./recursion.js";
import { everyType } from "./describe-value.js";
import { applyDefaults, validateAt, evaluates } from "./rule-location.js";

/** A declared type: its fast check and its rule. */
export interface TypeRule {
  /** Its name; empty for a nested type. */
  readonly type: string;
  /** The fast check. */
  readonly is: RecursiveCheck;
  readonly rule: Rule;
  /** The JSON Pointer to the schema in the document; empty where the enclosing schema expects it. */
  readonly location: string;
}

/** Makes the rule of a declared type. A function, since types may refer to each other and to themselves. */
export type TypeRuleOf = () => TypeRule;
export type RuleSource = Rule | TypeRuleOf;

/** A named type. `location`: the JSON Pointer to its schema, where the name does not imply it. */
export function named(
  type: string,
  is: RecursiveCheck,
  source: RuleSource,
  location: string = `#/components/schemas/${type}`,
): TypeRule {
  return { type, is, rule: ruleOf(source), location };
}

/** A nested type, located where the enclosing schema expects it. `type`: its name as a variant. */
export function nested(is: RecursiveCheck, source: RuleSource, type: string = ""): TypeRule {
  return named(type, is, source, "");
}

const declaredRules = new WeakMap<TypeRuleOf, DeclaredRule>();

/** The rule of a source: one for each declared type. */
export function ruleOf(source: TypeRuleOf): DeclaredRule;
export function ruleOf(source: RuleSource): Rule;
export function ruleOf(source: RuleSource): Rule {
  if (typeof source !== "function") return source;
  let rule = declaredRules.get(source);
  if (!rule) declaredRules.set(source, (rule = new DeclaredRule(source)));
  return rule;
}

/**
 * A rule whose types are computed when they are read, since rules may be recursive. A class, because engines are slow
 * on objects with own getters, and on rules of many shapes.
 */
export class BasicRule implements Rule {
  readonly validate: Rule["validate"];
  readonly evaluates: Rule["evaluates"];
  readonly applyDefaults: Rule["applyDefaults"];
  readonly #types: () => number;

  constructor(
    types: () => number,
    { validate, evaluates: knows, applyDefaults: fill }: Omit<Rule, "types" | "type">,
  ) {
    this.validate = validate;
    this.evaluates = knows;
    this.applyDefaults = fill;
    this.#types = types;
  }

  get types(): number {
    return this.#types();
  }
}

/** A rule like another one that validates differently. `extraTypes`: JSON types it accepts in addition. */
export function delegate(rule: Rule, validate: Rule["validate"], extraTypes: number = 0): Rule {
  return new BasicRule(() => extraTypes | (rule.types ?? everyType), {
    validate,
    evaluates: (key, object, state) => evaluates(rule, key, object, state),
    applyDefaults: (value, depth) => applyDefaults(rule, value, depth),
  });
}

export class DeclaredRule implements Rule {
  readonly #make: TypeRuleOf;
  #made: TypeRule | undefined;
  #types: number | undefined;

  constructor(make: TypeRuleOf) {
    this.#make = make;
  }

  get #rule(): TypeRule {
    return (this.#made ??= this.#make());
  }

  get type(): string {
    return this.#rule.type;
  }

  get types(): number {
    if (this.#types === undefined) {
      // Ends the recursion for a type that contains itself.
      this.#types = everyType;
      this.#types = this.#rule.rule.types ?? everyType;
    }
    return this.#types;
  }

  validate(value: unknown, state: ValidationState): void {
    const { is, rule, location } = this.#rule;
    // Not for the whole value, which has just failed its fast check, nor for unknown properties, which that does not
    // find.
    if (state.instancePath.length > 0 && !state.strict && passesCheck(is, value)) return;
    validateAt(rule, value, state, location);
  }

  /** The result of the fast check; false for a value that throws when it is read. */
  accepts(value: unknown): boolean {
    try {
      return this.#rule.is(value, 0, null);
    } catch {
      return false;
    }
  }

  evaluates(key: string, object: object, state: ValidationState): boolean {
    return evaluates(this.#rule.rule, key, object, state);
  }

  applyDefaults(value: unknown, depth: number): unknown {
    if (depth > maxDepth) throw tooDeep;
    return applyDefaults(this.#rule.rule, value, depth + 1);
  }
}

/** A value that is too deep counts as invalid here, so that collecting issues reports it at its location. */
function passesCheck(validate: RecursiveCheck, value: unknown): boolean {
  try {
    return validate(value, 0, null);
  } catch (thrown) {
    if (thrown === tooDeep) return false;
    throw thrown;
  }
}
