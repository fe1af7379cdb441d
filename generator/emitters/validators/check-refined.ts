// Assertions → statements that collect issues about `value`, `path` and `found`. Short rather than fast: a condition
// is asked of the fast check. Knows nothing of files.

import type { Assertion, ConditionalAssertion, Evaluated } from "../../ir/assertion.js";
import type { RefinedSchema, Schema } from "../../ir/schema.js";
import { stringLiteral } from "../../plan/text.js";
import { checkText, run, variantsCall } from "./check-text.js";
import { inBlock } from "./in-block.js";
import { callTest, isIdle } from "./validator-refined.js";
import type { Scope } from "./validator-scope.js";
import { Seen } from "./validator-seen.js";
import { typeBits } from "./validator-types.js";
import { fails, holds } from "./validator-test.js";

export function refinedLines({ of, checks }: RefinedSchema, scope: Scope): readonly string[] {
  const shape = checkText(of, scope);
  const whole = checks.flatMap((check) => valueLines(check, scope));
  const ofKeys = checks.flatMap((check) => keyLines(check, scope));
  // Nobody may declare what is not read.
  const told = checks.some((check) => check.kind !== "dependentSchema" && keyLines(check, scope).length > 0);
  const at = told ? "const at = { path, found };\n" : "";
  const keys =
    ofKeys.length === 0
      ? []
      : [
          `const keyed = ${scope.file.use("keysOf")}(value);`,
          `if (keyed !== null) {\n${at}${ofKeys.join("\n")}\n}`,
        ];
  const bits = typeBits(of, scope.file.names.layout);
  // Of a wrong type there is nothing more to say.
  const type =
    whole.length > 0 && bits !== 0 && (bits & everyType) !== everyType
      ? [`if (!${scope.file.use("hasType")}(value, path, found, ${bits})) return;`]
      : [];
  return [
    ...type,
    ...(shape === null ? [] : [run(shape)]),
    ...whole,
    ...(keys.length > 0 ? [inBlock(keys)] : []),
  ];
}

/** The bits of all types that JSON has. */
const everyType = 63;

/** A condition starts afresh: the function around counts the depth of issues, not of verdicts. */
function condition(schema: Schema, x: string, scope: Scope): ReturnType<typeof callTest> {
  return callTest(schema, x, { ...scope, cyclic: false });
}

function runCheck(schema: Schema, scope: Scope): readonly string[] {
  const text = checkText(schema, scope);
  return text === null ? [] : [run(text)];
}

function valueLines(check: Assertion, scope: Scope): readonly string[] {
  const { file } = scope;
  switch (check.kind) {
    case "not":
      return [
        `if (${holds(condition(check.schema, "value", scope))}) ${file.use("ruledOut")}(value, path, found);`,
      ];
    case "conditional":
      return conditionalLines(check, scope);
    case "exactlyOne": {
      const text = variantsCall(check.variants, true, scope);
      return text === null ? [] : [`${text};`];
    }
    case "sameType": {
      const isType = check.type === "array" ? "Array.isArray(value)" : `typeof value === "${check.type}"`;
      const lines = runCheck(check.schema, scope);
      const object = check.type === "object" ? " && value !== null && !Array.isArray(value)" : "";
      return lines.length === 0 ? [] : [`if (${isType}${object}) {\n${lines.join("\n")}\n}`];
    }
    case "contains": {
      const test = holds(condition(check.item, "item", scope));
      const rules = `{ test: (${parameters(["item"], test)}) => ${test}, min: ${check.min}, max: ${check.max} }`;
      return [`${file.use("contains")}(value, path, found, ${rules});`];
    }
    case "remainingItems": {
      if (isIdle(check)) return [];
      const { lines, text } = seenText(check.seen, scope);
      const seen = `(${parameters(["item", "i"], text)}) => ${text}`;
      const rest = itemCheck(check.schema, scope);
      return [
        inBlock([...lines, `${file.use("remainingItems")}(value, { path, found }, ${seen}, ${rest});`]),
      ];
    }
    case "keyNames":
    case "matchingKeys":
    case "keyCount":
    case "dependentKeys":
    case "dependentSchema":
    case "remainingKeys":
      return [];
  }
}

function conditionalLines({ when, then, otherwise }: ConditionalAssertion, scope: Scope): readonly string[] {
  const [yes, no] = [then, otherwise].map((schema) => (schema ? runCheck(schema, scope) : []));
  const met = condition(when, "value", scope);
  if (met.kind === "always") return yes ?? [];
  if (met.kind === "never") return no ?? [];
  if (yes && yes.length > 0) {
    const rest = no && no.length > 0 ? ` else {\n${no.join("\n")}\n}` : "";
    return [`if (${holds(met)}) {\n${yes.join("\n")}\n}${rest}`];
  }
  return no && no.length > 0 ? [`if (${fails(met)}) {\n${no.join("\n")}\n}`] : [];
}

/** Statements about the own properties `keyed` of an object. */
function keyLines(check: Assertion, scope: Scope): readonly string[] {
  const { file, owner } = scope;
  switch (check.kind) {
    case "keyNames": {
      const test = holds(condition(check.schema, "key", scope));
      return [`${file.use("keyNames")}(keyed, at, (${parameters(["key"], test)}) => ${test});`];
    }
    case "matchingKeys": {
      const text = checkText(check.schema, scope);
      const pattern = text === null ? null : file.pattern(check.pattern, owner);
      return pattern === null ? [] : [`${file.use("matchingKeys")}(keyed, at, ${pattern}, ${text});`];
    }
    case "keyCount":
      return [`${file.use("keyCount")}(keyed, at, { min: ${check.min}, max: ${check.max} });`];
    case "dependentKeys": {
      const needs = `[${check.needs.map(stringLiteral).join(", ")}]`;
      return [`${file.use("dependentKeys")}(keyed, at, ${stringLiteral(check.property)}, ${needs});`];
    }
    case "dependentSchema": {
      const lines = runCheck(check.schema, scope);
      const has = `${file.use("own")}(keyed, ${stringLiteral(check.property)}) !== undefined`;
      return lines.length === 0 ? [] : [`if (${has}) {\n${lines.join("\n")}\n}`];
    }
    case "remainingKeys": {
      if (isIdle(check)) return [];
      const { lines, text } = seenText(check.seen, scope);
      const seen = `(${parameters(["key", "item"], text)}) => ${text}`;
      const rest = itemCheck(check.schema, scope);
      return [inBlock([...lines, `${file.use("remainingKeys")}(keyed, at, ${seen}, ${rest});`])];
    }
    case "not":
    case "conditional":
    case "exactlyOne":
    case "sameType":
    case "contains":
    case "remainingItems":
      return [];
  }
}

/** Null, as text, where nothing more may be there. */
function itemCheck(schema: Schema, scope: Scope): string {
  return schema.kind === "never" ? "null" : (checkText(schema, scope) ?? "() => {}");
}

function seenText(
  evaluated: Evaluated,
  scope: Scope,
): { readonly lines: readonly string[]; readonly text: string } {
  const seen = new Seen({ ...scope, cyclic: false });
  const text = seen.text(evaluated) ?? "false";
  return { lines: seen.lines, text };
}

/** Those the body reads, and those before them. */
function parameters(names: readonly string[], body: string): string {
  const read = names.map((name) => new RegExp(`\\b${name}\\b`).test(body));
  const last = read.lastIndexOf(true);
  return names
    .slice(0, last + 1)
    .map((name, index) => (read[index] ? name : `_${name}`))
    .join(", ");
}
