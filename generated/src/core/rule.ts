// Copied by sdkwright from its runtime. Changes made here are lost.
// Rules of declared types: found by the function that makes them, made when they are first asked for, skipped where
// the fast check passes. Knows nothing of what a type is.

import type { ValidationState, Rule } from "./validator.js";
import { maxDepth, tooDeep, type RecursiveCheck } from "./recursion.js";
import { everyType } from "./describe-value.js";
import { applyDefaults, validateAt, evaluates } from "./rule-location.js";

/** What is known of a declared type. */
export interface TypeRule {
  /** Empty for a type inside another. */
  readonly type: string;
  /** The fast check. */
  readonly is: RecursiveCheck;
  readonly rule: Rule;
  /** The pointer to the type in the document; empty where its holder looks for it. */
  readonly location: string;
}

/** Makes the rule of a declared type: this is how types refer to each other, and to themselves. */
export type TypeRuleOf = () => TypeRule;
export type RuleSource = Rule | TypeRuleOf;

/** A type with a name of its own. `place`: the pointer to it in the document, where its name does not tell it. */
export function named(
  type: string,
  is: RecursiveCheck,
  source: RuleSource,
  location: string = `#/components/schemas/${type}`,
): TypeRule {
  return { type, is, rule: ruleOf(source), location };
}

/** A type inside another, which is where its holder looks for it. `type`: what it is called as a variant. */
export function nested(is: RecursiveCheck, source: RuleSource, type: string = ""): TypeRule {
  return named(type, is, source, "");
}

const declaredRules = new WeakMap<TypeRuleOf, DeclaredRule>();

/** One rule a declared type, whoever asks. */
export function ruleOf(source: TypeRuleOf): DeclaredRule;
export function ruleOf(source: RuleSource): Rule;
export function ruleOf(source: RuleSource): Rule {
  if (typeof source !== "function") return source;
  let rule = declaredRules.get(source);
  if (!rule) declaredRules.set(source, (rule = new DeclaredRule(source)));
  return rule;
}

/**
 * A rule by what it does. Its types are asked for when somebody wants to know them, since rules may lead back to
 * themselves. A class, because engines are slow on objects with getters of their own, and on rules of many shapes.
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

/** A rule that asks another one in its own way, and is like it otherwise. `more`: JSON types it takes beside. */
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
      // For whoever asks on the way back to itself.
      this.#types = everyType;
      this.#types = this.#rule.rule.types ?? everyType;
    }
    return this.#types;
  }

  validate(value: unknown, state: ValidationState): void {
    const { is, rule, location } = this.#rule;
    // The whole value has just failed its fast check, or is searched for what that does not know.
    if (state.instancePath.length > 0 && !state.strict && passesCheck(is, value)) return;
    validateAt(rule, value, state, location);
  }

  /** The verdict of the fast check; a value that throws when it is read is not taken. */
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

/** What is too deep passes for wrong here: the search for issues will come to the place itself. */
function passesCheck(validate: RecursiveCheck, value: unknown): boolean {
  try {
    return validate(value, 0, null);
  } catch (thrown) {
    if (thrown === tooDeep) return false;
    throw thrown;
  }
}
