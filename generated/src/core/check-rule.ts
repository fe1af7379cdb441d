// Copied by sdkwright from its runtime. Changes made here are lost.
// Rules of declared types: found by the function that makes them, made when they are first asked for, skipped where
// the fast check passes. Knows nothing of what a type is.

import type { Found, Rule } from "./check.js";
import { maxDepth, tooDeep, type DeepCheck } from "./check-depth.js";
import { everyType } from "./check-describe.js";
import { fill, judgeAt, knows } from "./check-place.js";

/** What is known of a declared type. */
export interface TypeRule {
  /** Empty for a type inside another. */
  readonly type: string;
  /** The fast check. */
  readonly is: DeepCheck;
  readonly rule: Rule;
  /** The pointer to the type in the document; empty where its holder looks for it. */
  readonly place: string;
}

/** Makes the rule of a declared type: this is how types refer to each other, and to themselves. */
export type TypeRuleOf = () => TypeRule;
export type RuleSource = Rule | TypeRuleOf;

/** A type with a name of its own. `place`: the pointer to it in the document, where its name does not tell it. */
export function named(
  type: string,
  is: DeepCheck,
  source: RuleSource,
  place: string = `#/components/schemas/${type}`,
): TypeRule {
  return { type, is, rule: ruleOf(source), place };
}

/** A type inside another, which is where its holder looks for it. `type`: what it is called as a variant. */
export function nested(is: DeepCheck, source: RuleSource, type: string = ""): TypeRule {
  return named(type, is, source, "");
}

const known = new WeakMap<TypeRuleOf, DeclaredRule>();

/** One rule a declared type, whoever asks. */
export function ruleOf(source: TypeRuleOf): DeclaredRule;
export function ruleOf(source: RuleSource): Rule;
export function ruleOf(source: RuleSource): Rule {
  if (typeof source !== "function") return source;
  let rule = known.get(source);
  if (!rule) known.set(source, (rule = new DeclaredRule(source)));
  return rule;
}

/**
 * A rule by what it does. Its types are asked for when somebody wants to know them, since rules may lead back to
 * themselves. A class, because engines are slow on objects with getters of their own, and on rules of many shapes.
 */
export class MadeRule implements Rule {
  readonly check: Rule["check"];
  readonly knows: Rule["knows"];
  readonly fill: Rule["fill"];
  readonly #types: () => number;

  constructor(types: () => number, { check, knows, fill }: Omit<Rule, "types" | "type">) {
    this.check = check;
    this.knows = knows;
    this.fill = fill;
    this.#types = types;
  }

  get types(): number {
    return this.#types();
  }
}

/** A rule that asks another one in its own way, and is like it otherwise. `more`: JSON types it takes beside. */
export function delegate(rule: Rule, check: Rule["check"], more: number = 0): Rule {
  return new MadeRule(() => more | (rule.types ?? everyType), {
    check,
    knows: (key, object, found) => knows(rule, key, object, found),
    fill: (value, depth) => fill(rule, value, depth),
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

  check(value: unknown, found: Found): void {
    const { is, rule, place } = this.#rule;
    // The whole value has just failed its fast check, or is searched for what that does not know.
    if (found.keys.length > 0 && !found.strict && passes(is, value)) return;
    judgeAt(rule, value, found, place);
  }

  /** The verdict of the fast check; a value that throws when it is read is not taken. */
  takes(value: unknown): boolean {
    try {
      return this.#rule.is(value, 0, null);
    } catch {
      return false;
    }
  }

  knows(key: string, object: object, found: Found): boolean {
    return knows(this.#rule.rule, key, object, found);
  }

  fill(value: unknown, depth: number): unknown {
    if (depth > maxDepth) throw tooDeep;
    return fill(this.#rule.rule, value, depth + 1);
  }
}

/** What is too deep passes for wrong here: the search for issues will come to the place itself. */
function passes(check: DeepCheck, value: unknown): boolean {
  try {
    return check(value, 0, null);
  } catch (thrown) {
    if (thrown === tooDeep) return false;
    throw thrown;
  }
}
