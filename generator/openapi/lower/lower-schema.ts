// One schema of the document, lowered by the first rule of the table that applies, with what it asserts beyond its
// type; what neither carries is reported.

import type { Assertion } from "../../model/assertion.js";
import { type DefinitionId, type Json, type Pointer, isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { Schema } from "../../model/schema.js";
import { isNever, isConstrained, isNullable } from "../../model/query/kinds.js";
import { bug } from "../../bug.js";
import { noDynamicScope, type DynamicScope } from "../../input/resolve/dynamic-scopes.js";
import type { LowerContext } from "./lower-context.js";
import { schemaDocs } from "./lower-docs.js";
import { assertionsOf } from "./schema/assertions.js";
import { referred } from "./schema/reference.js";
import type { Scope } from "./schema/scope.js";
import { schemaRules } from "./schema/table.js";
import { reportUnused } from "./schema/unused.js";
import { reportWrongKinds, isStrictDialect } from "./schema/vocabulary.js";
import { displayText, isRaw, textAt, type Raw } from "../../input/raw.js";

/** Where a schema stands that no other schema holds. */
export interface Outermost {
  readonly context: LowerContext;
  readonly declaration: DefinitionId | null;
  readonly dynamic?: DynamicScope;
  readonly binary: boolean;
}

/** Lowers what stands at `pointer`; `definition`: whoever names it carries its documentation. */
export function lowerSchema(value: Json | undefined, pointer: Pointer, outermost: Outermost): Schema {
  const strict = outermost.context.strictAt(pointer);
  const dynamic = outermost.dynamic ?? outermost.context.enter(pointer, noDynamicScope);
  const scope: Scope = {
    ...outermost,
    dynamic,
    type: null,
    strict,
    referred,
    core: lowerCore,
    lower: lowerInside,
  };
  return outermost.declaration === null
    ? lowerInside(value, pointer, scope)
    : lowerShape(value, pointer, scope);
}

function lowerInside(value: Json | undefined, pointer: Pointer, scope: Scope): Schema {
  const schema = lowerShape(value, pointer, scope);
  if (!isRaw(value)) return schema;
  const docs = schemaDocs({ raw: value, pointer }, scope.context);
  return Object.keys(docs).length > 0 ? { ...schema, ...docs } : schema;
}

function lowerShape(value: Json | undefined, pointer: Pointer, outer: Scope): Schema {
  const held = outer.context.heldAt(pointer);
  if (held === null) return make.unknown(pointer);
  if (held !== undefined) return lowerShape(outer.context.get(held), held, outer);
  if (value === false) return make.never(pointer);
  if (value === true) return make.unknown(pointer);
  if (!isRaw(value)) {
    outer.context.add("SW302", pointer, {
      keyword: "schema",
      actual: displayText(value),
      expected: "a schema",
    });
    return make.unknown(pointer);
  }
  reportWrongKinds(value, pointer, outer.context);
  const dialect = textAt(value, "$schema");
  const entered = textAt(value, "$id") === null ? outer : entering(pointer, outer);
  const scope = dialect === null ? entered : { ...entered, strict: isStrictDialect(dialect) };
  const core = lowerCore(value, pointer, scope);
  return isNever(core) ? core : asserting(core, assertionsOf(value, pointer, scope));
}

/** A schema with an address of its own brings its own anchors. */
function entering(pointer: Pointer, scope: Scope): Scope {
  const dynamic = scope.context.enter(pointer, scope.dynamic);
  return dynamic === scope.dynamic ? scope : { ...scope, dynamic };
}

function lowerCore(raw: Raw, pointer: Pointer, scope: Scope): Schema {
  const rule = schemaRules.find((candidate) => candidate.when(raw, scope));
  if (!rule) return bug(`no rule for the schema at ${pointer}`);
  reportUnused(raw, pointer, { scope, used: rule.keys(raw, scope) });
  return rule.make(raw, pointer, scope);
}

/** What is asserted of items and keys holds of null, so that null stays on the outside where it can. */
function asserting(core: Schema, assertions: readonly Assertion[]): Schema {
  if (!isNonEmpty(assertions)) return core;
  if (isConstrained(core)) return { ...core, assertions: [...core.assertions, ...assertions] };
  const concernsNull = assertions.some(({ kind }) => ["not", "conditional", "exactlyOne"].includes(kind));
  if (isNullable(core) && !concernsNull)
    return { ...core, of: make.constrained(core.pointer, core.of, assertions) };
  return make.constrained(core.pointer, core, assertions);
}
