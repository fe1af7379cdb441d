// Where a check is written: its file, its declaration, and how it reaches the checks of others.

import type { Definition } from "../../model/document.js";
import type { RefSchema, Schema } from "../../model/schema.js";
import { refsOf } from "../../model/walk.js";
import { code, parameter, variable, type Code } from "../../writer/code.js";
import { definitionOf } from "../modules.js";
import type { RuleScope } from "./rule-text.js";
import type { ValidatorFile } from "./validator-file.js";
import type { Test } from "./validator-test.js";

/** The variables of the functions: parameters, and what loops and openings declare. */
export const local = {
  value: variable("value"),
  depth: variable("depth"),
  memo: variable("memo"),
  v: variable("v"),
  key: variable("key"),
  items: variable("items"),
  item: variable("item"),
  i: variable("i"),
} as const;

/** How the schemas inside a schema are written: given with the scope, since each file writes for all the others. */
export interface InnerWriters {
  /** The fast check as an expression of `x`. */
  readonly test: (schema: Schema, x: Code, scope: Scope) => Test;
  /** The same as the statements of a function of `value`. */
  readonly body: (schema: Schema, scope: Scope) => Code;
  /** The same as the call of a function that several places share. */
  readonly call: (schema: Schema, x: Code, scope: Scope) => Test;
  /** What finds issues. */
  readonly rule: (schema: Schema, scope: RuleScope) => string;
  readonly variantsRule: (variants: readonly Schema[], oneOf: boolean, scope: RuleScope) => string;
}

export interface Scope {
  readonly file: ValidatorFile;
  readonly inner: InnerWriters;
  /** The declaration the check belongs to. */
  readonly owner: Definition;
  /** True when the declaration can contain itself: its functions then carry a `depth`. */
  readonly cyclic: boolean;
}

/** True when the check of a schema calls one that carries a depth. */
export function containsCycle(schema: Schema, { file }: Scope): boolean {
  return [...refsOf(schema)].some((id) => definitionOf(file.names.modules, id).cyclic);
}

/** The rest of a function of `value` after its name; `deep`: its like call checks that carry a depth. */
export function functionRest(deep: boolean, { file }: Scope, body: Code): string {
  const given = (name: string): string => parameter(name, body);
  const value = `${given("value")}: unknown`;
  const rest = deep
    ? `${value}, ${given("depth")}: number, ${given("memo")}: ${file.useType("Memo")}`
    : value;
  return `(${rest}): boolean {\n${body.text}\n}`;
}

/** The arguments for such a function. */
export function argumentsText(deep: boolean, x: Code): Code {
  return deep ? code`(${x}, ${local.depth}, ${local.memo})` : code`(${x})`;
}

/** The name of another declaration's fast check, imported when it is elsewhere. */
export function callOf(
  { to }: RefSchema,
  { file }: Scope,
): { readonly name: string; readonly cyclic: boolean } {
  return { name: file.useFast(to), cyclic: definitionOf(file.names.modules, to).cyclic };
}

/** The name of another declaration's rule, imported when it is elsewhere. */
export function useRule({ to }: RefSchema, { file }: Scope): string {
  const inner = file.names.innerOf(to);
  return file.useInner(inner.rule, inner.module);
}
