// What a schema asserts beyond its type: the keywords that no kind of the model can say. Each assertion says itself
// which values it concerns.

import type { Assertion, Evaluated } from "../../../model/assertion.js";
import { isNonEmpty, type Pointer } from "../../../model/brands.js";
import type { Schema } from "../../../model/schema.js";
import { isUnknown } from "../../../model/query/kinds.js";
import { child } from "../../../input/pointer.js";
import { entriesAt, isList, valueAt, type Raw, displayText } from "../../../input/raw.js";
import { countAt, patternAt } from "./scalars.js";
import { describesRest, evaluatedBeside, nothingEvaluated } from "./evaluated.js";
import { byKey, restKeyword, saidOfKeys } from "./objects.js";
import { inside, type Scope } from "./scope.js";
import { typeMakers } from "./type-makers.js";
import { hasFixedValues, namedTypes } from "./types-of.js";
import { checkKeywords, keywordsOf } from "./vocabulary.js";

/** In the order of their keywords here, which is no order of the document's. */
export function assertionsOf(raw: Raw, pointer: Pointer, scope: Scope): readonly Assertion[] {
  return [
    ...untypedAssertions(raw, pointer, scope),
    ...notCheck(raw, pointer, scope),
    ...conditionalCheck(raw, pointer, scope),
    ...(concerns("array", raw, scope) ? itemAssertions(raw, pointer, scope) : []),
    ...(concerns("object", raw, scope) ? keyAssertions(raw, pointer, scope) : []),
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
function untypedAssertions(raw: Raw, pointer: Pointer, scope: Scope): readonly Assertion[] {
  const isTyped = namedTypes(raw).length > 0 || scope.type !== null;
  if (!scope.strict || (isTyped && !hasFixedValues(raw))) return [];
  return restricted.flatMap((type): readonly Assertion[] => {
    if (!keywordsOf[type].some((key) => key !== "format" && key in raw)) return [];
    const schema = typeMakers[type](raw, pointer, inside(scope));
    return [{ kind: "typeConditional", type, schema }];
  });
}

function notCheck(raw: Raw, pointer: Pointer, scope: Scope): readonly Assertion[] {
  const schema = schemaAt(raw, "not", { pointer, scope });
  return schema === null ? [] : [{ kind: "not", schema }];
}

function conditionalCheck(raw: Raw, pointer: Pointer, scope: Scope): readonly Assertion[] {
  const place = { pointer, scope };
  const [when, then, otherwise] = ["if", "then", "else"].map((key) => schemaAt(raw, key, place));
  if (!when || (!then && !otherwise)) return [];
  return [{ kind: "conditional", if: when, then: then ?? null, else: otherwise ?? null }];
}

interface Place {
  readonly pointer: Pointer;
  readonly scope: Scope;
}

/** Null = the keyword is absent. */
function schemaAt(raw: Raw, keyword: string, { pointer, scope }: Place): Schema | null {
  const value = valueAt(raw, keyword);
  return value === undefined ? null : scope.lower(value, child(pointer, keyword), inside(scope));
}

function itemAssertions(raw: Raw, pointer: Pointer, scope: Scope): readonly Assertion[] {
  const place = { pointer, scope };
  const assertions: Assertion[] = [];
  const item = schemaAt(raw, "contains", place);
  if (item) {
    const [min, max] = [countAt(raw, "minContains", place), countAt(raw, "maxContains", place)];
    if (min !== 0 || max !== null) assertions.push({ kind: "contains", item, min: min ?? 1, max });
  }
  const rest = unevaluated(raw, "unevaluatedItems", place);
  if (rest) assertions.push({ kind: "unevaluatedItems", ...rest });
  return assertions;
}

function unevaluated(
  raw: Raw,
  keyword: "unevaluatedItems" | "unevaluatedProperties",
  { pointer, scope }: Place,
): { readonly schema: Schema; readonly evaluated: Evaluated } | null {
  const schema = schemaAt(raw, keyword, { pointer, scope });
  if (schema === null || isUnknown(schema) || describesRest(raw, keyword, scope)) return null;
  const evaluated = evaluatedBeside(raw, pointer, { scope, keyword });
  return evaluated.all ? null : { schema, evaluated };
}

function keyAssertions(raw: Raw, pointer: Pointer, scope: Scope): readonly Assertion[] {
  const place = { pointer, scope };
  const said = saidOfKeys(raw, pointer, scope);
  const assertions: Assertion[] = [];
  const names = said.names ? null : schemaAt(raw, "propertyNames", place);
  if (names) assertions.push({ kind: "propertyNames", schema: names });
  if (!said.patterns) assertions.push(...patternAssertions(raw, pointer, scope));
  const [min, max] = [countAt(raw, "minProperties", place), countAt(raw, "maxProperties", place)];
  if (min || max !== null) assertions.push({ kind: "propertyCount", min: min ?? 0, max });
  assertions.push(...dependentAssertions(raw, pointer, scope));
  const rest = unevaluated(raw, "unevaluatedProperties", place);
  if (rest) assertions.push({ kind: "unevaluatedProperties", ...rest });
  return assertions;
}

function patternAssertions(raw: Raw, pointer: Pointer, scope: Scope): readonly Assertion[] {
  const assertions = byKey(entriesAt(raw, "patternProperties")).flatMap(
    ([name, value]): readonly Assertion[] => {
      const childPointer = child(pointer, "patternProperties", name);
      const schema = scope.lower(value, childPointer, inside(scope));
      const pattern = patternAt({ pattern: name }, "pattern", { pointer: childPointer, scope });
      return pattern === null ? [] : [{ kind: "patternProperties", pattern, schema }];
    },
  );
  const patterns = assertions.flatMap((check) => (check.kind === "patternProperties" ? [check.pattern] : []));
  const others = schemaAt(raw, restKeyword(raw, scope), { pointer, scope });
  if (others === null || isUnknown(others)) return assertions;
  const evaluated: Evaluated = {
    ...nothingEvaluated,
    names: entriesAt(raw, "properties")
      .map(([name]) => name)
      .sort(),
    patterns,
  };
  return [...assertions, { kind: "unevaluatedProperties", schema: others, evaluated }];
}

function dependentAssertions(raw: Raw, pointer: Pointer, scope: Scope): readonly Assertion[] {
  const keys = byKey(entriesAt(raw, "dependentRequired")).flatMap(
    ([property, value]): readonly Assertion[] => {
      const needs = (isList(value) ? value : []).filter((key) => typeof key === "string");
      if (!isList(value) || needs.length < value.length) {
        const facts = {
          keyword: "dependentRequired",
          actual: displayText(value),
          expected: "a list of property names",
        };
        scope.context.add("SW302", child(pointer, "dependentRequired", property), facts);
      }
      return isNonEmpty(needs) ? [{ kind: "dependentRequired", property, required: needs }] : [];
    },
  );
  const schemas = byKey(entriesAt(raw, "dependentSchemas")).map(([property, value]): Assertion => {
    const schema = scope.lower(value, child(pointer, "dependentSchemas", property), inside(scope));
    return { kind: "dependentSchema", property, schema };
  });
  return [...keys, ...schemas];
}
