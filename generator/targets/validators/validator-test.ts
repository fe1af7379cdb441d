// Boolean expressions that can be printed as they are or the other way round.

import { code, joinCode, type Code } from "../../writer/code.js";

export type Test =
  | { readonly kind: "always" | "never" }
  | { readonly kind: "atom"; readonly holds: Code; readonly fails: Code }
  | { readonly kind: "all" | "any"; readonly of: readonly Test[] };

export const always: Test = { kind: "always" };
export const never: Test = { kind: "never" };

/** A call or a name: `f(x)`. */
export function truthy(call: Code): Test {
  return { kind: "atom", holds: call, fails: code`!${call}` };
}

/** A comparison other than equality: only its own negation is right for NaN. */
export function compares(comparison: Code): Test {
  return { kind: "atom", holds: comparison, fails: code`!(${comparison})` };
}

export function equals(left: Code, right: string): Test {
  return { kind: "atom", holds: code`${left} === ${right}`, fails: code`${left} !== ${right}` };
}

export function differs(left: Code, right: string): Test {
  return { kind: "atom", holds: code`${left} !== ${right}`, fails: code`${left} === ${right}` };
}

export function all(tests: readonly Test[]): Test {
  return combined("all", tests);
}

export function any(tests: readonly Test[]): Test {
  return combined("any", tests);
}

/** The test that holds where this one fails. */
export function negated(test: Test): Test {
  if (test.kind === "always" || test.kind === "never") return test.kind === "always" ? never : always;
  if (test.kind === "atom") return { kind: "atom", holds: test.fails, fails: test.holds };
  return { kind: "atom", holds: code`(${fails(test)})`, fails: code`(${holds(test)})` };
}

/** Flat and without the tests that decide nothing. */
function combined(kind: "all" | "any", tests: readonly Test[]): Test {
  const [idle, decisive] = kind === "all" ? [always, never] : [never, always];
  const flat = tests
    .flatMap((test) => (test.kind === kind ? test.of : [test]))
    .filter((test) => test.kind !== idle.kind);
  if (flat.some((test) => test.kind === decisive.kind)) return decisive;
  const [only] = flat;
  if (!only) return idle;
  return flat.length === 1 ? only : { kind, of: flat };
}

/** The expression that is true when the test holds. */
export function holds(test: Test): Code {
  return print(test, false);
}

/** The expression that is true when the test fails. */
export function fails(test: Test): Code {
  return print(test, true);
}

function print(test: Test, negate: boolean): Code {
  switch (test.kind) {
    case "always":
      return code`${String(!negate)}`;
    case "never":
      return code`${String(negate)}`;
    case "atom":
      return negate ? test.fails : test.holds;
    case "all":
    case "any": {
      const operator = (test.kind === "all") === negate ? " || " : " && ";
      const parts = test.of.map((part) =>
        part.kind === "all" || part.kind === "any" ? code`(${print(part, negate)})` : print(part, negate),
      );
      return joinCode(parts, operator);
    }
  }
}
