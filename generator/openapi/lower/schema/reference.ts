// References become refs to declarations; one that leads nowhere becomes `unknown`.

import type { Pointer } from "../../../model/brands.js";
import { make } from "../../../model/build.js";
import type { Schema } from "../../../model/schema.js";
import { refOf, textAt, type Raw } from "../../../input/raw.js";
import type { Referred, SchemaRule, Scope } from "./scope.js";

export const referenceRules: readonly SchemaRule[] = [
  {
    name: "reference",
    when: (raw) => refOf(raw) !== null,
    keys: () => ["$ref"],
    make: (raw, pointer, { context, binary, dynamic }) => {
      const to = context.target(refOf(raw) ?? "", pointer);
      return to === null ? make.unknown(pointer) : make.ref(pointer, context.declare(to, binary, dynamic));
    },
  },
  {
    // JSON Schema 2019-09; it means the outermost schema of the recursion, for which a component is the only candidate.
    name: "recursive reference",
    when: (raw) => textAt(raw, "$recursiveRef") === "#",
    keys: () => ["$recursiveRef"],
    make: (raw, pointer, scope) => enclosing(raw, pointer, { scope, keyword: "$recursiveRef" }),
  },
  {
    name: "dynamic reference",
    when: (raw) => textAt(raw, "$dynamicRef") !== null,
    keys: () => ["$dynamicRef"],
    make: (raw, pointer, { context, binary, dynamic }) => {
      const to = context.dynamicTarget(textAt(raw, "$dynamicRef") ?? "", pointer, dynamic);
      return to === null ? make.unknown(pointer) : make.ref(pointer, context.declare(to, binary, dynamic));
    },
  },
  {
    name: "reference by another keyword",
    when: (raw) => "$recursiveRef" in raw || "$dynamicRef" in raw,
    keys: () => ["$recursiveRef", "$dynamicRef"],
    make: (raw, pointer, { context }) => {
      const keyword = "$recursiveRef" in raw ? "$recursiveRef" : "$dynamicRef";
      context.add("SW301", pointer, {
        keyword,
        why: "what it refers to is only known while a value is checked",
      });
      return make.unknown(pointer);
    },
  },
];

/** Where a reference leads; nothing for what is none, or leads nowhere. */
export function referred(raw: Raw, pointer: Pointer, scope: Scope): readonly Referred[] {
  const { context, dynamic } = scope;
  const [ref, dynamicRef] = [refOf(raw), textAt(raw, "$dynamicRef")];
  const targets = [
    ref === null ? null : context.target(ref, pointer),
    dynamicRef === null ? null : context.dynamicTarget(dynamicRef, pointer, dynamic),
  ];
  return targets
    .filter((to) => to !== null)
    .map((to) => ({
      pointer: to,
      scope: { ...scope, strict: context.strictAt(to), dynamic: context.enter(to, dynamic) },
    }));
}

function enclosing(
  raw: Raw,
  pointer: Pointer,
  { scope, keyword }: { scope: Scope; keyword: string },
): Schema {
  if (scope.declaration !== null) return make.ref(pointer, scope.declaration);
  scope.context.add("SW203", pointer, { ref: textAt(raw, keyword) ?? "" });
  return make.unknown(pointer);
}
