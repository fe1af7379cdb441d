// Which keys, or items, something else has looked at: the expression that says so of `key`, or of `item` at `i`.
// Knows nothing of what becomes of the others.

import type { Evaluated } from "../../model/assertion.js";
import { stringLiteral } from "../../writer/text.js";
import { isTest } from "./is-text.js";
import { callTest } from "./validator-refined.js";
import type { Scope } from "./validator-scope.js";
import { holds } from "./validator-test.js";

/** Conditions on the whole value are judged once, before the loop: `lines` declares them. */
export class Seen {
  readonly #scope: Scope;
  readonly #names = new Map<string, string>();

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  get lines(): readonly string[] {
    return [...this.#names].map(([text, name]) => `const ${name} = ${text};`);
  }

  /** Null = nothing has been looked at. */
  text(seen: Evaluated): string | null {
    if (seen.all) return "true";
    const parts = [...this.#own(seen), ...this.#cases(seen)];
    return parts.length === 0 ? null : parts.join(" || ");
  }

  #own({ names, patterns, first, matching }: Evaluated): readonly string[] {
    const { file, owner } = this.#scope;
    const set = file.valueSet(names, owner);
    const isNamed =
      set === null ? names.map((name) => `key === ${stringLiteral(name)}`) : [`${set}.has(key)`];
    return [
      ...isNamed,
      ...patterns.flatMap((pattern) => {
        const name = file.pattern(pattern, owner);
        return name === null ? [] : [`${name}.test(key)`];
      }),
      ...(first > 0 ? [`i < ${first}`] : []),
      ...matching.map((schema) => `(${holds(isTest(schema, "item", this.#scope))})`),
    ];
  }

  #cases({ cases }: Evaluated): readonly string[] {
    return cases.flatMap(({ when, then, otherwise }) => {
      const [yes, no] = [this.text(then), otherwise && this.text(otherwise)];
      if (yes === null && no === null) return [];
      const name = this.#condition(holds(callTest(when, "value", this.#scope)));
      if (no === null) return [yes === "true" ? name : `(${name} && (${yes}))`];
      return [yes === null ? `(!${name} && (${no}))` : `(${name} ? ${yes} : ${no})`];
    });
  }

  #condition(text: string): string {
    const name = this.#names.get(text) ?? `case${this.#names.size + 1}`;
    this.#names.set(text, name);
    return name;
  }
}
