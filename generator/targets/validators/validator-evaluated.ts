// Which keys, or items, something else has looked at: the expression that says so of `key`, or of `item` at `i`.

import type { Evaluated } from "../../model/assertion.js";
import { code, joinCode, variable, type Code } from "../../writer/code.js";
import { stringLiteral } from "../../writer/text.js";
import { local, type Scope } from "./validator-scope.js";
import { holds } from "./validator-test.js";

interface Condition {
  readonly name: string;
  readonly test: Code;
}

/** Conditions on the whole value are evaluated once, before the loop: `lines` declares them under `names`. */
export class EvaluatedConditions {
  readonly #scope: Scope;
  /** By the text of the test. */
  readonly #conditions = new Map<string, Condition>();

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  get names(): readonly string[] {
    return [...this.#conditions.values()].map(({ name }) => name);
  }

  get lines(): readonly Code[] {
    return [...this.#conditions.values()].map(({ name, test }) => code`const ${name} = ${test};`);
  }

  /** Null = nothing has been looked at. */
  text(evaluated: Evaluated): Code | null {
    if (evaluated.all) return code`true`;
    const parts = [...this.#own(evaluated), ...this.#cases(evaluated)];
    return parts.length === 0 ? null : joinCode(parts, " || ");
  }

  #own({ names, patterns, first, matching }: Evaluated): readonly Code[] {
    const { file, owner } = this.#scope;
    const { key, item, i } = local;
    const set = file.valueSet(names, owner);
    const isNamed =
      set === null
        ? names.map((name) => code`${key} === ${stringLiteral(name)}`)
        : [code`${set}.has(${key})`];
    return [
      ...isNamed,
      ...patterns.flatMap((pattern) => {
        const name = file.pattern(pattern, owner);
        return name === null ? [] : [code`${name}.test(${key})`];
      }),
      ...(first > 0 ? [code`${i} < ${first}`] : []),
      ...matching.map((schema) => code`(${holds(this.#scope.inner.test(schema, item, this.#scope))})`),
    ];
  }

  #cases({ cases }: Evaluated): readonly Code[] {
    return cases.flatMap(({ if: when, then, else: otherwise }) => {
      const [yes, no] = [this.text(then), otherwise && this.text(otherwise)];
      if (yes === null && no === null) return [];
      const visited = this.#condition(holds(this.#scope.inner.call(when, local.value, this.#scope)));
      if (no === null) return [then.all ? visited : code`(${visited} && (${yes ?? "false"}))`];
      return [yes === null ? code`(!${visited} && (${no}))` : code`(${visited} ? ${yes} : ${no})`];
    });
  }

  #condition(test: Code): Code {
    const { name } = this.#conditions.get(test.text) ?? { name: `case${this.#conditions.size + 1}` };
    this.#conditions.set(test.text, { name, test });
    return variable(name);
  }
}
