// The fast check of unions: told apart by tag, by JSON type, or by trying. Knows nothing of issues.

import type { Schema, TagCase, TaggedSchema, UnionSchema } from "../../model/schema.js";
import { literal } from "../../writer/text.js";
import { isTest } from "./is-text.js";
import { openObject, readProperty } from "./validator-object.js";
import { containsCycle, functionRest, handOn, type Scope } from "./validator-scope.js";
import { any, holds, truthy, type Test } from "./validator-test.js";
import { areDisjoint, listedValues, mayLack, resolved, typeBits } from "./validator-types.js";

/** Each test starts with what is cheap, so that `||` tells by JSON type. */
export function unionTest({ variants, exclusive }: UnionSchema, x: string, scope: Scope): Test {
  return variantsTest(variants, exclusive, { x, scope });
}

interface Place {
  readonly x: string;
  readonly scope: Scope;
}

/** At least one of the variants; with `exclusive` exactly one among those that could share a value. */
export function variantsTest(variants: readonly Schema[], exclusive: boolean, { x, scope }: Place): Test {
  if (!exclusive) return any(essential(variants, scope).map((variant) => isTest(variant, x, scope)));
  const tests = clusters(variants, scope).map((cluster) => {
    const [only, second] = cluster;
    return only && !second ? isTest(only, x, scope) : exactlyOne(cluster, { x, scope });
  });
  return any(tests);
}

/** Without listed texts where any text will do: `string` beside the models known today. */
export function essential(variants: readonly Schema[], { file }: Scope): readonly Schema[] {
  const { layout } = file.names;
  const isAnyText = (schema: Schema): boolean =>
    schema.kind === "string" && schema.format === null && Object.keys(schema.limits).length === 0;
  if (!variants.some((variant) => isAnyText(variant))) return variants;
  return variants.filter((variant) => {
    const values = listedValues(resolved(variant, layout));
    return values === null || values.some((value) => typeof value !== "string");
  });
}

/** Variants that can share a value, with each other or through others, in one group. */
export function clusters(variants: readonly Schema[], { file }: Scope): readonly (readonly Schema[])[] {
  const groups: Schema[][] = [];
  for (const variant of variants) {
    const touching = groups.filter((group) =>
      group.some((other) => !areDisjoint(variant, other, file.names.layout)),
    );
    const [first, ...more] = touching;
    if (!first) groups.push([variant]);
    else {
      first.push(...more.flat(), variant);
      for (const merged of more) groups.splice(groups.indexOf(merged), 1);
    }
  }
  return groups;
}

function exactlyOne(variants: readonly Schema[], { x, scope }: Place): Test {
  const deep = scope.cyclic && variants.some((variant) => containsCycle(variant, scope));
  const counts = variants.map((variant) => `if (${holds(isTest(variant, "value", scope))}) matches++;`);
  const body = ["let matches = 0;", ...counts, "return matches === 1;"].join("\n");
  const name = scope.file.hoist(functionRest(deep, scope, body), scope.owner);
  return truthy(name + handOn(deep, x));
}

export function taggedBody(schema: TaggedSchema, scope: Scope): string {
  const { file } = scope;
  const other = variantsTest(schema.untagged, schema.exclusive, { x: "value", scope });
  const lacking = lackingVariants(schema, scope);
  const cases = casesByVariants(schema).map(({ values, variants }) => {
    const test = variantsTest(variants, schema.exclusive, { x: "value", scope });
    return `${values.map((value) => `case ${literal(value)}:`).join("\n")}\nreturn ${holds(test)};`;
  });
  if (lacking.length > schema.untagged.length) {
    const test = variantsTest(lacking, schema.exclusive, { x: "value", scope });
    cases.push(`case undefined:\nreturn ${holds(test)};`);
  }
  const takesOthers = schema.untagged.some((variant) => (typeBits(variant, file.names.layout) & ~32) !== 0);
  const open = takesOthers
    ? openObject(file).replaceAll("return false", `return ${holds(other)}`)
    : openObject(file);
  const rest = `return ${holds(other)};`;
  return [
    open,
    `switch (${readProperty(schema.property, file)}) {`,
    // What comes to the same is what happens anyway.
    ...cases.filter((text) => !text.endsWith(`:\n${rest}`)),
    `default:\n${rest}`,
    "}",
  ].join("\n");
}

/** What an object without the tag may be: variants that have no tag, and those whose tag is optional. */
export function lackingVariants(schema: TaggedSchema, { file }: Scope): readonly Schema[] {
  const optional = schema.cases
    .flatMap(({ variants }) => variants)
    .filter((variant) => mayLack(variant, schema.property, file.names.layout));
  return distinct([...schema.untagged, ...optional]);
}

interface CaseGroup {
  readonly values: TagCase["value"][];
  readonly variants: readonly Schema[];
}

/** Cases that lead to the same variants, under one label each. */
export function casesByVariants(schema: TaggedSchema): readonly CaseGroup[] {
  const groups: CaseGroup[] = [];
  for (const { value, variants } of schema.cases) {
    const group = groups.find((known) => sameList(known.variants, variants));
    if (group) group.values.push(value);
    else groups.push({ values: [value], variants });
  }
  return groups;
}

function sameList(left: readonly Schema[], right: readonly Schema[]): boolean {
  return left.length === right.length && left.every((schema, index) => isSame(schema, right[index]));
}

function isSame(left: Schema, right: Schema | undefined): boolean {
  return left === right || (left.kind === "ref" && right?.kind === "ref" && left.to === right.to);
}

function distinct(schemas: readonly Schema[]): readonly Schema[] {
  return schemas.filter(
    (schema, index) => !schemas.slice(0, index).some((earlier) => isSame(earlier, schema)),
  );
}
