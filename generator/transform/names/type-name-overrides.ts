// Type names the user decided.

import type { Report } from "../../diagnostics/report.js";
import type { DefinitionId } from "../../model/brands.js";
import type { Draft, DraftDefinition } from "../../model/document.js";
import { isIdentifierText } from "./identifiers.js";
import type { PassSettings } from "../pass-settings.js";
import { reservedTypes } from "./reserved-names.js";

/** A name, and the resource in front of it: `fineTuning.methods.SupervisedMethod`. */
export interface TypeNameOverride {
  readonly name: string;
  /** Empty = only a name. */
  readonly reexportPath: readonly string[];
}

/** Names that are no identifiers, or given twice, are reported as errors and left out. */
export function readTypeNameOverrides(
  draft: Draft,
  settings: Pick<PassSettings, "names">,
  report: Report,
): ReadonlyMap<DefinitionId, TypeNameOverride> {
  const components = new Map<string, DraftDefinition>();
  for (const definition of draft.definitions) {
    if (definition.origin !== "component" || definition.name.source !== "component") continue;
    // Of several files' components of one name, the root document's is meant.
    if (!components.has(definition.name.text) || definition.id.startsWith("#"))
      components.set(definition.name.text, definition);
  }
  const overrides = new Map<DefinitionId, TypeNameOverride>();
  const holders = new Map<string, string>();
  for (const [component, path] of Object.entries(settings.names.types)) {
    const definition = components.get(component);
    const reexportPath = path.split(".");
    const name = reexportPath.pop() ?? "";
    const folded = name.toLowerCase();
    const before = holders.get(folded);
    if (!definition) report.add("SW405", null, { key: component, option: "names.types" });
    else if (![...reexportPath, name].every(isIdentifierText) || reservedTypes.has(name))
      report.add("SW404", definition.pointer, { name: path, of: component });
    else if (before !== undefined)
      report.add("SW401", definition.pointer, { name, first: before, second: component });
    else {
      holders.set(folded, component);
      overrides.set(definition.id, { name, reexportPath });
    }
  }
  return overrides;
}

interface Decided {
  readonly overrides: ReadonlyMap<DefinitionId, TypeNameOverride>;
  readonly report: Report;
}

/** Components as the first rule that matches their name rewrites it; a rule that matches none is reported. */
export function withTypeRules(
  draft: Draft,
  { names: { rules } }: Pick<PassSettings, "names">,
  { overrides, report }: Decided,
): Draft {
  if (rules.length === 0) return draft;
  const used = new Set<number>();
  const compiled = rules.map(({ match, type }) => ({ pattern: new RegExp(match, "u"), type }));
  const definitions = draft.definitions.map((definition): DraftDefinition => {
    const { name, id } = definition;
    if (name.source !== "component" || overrides.has(id)) return definition;
    const index = compiled.findIndex(({ pattern }) => pattern.test(name.text));
    const rule = compiled[index];
    if (!rule) return definition;
    used.add(index);
    return { ...definition, name: { ...name, text: name.text.replace(rule.pattern, rule.type) } };
  });
  for (const [index, { match }] of rules.entries())
    if (!used.has(index)) report.add("SW405", null, { key: match, option: "names.rules" });
  return { ...draft, definitions };
}
