// What a rule is told about the place of the schema it lowers.

import type { DefinitionId, Json, Pointer } from "../../../model/brands.js";
import type { Schema } from "../../../model/schema.js";
import type { DynamicScope } from "../../../input/resolve/dynamic-scopes.js";
import type { LowerContext } from "../lower-context.js";
import type { Raw } from "../../../input/raw.js";
import type { TypeName } from "./vocabulary.js";

export interface Scope {
  readonly context: LowerContext;
  /** The declaration this is a part of; null = it stands in an operation. */
  readonly declaration: DefinitionId | null;
  /** The anchors that a `$dynamicRef` may mean here. */
  readonly dynamic: DynamicScope;
  /** In a multipart or raw body, where binary strings are files. */
  readonly binary: boolean;
  /** The `type` beside the combinator this is a variant of: a variant that names none is of this type. */
  readonly type: TypeName | null;
  /** True where keywords hold to the letter of JSON Schema, see `strictAt`. */
  readonly strict: boolean;
  /** Where the references of a schema lead, and what holds there. */
  readonly referred: (raw: Raw, pointer: Pointer, scope: Scope) => readonly Referred[];
  /** Lowers some keywords of a schema that stands at the same place, without what the others assert. */
  readonly core: (raw: Raw, pointer: Pointer, scope: Scope) => Schema;
  /** Lowers a schema inside; handed down so that rules need not know the table they stand in. */
  readonly lower: (value: Json | undefined, pointer: Pointer, scope: Scope) => Schema;
}

export interface Referred {
  readonly pointer: Pointer;
  readonly scope: Scope;
}

/** One row of the table. */
export interface SchemaRule {
  readonly name: string;
  readonly when: (raw: Raw, scope: Scope) => boolean;
  /** Keywords the rule answers for; the others beside it are reported. */
  readonly keys: (raw: Raw, scope: Scope) => readonly string[];
  readonly make: (raw: Raw, pointer: Pointer, scope: Scope) => Schema;
}

/** For a value inside the one being lowered, such as a property: the type beside a combinator ends there. */
export function inside(scope: Scope): Scope {
  return scope.type === null ? scope : { ...scope, type: null };
}
