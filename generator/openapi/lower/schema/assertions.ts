// What a schema asserts beyond its type: the keywords that no kind of the model can say.
// Knows nothing of the type; each assertion says itself which values it concerns.

import type { Assertion, Evaluated } from "../../../model/assertion.js";
import { isNonEmpty, type Pointer } from "../../../model/brands.js";
import type { Schema } from "../../../model/schema.js";
import { isUnknown } from "../../../model/query/kinds.js";
import { child } from "../../../input/pointer.js";
import { entriesAt, isList, valueAt, type Raw } from "../../../input/raw.js";
import { shown } from "../../../input/shown.js";
import { countAt, patternAt } from "./bounds.js";
import { evaluatedBeside, nothingEvaluated } from "./evaluated.js";
import { byKey, saidOfKeys } from "./objects.js";
import { inside, type Scope } from "./scope.js";
import { typeMakers } from "./type-makers.js";
import { hasFixedValues, namedTypes } from "./types-of.js";
import { checkKeywords, keywordsOf } from "./vocabulary.js";

/** In the order of their keywords here, which is no order of the document's. */
export function assertionsOf(raw: Raw, at: Pointer, scope: Scope): readonly Assertion[] {
  return [
    ...untypedChecks(raw, at, scope),
    ...notCheck(raw, at, scope),
    ...conditionalCheck(raw, at, scope),
    ...(concerns("array", raw, scope) ? itemChecks(raw, at, scope) : []),
    ...(concerns("object", raw, scope) ? keyChecks(raw, at, scope) : []),
  ];
}

/** True for a keyword of the schema that becomes an assertion, or a part of one. */
export function isAsserted(keyword: string, raw: Raw, scope: Scope): boolean {
  if (keyword === "then" || keyword === "else") return "if" in raw;
  if (keyword === "minContains" || keyword === "maxContains")
    return "contains" in raw && concerns("array", raw, scope);
  const has = (keys: readonly string[]): boolean => keys.includes(keyword);
  if (has(checkKeywords.any)) return true;
  if (has(checkKeywords.array)) return concerns("array", raw, scope);
  return has(checkKeywords.object) && concerns("object", raw, scope);
}

/** Whether values of the type can be valid at all, as far as the schema itself says. */
function concerns(type: "array" | "object", raw: Raw, { strict }: Scope): boolean {
  if (!strict && hasFixedValues(raw)) return false;
  const named = namedTypes(raw);
  return named.length === 0 || named.includes(type);
}

const restricted = ["string", "number", "array", "object"] as const;

/** To the letter, what stands beside no type, or beside fixed values, holds of values of its own type. */
function untypedChecks(raw: Raw, at: Pointer, scope: Scope): readonly Assertion[] {
  const isTyped = namedTypes(raw).length > 0 || scope.type !== null;
  if (!scope.strict || (isTyped && !hasFixedValues(raw))) return [];
  return restricted.flatMap((type): readonly Assertion[] => {
    if (!keywordsOf[type].some((key) => key !== "format" && key in raw)) return [];
    const schema = typeMakers[type](raw, at, inside(scope));
    return [{ kind: "sameType", type, schema }];
  });
}

function notCheck(raw: Raw, at: Pointer, scope: Scope): readonly Assertion[] {
  const schema = schemaAt(raw, "not", { at, scope });
  return schema === null ? [] : [{ kind: "not", schema }];
}

function conditionalCheck(raw: Raw, at: Pointer, scope: Scope): readonly Assertion[] {
  const place = { at, scope };
  const [when, then, otherwise] = ["if", "then", "else"].map((key) => schemaAt(raw, key, place));
  if (!when || (!then && !otherwise)) return [];
  return [{ kind: "conditional", when, then: then ?? null, otherwise: otherwise ?? null }];
}

interface Place {
  readonly at: Pointer;
  readonly scope: Scope;
}

/** Null = the keyword is absent. */
function schemaAt(raw: Raw, keyword: string, { at, scope }: Place): Schema | null {
  const value = valueAt(raw, keyword);
  return value === undefined ? null : scope.lower(value, child(at, keyword), inside(scope));
}

function itemChecks(raw: Raw, at: Pointer, scope: Scope): readonly Assertion[] {
  const place = { at, scope };
  const checks: Assertion[] = [];
  const item = schemaAt(raw, "contains", place);
  if (item) {
    const [min, max] = [countAt(raw, "minContains", place), countAt(raw, "maxContains", place)];
    if (min !== 0 || max !== null) checks.push({ kind: "contains", item, min: min ?? 1, max });
  }
  const rest = unevaluated(raw, "unevaluatedItems", place);
  if (rest) checks.push({ kind: "remainingItems", ...rest });
  return checks;
}

function unevaluated(
  raw: Raw,
  keyword: "unevaluatedItems" | "unevaluatedProperties",
  { at, scope }: Place,
): { readonly schema: Schema; readonly seen: Evaluated } | null {
  const schema = schemaAt(raw, keyword, { at, scope });
  if (schema === null || isUnknown(schema)) return null;
  const seen = evaluatedBeside(raw, at, { scope, keyword });
  return seen.all ? null : { schema, seen };
}

function keyChecks(raw: Raw, at: Pointer, scope: Scope): readonly Assertion[] {
  const place = { at, scope };
  const said = saidOfKeys(raw, at, scope);
  const checks: Assertion[] = [];
  const names = said.names ? null : schemaAt(raw, "propertyNames", place);
  if (names) checks.push({ kind: "keyNames", schema: names });
  if (!said.patterns) checks.push(...patternChecks(raw, at, scope));
  const [min, max] = [countAt(raw, "minProperties", place), countAt(raw, "maxProperties", place)];
  if (min || max !== null) checks.push({ kind: "keyCount", min: min ?? 0, max });
  checks.push(...dependentChecks(raw, at, scope));
  const rest = unevaluated(raw, "unevaluatedProperties", place);
  if (rest) checks.push({ kind: "remainingKeys", ...rest });
  return checks;
}

function patternChecks(raw: Raw, at: Pointer, scope: Scope): readonly Assertion[] {
  const checks = byKey(entriesAt(raw, "patternProperties")).flatMap(([name, value]): readonly Assertion[] => {
    const place = child(at, "patternProperties", name);
    const schema = scope.lower(value, place, inside(scope));
    const pattern = patternAt({ pattern: name }, "pattern", { at: place, scope });
    return pattern === null ? [] : [{ kind: "matchingKeys", pattern, schema }];
  });
  const patterns = checks.flatMap((check) => (check.kind === "matchingKeys" ? [check.pattern] : []));
  const others = schemaAt(raw, "additionalProperties", { at, scope });
  if (others === null || isUnknown(others)) return checks;
  const seen: Evaluated = {
    ...nothingEvaluated,
    names: entriesAt(raw, "properties")
      .map(([name]) => name)
      .sort(),
    patterns,
  };
  return [...checks, { kind: "remainingKeys", schema: others, seen }];
}

function dependentChecks(raw: Raw, at: Pointer, scope: Scope): readonly Assertion[] {
  const keys = byKey(entriesAt(raw, "dependentRequired")).flatMap(
    ([property, value]): readonly Assertion[] => {
      const needs = (isList(value) ? value : []).filter((key) => typeof key === "string");
      if (!isList(value) || needs.length < value.length) {
        const facts = {
          keyword: "dependentRequired",
          found: shown(value),
          wanted: "a list of property names",
        };
        scope.context.add("SW302", child(at, "dependentRequired", property), facts);
      }
      return isNonEmpty(needs) ? [{ kind: "dependentKeys", property, needs }] : [];
    },
  );
  const schemas = byKey(entriesAt(raw, "dependentSchemas")).map(([property, value]): Assertion => {
    const schema = scope.lower(value, child(at, "dependentSchemas", property), inside(scope));
    return { kind: "dependentSchema", property, schema };
  });
  return [...keys, ...schemas];
}
