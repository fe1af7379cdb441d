// A discriminator as declared, its targets resolved.

import type { DefinitionId, Pointer } from "../../../model/brands.js";
import type { Discriminator } from "../../../model/schema.js";
import { child } from "../../../input/pointer.js";
import { entriesAt, textAt, valueAt, type Raw, displayText } from "../../../input/raw.js";
import type { Scope } from "./scope.js";

export function lowerDiscriminator(raw: Raw | null, pointer: Pointer, scope: Scope): Discriminator | null {
  if (raw === null) return null;
  const property = textAt(raw, "propertyName");
  if (property === null) {
    const found = displayText(valueAt(raw, "propertyName"));
    scope.context.add("SW302", child(pointer, "propertyName"), {
      keyword: "propertyName",
      actual: found,
      expected: "the name of a property",
    });
    return null;
  }
  const mapping: { value: string; to: DefinitionId }[] = [];
  for (const [value, target] of entriesAt(raw, "mapping")) {
    const to = typeof target === "string" ? targetOf(target, child(pointer, "mapping", value), scope) : null;
    if (to !== null) mapping.push({ value, to: scope.context.declare(to, scope.binary, scope.dynamic) });
  }
  mapping.sort((a, b) => (a.value < b.value ? -1 : 1));
  const fallback = fallbackOf(raw, pointer, scope);
  return { pointer, property, mapping, ...(fallback !== null && { fallback }) };
}

/** OpenAPI 3.2, 4.25.1: named as in a mapping. */
function fallbackOf(raw: Raw, pointer: Pointer, scope: Scope): DefinitionId | null {
  const target = textAt(raw, "defaultMapping");
  const to = target === null ? null : targetOf(target, child(pointer, "defaultMapping"), scope);
  return to === null ? null : scope.context.declare(to, scope.binary, scope.dynamic);
}

/** OpenAPI 3.1, 4.8.25: the name of a schema component or a reference; what could be both is a name. */
function targetOf(target: string, pointer: Pointer, { context }: Scope): Pointer | null {
  const named = child("#/components/schemas" as Pointer, target);
  if (context.get(named) !== undefined) return named;
  return context.target(target, pointer);
}
