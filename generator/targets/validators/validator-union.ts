// The fast check of unions: told apart by tag, by JSON type, or by trying.

import type { Schema, DiscriminatorCase, DiscriminatedSchema, UnionSchema } from "../../model/schema.js";
import { code, declaring, joinCode, type Code } from "../../writer/code.js";
import { resolvedShape } from "../../model/query/resolve.js";
import { jsonType } from "../../model/query/json-types.js";
import { isString, isRef, listedValues } from "../../model/query/kinds.js";
import { lookupOf } from "../modules.js";
import { literal } from "../../writer/text.js";

import { openObject, readProperty } from "./validator-object.js";
import { containsCycle, functionRest, argumentsText, local, type Scope } from "./validator-scope.js";
import { any, holds, truthy, type Test } from "./validator-test.js";
import { areDisjoint, mayLack, typeBits } from "./validator-types.js";

/** Each test starts with what is cheap, so that `||` tells by JSON type. */
export function unionTest({ variants, oneOf }: UnionSchema, x: Code, scope: Scope): Test {
  return variantsTest(variants, oneOf, { x, scope });
}

interface Place {
  readonly x: Code;
  readonly scope: Scope;
}

/** At least one of the variants; with `oneOf` exactly one among those that could share a value. */
export function variantsTest(variants: readonly Schema[], oneOf: boolean, { x, scope }: Place): Test {
  if (!oneOf) return any(essential(variants, scope).map((variant) => scope.inner.test(variant, x, scope)));
  const tests = clusters(variants, scope).map((cluster) => {
    const [only, second] = cluster;
    return only && !second ? scope.inner.test(only, x, scope) : exactlyOne(cluster, { x, scope });
  });
  return any(tests);
}

/** Without listed texts where any text will do: `string` beside the models known today. */
export function essential(variants: readonly Schema[], { file }: Scope): readonly Schema[] {
  const { modules } = file.names;
  const isAnyText = (schema: Schema): boolean =>
    isString(schema) && schema.format === null && Object.keys(schema.constraints).length === 0;
  if (!variants.some((variant) => isAnyText(variant))) return variants;
  return variants.filter((variant) => {
    const values = listedValues(resolvedShape(variant, lookupOf(modules)));
    return values === null || values.some((value) => typeof value !== "string");
  });
}

/** Variants that can share a value, with each other or through others, in one group. */
export function clusters(variants: readonly Schema[], { file }: Scope): readonly (readonly Schema[])[] {
  const groups: Schema[][] = [];
  for (const variant of variants) {
    const touching = groups.filter((group) =>
      group.some((other) => !areDisjoint(variant, other, file.names.modules)),
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
    (variant) => code`if (${holds(scope.inner.test(variant, local.value, scope))}) matches++;`,
  );
  const body = joinCode(["let matches = 0;", ...counts, "return matches === 1;"], "\n");
  const name = scope.file.sharedFunction(functionRest(deep, scope, body), scope.owner);
  return truthy(code`${name}${argumentsText(deep, x)}`);
}

export function discriminatedBody(schema: DiscriminatedSchema, scope: Scope): Code {
  const { file } = scope;
  const result = (variants: readonly Schema[]): Code =>
    holds(variantsTest(variants, schema.oneOf, { x: local.value, scope }));
  const other = result(schema.undiscriminated);
  const omitting = omittingVariants(schema, scope);
  const cases = casesByVariants(schema).map(({ values, variants }) => ({
    labels: values.map((value) => `case ${literal(value)}:`),
    returned: result(variants),
  }));
  if (omitting.length > schema.undiscriminated.length) {
    cases.push({ labels: ["case undefined:"], returned: result(omitting) });
  }
  const takesOthers = schema.undiscriminated.some(
    (variant) => (typeBits(variant, file.names.modules) & ~jsonType.object) !== 0,
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
export function omittingVariants(schema: DiscriminatedSchema, { file }: Scope): readonly Schema[] {
  const optional = schema.cases
    .flatMap(({ variants }) => variants)
    .filter((variant) => mayLack(variant, schema.property, file.names.modules));
  return distinct([...schema.undiscriminated, ...optional]);
}

interface CaseGroup {
  readonly values: DiscriminatorCase["value"][];
  readonly variants: readonly Schema[];
}

/** Cases that lead to the same variants, under one label each. */
export function casesByVariants(schema: DiscriminatedSchema): readonly CaseGroup[] {
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
