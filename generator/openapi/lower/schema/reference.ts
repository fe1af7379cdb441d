// References become refs to declarations; one that leads nowhere becomes `unknown`.
// Knows nothing of what is declared there.

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
    make: (raw, at, { context, binary, dynamic }) => {
      const to = context.target(refOf(raw) ?? "", at);
      return to === null ? make.unknown(at) : make.ref(at, context.declare(to, binary, dynamic));
    },
  },
  {
    // JSON Schema 2019-09; it means the outermost schema of the recursion, for which a component is the only candidate.
    name: "recursive reference",
    when: (raw) => textAt(raw, "$recursiveRef") === "#",
    keys: () => ["$recursiveRef"],
    make: (raw, at, scope) => enclosing(raw, at, { scope, keyword: "$recursiveRef" }),
  },
  {
    name: "dynamic reference",
    when: (raw) => textAt(raw, "$dynamicRef") !== null,
    keys: () => ["$dynamicRef"],
    make: (raw, at, { context, binary, dynamic }) => {
      const to = context.dynamicTarget(textAt(raw, "$dynamicRef") ?? "", at, dynamic);
      return to === null ? make.unknown(at) : make.ref(at, context.declare(to, binary, dynamic));
    },
  },
  {
    name: "reference by another keyword",
    when: (raw) => "$recursiveRef" in raw || "$dynamicRef" in raw,
    keys: () => ["$recursiveRef", "$dynamicRef"],
    make: (raw, at, { context }) => {
      const keyword = "$recursiveRef" in raw ? "$recursiveRef" : "$dynamicRef";
      context.add("SW301", at, { keyword, why: "what it refers to is only known while a value is checked" });
      return make.unknown(at);
    },
  },
];

/** Where a reference leads; nothing for what is none, or leads nowhere. */
export function referred(raw: Raw, at: Pointer, scope: Scope): readonly Referred[] {
  const { context, dynamic } = scope;
  const [ref, dynamicRef] = [refOf(raw), textAt(raw, "$dynamicRef")];
  const targets = [
    ref === null ? null : context.target(ref, at),
    dynamicRef === null ? null : context.dynamicTarget(dynamicRef, at, dynamic),
  ];
  return targets
    .filter((to) => to !== null)
    .map((to) => ({
      at: to,
      scope: { ...scope, strict: context.strictAt(to), dynamic: context.enter(to, dynamic) },
    }));
}

function enclosing(raw: Raw, at: Pointer, { scope, keyword }: { scope: Scope; keyword: string }): Schema {
  if (scope.declaration !== null) return make.ref(at, scope.declaration);
  scope.context.add("SW203", at, { ref: textAt(raw, keyword) ?? "" });
  return make.unknown(at);
}
