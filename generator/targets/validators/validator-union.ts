// The fast check of unions: told apart by tag, by JSON type, or by trying. Knows nothing of issues.

import type { Schema, TagCase, TaggedSchema, UnionSchema } from "../../model/schema.js";
import { code, declaring, joinCode, type Code } from "../../writer/code.js";
import { resolvedShape } from "../../model/query/resolve.js";
import { jsonType } from "../../model/query/json-types.js";
import { isString, isRef, listedValues } from "../../model/query/kinds.js";
import { lookupOf } from "../modules.js";
import { literal } from "../../writer/text.js";
import { isTest } from "./is-text.js";

import { openObject, readProperty } from "./validator-object.js";
import { containsCycle, functionRest, handOn, local, type Scope } from "./validator-scope.js";
import { any, holds, truthy, type Test } from "./validator-test.js";
import { areDisjoint, mayLack, typeBits } from "./validator-types.js";

/** Each test starts with what is cheap, so that `||` tells by JSON type. */
export function unionTest({ variants, exclusive }: UnionSchema, x: Code, scope: Scope): Test {
  return variantsTest(variants, exclusive, { x, scope });
}

interface Place {
  readonly x: Code;
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
    isString(schema) && schema.format === null && Object.keys(schema.limits).length === 0;
  if (!variants.some((variant) => isAnyText(variant))) return variants;
  return variants.filter((variant) => {
    const values = listedValues(resolvedShape(variant, lookupOf(layout)));
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
  const counts = variants.map(
    (variant) => code`if (${holds(isTest(variant, local.value, scope))}) matches++;`,
  );
  const body = joinCode(["let matches = 0;", ...counts, "return matches === 1;"], "\n");
  const name = scope.file.hoist(functionRest(deep, scope, body), scope.owner);
  return truthy(code`${name}${handOn(deep, x)}`);
}

export function taggedBody(schema: TaggedSchema, scope: Scope): Code {
  const { file } = scope;
  const verdict = (variants: readonly Schema[]): Code =>
    holds(variantsTest(variants, schema.exclusive, { x: local.value, scope }));
  const other = verdict(schema.untagged);
  const lacking = lackingVariants(schema, scope);
  const cases = casesByVariants(schema).map(({ values, variants }) => ({
    labels: values.map((value) => `case ${literal(value)}:`),
    returned: verdict(variants),
  }));
  if (lacking.length > schema.untagged.length) {
    cases.push({ labels: ["case undefined:"], returned: verdict(lacking) });
  }
  const takesOthers = schema.untagged.some(
    (variant) => (typeBits(variant, file.names.layout) & ~jsonType.object) !== 0,
  );
  const lines = [
    openObject(file, takesOthers ? other : "false"),
    code`switch (${readProperty(schema.property, file)}) {`,
    // What comes to the same is what happens anyway.
    ...cases
      .filter(({ returned }) => returned.text !== other.text)
      .map(({ labels, returned }) => code`${labels.join("\n")}\nreturn ${returned};`),
    code`default:\nreturn ${other};`,
    "}",
  ];
  return declaring(["v"], joinCode(lines, "\n"));
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
  return left === right || (isRef(left) && isRef(right) && left.to === right.to);
}

function distinct(schemas: readonly Schema[]): readonly Schema[] {
  return schemas.filter(
    (schema, index) => !schemas.slice(0, index).some((earlier) => isSame(earlier, schema)),
  );
}
