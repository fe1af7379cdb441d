// One property: its schema, and what is said of it beside its schema or at the schema it refers to.

import type { Json, Pointer } from "../../../model/brands.js";
import { make } from "../../../model/build.js";
import type { Property } from "../../../model/schema.js";
import type { LowerContext, SourceNode } from "../lower-context.js";
import { schemaDocs } from "../lower-docs.js";
import { child } from "../../../input/pointer.js";
import { isRaw, isTrueAt, listAt, refOf, valueAt } from "../../../input/raw.js";
import type { Scope } from "./scope.js";

export interface RawProperty {
  readonly name: string;
  readonly value: Json;
  readonly pointer: Pointer;
  readonly required: boolean;
}

export function lowerProperty({ name, value, pointer, required }: RawProperty, scope: Scope): Property {
  const schema = scope.lower(value, pointer, scope);
  if (!isRaw(value)) return make.property(pointer, name, { schema, required });
  const chain = standsFor({ raw: value, pointer }, scope.context);
  const docs = schemaDocs({ raw: value, pointer }, scope.context, name);
  // A title names the type it stands at, so only prose is taken over from there.
  const details = docs.details ?? firstOf(chain, (node) => schemaDocs(node, scope.context).details);
  const defaultValue = firstOf(chain, ({ raw }) => valueAt(raw, "default"));
  return make.property(pointer, name, {
    schema,
    required,
    access: accessOf(chain),
    ...docs,
    ...(details !== undefined && { details }),
    ...(defaultValue !== undefined && { default: defaultValue }),
  });
}

function accessOf(chain: readonly SourceNode[]): Property["access"] {
  const [readOnly, writeOnly] = [
    chain.some(({ raw }) => isTrueAt(raw, "readOnly")),
    chain.some(({ raw }) => isTrueAt(raw, "writeOnly")),
  ];
  // Both together would leave a property that nobody sends or receives.
  if (readOnly === writeOnly) return "readWrite";
  return readOnly ? "readOnly" : "writeOnly";
}

/**
 * The schema and those it stands for: through a `$ref`, through an `allOf` or `oneOf` of one, and through a union
 * with null, all of which documents use to say something beside a reference.
 */
export function standsFor(start: SourceNode, context: LowerContext): readonly SourceNode[] {
  const chain = [start];
  const seen = new Set<Pointer>([start.pointer]);
  for (let next = behind(start, context); next && !seen.has(next.pointer); next = behind(next, context)) {
    seen.add(next.pointer);
    chain.push(next);
  }
  return chain;
}

function behind({ raw, pointer }: SourceNode, context: LowerContext): SourceNode | null {
  const ref = refOf(raw);
  if (ref !== null) {
    const to = context.target(ref, pointer);
    const value = to === null ? undefined : context.get(to);
    return to !== null && isRaw(value) ? { raw: value, pointer: to } : null;
  }
  for (const keyword of ["allOf", "anyOf", "oneOf"]) {
    const parts = listAt(raw, keyword)
      .map((value, index) => ({ value, pointer: child(pointer, keyword, index) }))
      .filter(({ value }) => !isNull(value));
    const [only] = parts;
    if (parts.length === 1 && only && isRaw(only.value)) return { raw: only.value, pointer: only.pointer };
  }
  return null;
}

function isNull(value: Json): boolean {
  return isRaw(value) && valueAt(value, "type") === "null";
}

export function firstOf<T, R>(list: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of list) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
