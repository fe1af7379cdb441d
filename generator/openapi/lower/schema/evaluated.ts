// Which keys, or items, the keywords beside an `unevaluated…` look at: JSON Schema 2020-12 Core, section 11, worked out
// once instead of collected while a value is checked.

import type { Evaluated, EvaluatedCase } from "../../../model/assertion.js";
import type { Json, Pointer } from "../../../model/brands.js";
import { make } from "../../../model/build.js";
import { child } from "../../../input/pointer.js";
import { entriesAt, isRaw, listAt, valueAt, type Raw } from "../../../input/raw.js";
import { inside, type Scope } from "./scope.js";
import { hasFixedValues, impliedType, namedTypes } from "./types-of.js";

export const nothingEvaluated: Evaluated = {
  names: [],
  patterns: [],
  first: 0,
  matching: [],
  all: false,
  cases: [],
};

interface Question {
  readonly scope: Scope;
  /** The keyword that asks. */
  readonly keyword: "unevaluatedItems" | "unevaluatedProperties";
}

export function evaluatedBeside(raw: Raw, pointer: Pointer, question: Question): Evaluated {
  const { [question.keyword]: _, ...others } = raw;
  return evaluatedBy(others, pointer, { ...question, seen: new Set([pointer]) });
}

/** Keywords that may look at keys, or items, of the same value. */
const lookingOn = [
  "allOf",
  "oneOf",
  "anyOf",
  "$ref",
  "$recursiveRef",
  "$dynamicRef",
  "if",
  "dependentSchemas",
];

/**
 * True where nothing but the keywords of the type looks at keys, or items: an `unevaluated…` is then about the same ones
 * as `additionalProperties`, or `items`, and the type can say it.
 */
export function describesRest(raw: Raw, keyword: Question["keyword"], scope: Scope): boolean {
  const type = keyword === "unevaluatedItems" ? "array" : "object";
  if (!(keyword in raw) || !isOfType(type, raw, scope)) return false;
  const looking = type === "array" ? [...lookingOn, "contains"] : lookingOn;
  return !looking.some((key) => key in raw);
}

function isOfType(type: "array" | "object", raw: Raw, { type: beside, strict }: Scope): boolean {
  if (hasFixedValues(raw)) return false;
  const named = namedTypes(raw);
  return named.length > 0 ? named.includes(type) : (beside ?? (strict ? null : impliedType(raw))) === type;
}

interface Walk extends Question {
  /** What is being looked at already adds nothing. */
  readonly seen: ReadonlySet<Pointer>;
}

function evaluatedBy(value: Json | undefined, pointer: Pointer, walk: Walk): Evaluated {
  if (!isRaw(value)) return nothingEvaluated;
  if (walk.keyword in value) return { ...nothingEvaluated, all: true };
  const own = walk.keyword === "unevaluatedItems" ? itemsOf(value, pointer, walk) : keysOf(value);
  const parts = listAt(value, "allOf").map((part, i) => evaluatedBy(part, child(pointer, "allOf", i), walk));
  const cases = [
    ...variantCases(value, pointer, walk),
    ...conditionCases(value, pointer, walk),
    ...keyCases(value, pointer, walk),
  ];
  return [...parts, ...referred(value, pointer, walk), { ...nothingEvaluated, cases }].reduce(together, own);
}

function together(a: Evaluated, b: Evaluated): Evaluated {
  if (a.all || b.all) return { ...nothingEvaluated, all: true };
  return {
    names: [...new Set([...a.names, ...b.names])].sort(),
    patterns: [...new Set([...a.patterns, ...b.patterns])].sort(),
    first: Math.max(a.first, b.first),
    matching: [...a.matching, ...b.matching],
    all: false,
    cases: [...a.cases, ...b.cases],
  };
}

function keysOf(raw: Raw): Evaluated {
  if ("additionalProperties" in raw) return { ...nothingEvaluated, all: true };
  return {
    ...nothingEvaluated,
    names: entriesAt(raw, "properties").map(([name]) => name),
    patterns: entriesAt(raw, "patternProperties").map(([pattern]) => pattern),
  };
}

function itemsOf(raw: Raw, pointer: Pointer, { scope }: Walk): Evaluated {
  if ("items" in raw) return { ...nothingEvaluated, all: true };
  const contains = valueAt(raw, "contains");
  const matching =
    contains === undefined ? [] : [scope.lower(contains, child(pointer, "contains"), inside(scope))];
  return { ...nothingEvaluated, first: listAt(raw, "prefixItems").length, matching };
}

/** What a reference leads to looks at keys of this very value. */
function referred(raw: Raw, pointer: Pointer, walk: Walk): readonly Evaluated[] {
  return walk.scope.referred(raw, pointer, walk.scope).flatMap(({ pointer: to, scope }) => {
    if (walk.seen.has(to)) return [];
    const seen = new Set(walk.seen).add(to);
    return [evaluatedBy(scope.context.get(to), to, { ...walk, scope, seen })];
  });
}

function variantCases(raw: Raw, pointer: Pointer, walk: Walk): readonly EvaluatedCase[] {
  return ["anyOf", "oneOf"].flatMap((key) =>
    listAt(raw, key).flatMap((variant, i) => {
      const childPointer = child(pointer, key, i);
      return caseOf(() => walk.scope.lower(variant, childPointer, inside(walk.scope)), {
        then: evaluatedBy(variant, childPointer, walk),
        else: null,
      });
    }),
  );
}

function conditionCases(raw: Raw, pointer: Pointer, walk: Walk): readonly EvaluatedCase[] {
  const condition = valueAt(raw, "if");
  if (condition === undefined) return [];
  const [visited, then, otherwise] = ["if", "then", "else"].map((key) =>
    evaluatedBy(valueAt(raw, key), child(pointer, key), walk),
  );
  const lowered = (): ReturnType<Scope["lower"]> =>
    walk.scope.lower(condition, child(pointer, "if"), inside(walk.scope));
  return caseOf(lowered, {
    then: together(visited ?? nothingEvaluated, then ?? nothingEvaluated),
    else: otherwise ?? null,
  });
}

function keyCases(raw: Raw, pointer: Pointer, walk: Walk): readonly EvaluatedCase[] {
  return entriesAt(raw, "dependentSchemas").flatMap(([key, value]) => {
    const childPointer = child(pointer, "dependentSchemas", key);
    const has = make.property(childPointer, key, { schema: make.unknown(childPointer), required: true });
    return caseOf(() => make.object(childPointer, [has]), {
      then: evaluatedBy(value, childPointer, walk),
      else: null,
    });
  });
}

/** A case in which nothing is looked at decides nothing. */
function caseOf(
  when: () => EvaluatedCase["if"],
  { then, else: otherwise }: Omit<EvaluatedCase, "if">,
): readonly EvaluatedCase[] {
  const other = otherwise === null || isNothing(otherwise) ? null : otherwise;
  return isNothing(then) && other === null ? [] : [{ if: when(), then, else: other }];
}

function isNothing({ names, patterns, first, matching, all, cases }: Evaluated): boolean {
  const told = names.length + patterns.length + first + matching.length + cases.length;
  return told === 0 && !all;
}
