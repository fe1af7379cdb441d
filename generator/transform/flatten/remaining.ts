// Keys and items that no part of a schema declares: what holds of keys that are only listed under `required`, and what
// `unevaluatedProperties` and `unevaluatedItems` around several parts say of the others, so that the type says it as well.
// Runs when everything is in normal form: until then another part may still declare them.

import type {
  Assertion,
  Evaluated,
  UnevaluatedItemsAssertion,
  UnevaluatedPropertiesAssertion,
} from "../../model/assertion.js";
import { isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import { documentationOf } from "../../model/located.js";
import { patternFlags } from "../../model/pattern.js";
import { mapList, replaced } from "../../model/replaced.js";
import type { ConstrainedSchema, ObjectSchema, Property, Schema } from "../../model/schema.js";
import { mapTypedChildren } from "../../model/walk.js";
import {
  isArray,
  isConstrained,
  isIntersection,
  isMap,
  isNever,
  isNullable,
  isObject,
  isTuple,
  isUnion,
  isUnknown,
} from "../../model/query/kinds.js";
import { resolved } from "../../model/query/resolve.js";
import { intersectExactly } from "./intersect.js";
import { declaresNothing } from "./merge-objects.js";
import type { IntersectionTools } from "./narrow-parts.js";
import { bindersOf } from "./sibling-properties.js";

/** What holds of the value of a key, if nothing declares it; several schemas hold together. */
type Rule = (key: string) => readonly Schema[];

export function describeRemaining(schema: Schema, tools: IntersectionTools): Schema {
  return described(schema, [], tools);
}

function described(schema: Schema, rules: readonly Rule[], tools: IntersectionTools): Schema {
  const inside = (inner: Schema): Schema => described(inner, rules, tools);
  if (isConstrained(schema)) {
    const wide = widened(schema, tools);
    if (!isConstrained(wide)) return inside(wide);
    const asserted = wide.assertions.map(
      (check): Rule =>
        (key) =>
          assertedOf(check, key),
    );
    return replaced(wide, { of: described(wide.of, [...rules, ...asserted], tools) });
  }
  if (isNullable(schema)) return replaced(schema, { of: inside(schema.of) });
  if (isUnion(schema)) return replaced(schema, { variants: mapList(schema.variants, inside) });
  if (isIntersection(schema)) {
    const parts = mapList(schema.parts, (part): Schema => {
      const beside = schema.parts.filter((other) => other !== part);
      return described(
        part,
        [
          ...rules,
          ...beside.map(
            (other): Rule =>
              (key) =>
                saidOf(other, key, tools),
          ),
        ],
        tools,
      );
    });
    return replaced(schema, { parts });
  }
  const held = mapTypedChildren(schema, (inner) => described(inner, [], tools));
  return isObject(held) ? withRequired(held, rules, tools) : held;
}

function withRequired(object: ObjectSchema, rules: readonly Rule[], tools: IntersectionTools): ObjectSchema {
  const properties = mapList(object.properties, (property): Property => {
    if (!declaresNothing(property)) return property;
    const key = property.serializedName;
    const said = [...ownRule(object), ...rules.flatMap((rule) => rule(key))];
    const [first, ...others] = said;
    if (!first) {
      tools.report.add("SW321", property.pointer, { property: key });
      return property;
    }
    const schema = others.reduce((a, b) => intersectExactly(a, b, tools), first);
    return { ...property, schema };
  });
  for (const { pointer, serializedName, required, schema } of properties) {
    const why = `${serializedName} is required, but no value of it is valid`;
    if (required && isNever(schema)) tools.report.add("SW320", pointer, { why });
  }
  return replaced(object, { properties });
}

function ownRule({ pointer, additionalProperties }: ObjectSchema): readonly Schema[] {
  if (additionalProperties === "ignored") return [];
  return [additionalProperties === "closed" ? make.never(pointer) : additionalProperties];
}

/** What a part says of a key that it does not declare. */
function saidOf(part: Schema, key: string, tools: IntersectionTools): readonly Schema[] {
  const schema = resolved(part, tools.look);
  const of = (inner: Schema): readonly Schema[] => saidOf(inner, key, tools);
  if (isConstrained(schema))
    return [...of(schema.of), ...schema.assertions.flatMap((check) => assertedOf(check, key))];
  if (isNullable(schema)) return of(schema.of);
  if (isIntersection(schema)) return schema.parts.flatMap(of);
  if (isMap(schema)) return schema.keys === null ? [schema.value] : [];
  return isObject(schema) ? ownRule(schema) : [];
}

function assertedOf(check: Assertion, key: string): readonly Schema[] {
  if (check.kind === "patternProperties") return matches(check.pattern, key) ? [check.schema] : [];
  if (check.kind !== "unevaluatedProperties") return [];
  const { names, patterns, all, cases } = check.evaluated;
  const isEvaluated = all || names.includes(key) || patterns.some((pattern) => matches(pattern, key));
  return isEvaluated || cases.length > 0 ? [] : [check.schema];
}

function matches(pattern: string, key: string): boolean {
  const flags = patternFlags(pattern);
  return flags !== null && new RegExp(pattern, flags).test(key);
}

/** The schema whose type says what an `unevaluated…` around several parts says of what none of them declares. */
function widened(schema: ConstrainedSchema, tools: IntersectionTools): Schema {
  for (const check of schema.assertions) {
    const said =
      check.kind === "unevaluatedItems"
        ? without(check, schema, withRest(schema.of, check, tools))
        : check.kind === "unevaluatedProperties"
          ? withOthers(schema, check, tools)
          : schema;
    if (said !== schema) return said;
  }
  return schema;
}

/** An array or a tuple that leaves open what the assertion is about; null = it is something else. */
function withRest(
  of: Schema,
  { schema: rest, evaluated }: UnevaluatedItemsAssertion,
  { look }: IntersectionTools,
): Schema | null {
  const target = resolved(of, look);
  const { first, matching, all, cases } = evaluated;
  if (all || matching.length > 0 || cases.length > 0) return null;
  if (isArray(target)) return first === 0 && isUnknown(target.items) ? { ...target, items: rest } : null;
  if (!isTuple(target) || !isUnknown(target.rest) || first !== target.items.length) return null;
  return { ...target, rest: isNever(rest) ? null : rest };
}

/** Objects are made one, copied out of their declarations if need be. */
function withOthers(
  schema: ConstrainedSchema,
  check: UnevaluatedPropertiesAssertion,
  tools: IntersectionTools,
): Schema {
  const { evaluated, schema: rest } = check;
  const binders = bindersOf(schema.of, tools);
  if (binders === null || evaluated.all || isNever(rest) || isUnknown(rest)) return schema;
  const properties = [...tools.shapeOf(schema.of).values()];
  const isOpen = binders.every(({ additionalProperties }) => additionalProperties === "ignored");
  const patterns = patternsOf(schema, evaluated);
  if (!isOpen || patterns === null || !areEvaluated(properties, evaluated)) return schema;
  const others = patterns.length === 0 ? rest : make.union(schema.pointer, [rest, ...patterns]);
  const object = make.object(schema.pointer, sorted(properties), others);
  // The object says all of it, unless patterns tell some keys apart.
  return patterns.length === 0 ? without(check, schema, object) : { ...schema, of: object };
}

/** With another shape, which says what the assertion did; the schema itself where there is none. */
function without(check: Assertion, schema: ConstrainedSchema, of: Schema | null): Schema {
  if (of === null) return schema;
  const assertions = schema.assertions.filter((other) => other !== check);
  if (isNonEmpty(assertions)) return { ...schema, of, assertions };
  return { ...of, pointer: schema.pointer, ...documentationOf(schema) };
}

/** What the patterns beside it say; null = not all of them are known here. */
function patternsOf({ assertions }: ConstrainedSchema, { patterns }: Evaluated): readonly Schema[] | null {
  const said = assertions.flatMap((check) =>
    check.kind === "patternProperties" && patterns.includes(check.pattern) ? [check.schema] : [],
  );
  return said.length < patterns.length ? null : said;
}

/** False where a condition decides which keys are looked at. */
function areEvaluated(properties: readonly Property[], { names, cases }: Evaluated): boolean {
  return (
    cases.length === 0 &&
    properties.every((property) => names.includes(property.serializedName) || declaresNothing(property))
  );
}

function sorted(properties: readonly Property[]): readonly Property[] {
  return [...properties].sort((a, b) => (a.serializedName < b.serializedName ? -1 : 1));
}
