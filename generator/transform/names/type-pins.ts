// Type names the user decided. Knows nothing of the names other declarations get.

import type { Report } from "../../diagnostics/report.js";
import type { DeclId } from "../../model/brands.js";
import type { Draft, DraftDeclaration } from "../../model/document.js";
import { isIdentifierText } from "./identifiers.js";
import type { PassSettings } from "../pass-settings.js";
import { reservedTypes } from "./reserved-names.js";

/** A name, and the resource in front of it: `fineTuning.methods.SupervisedMethod`. */
export interface TypePin {
  readonly name: string;
  /** Empty = only a name. */
  readonly home: readonly string[];
}

/** Names that are no identifiers, or given twice, are reported as errors and left out. */
export function readTypePins(
  draft: Draft,
  settings: Pick<PassSettings, "names">,
  report: Report,
): ReadonlyMap<DeclId, TypePin> {
  const components = new Map<string, DraftDeclaration>();
  for (const decl of draft.decls) {
    if (decl.origin !== "component" || decl.name.source !== "component") continue;
    // Of several files' components of one name, the root document's is meant.
    if (!components.has(decl.name.text) || decl.id.startsWith("#")) components.set(decl.name.text, decl);
  }
  const pins = new Map<DeclId, TypePin>();
  const holders = new Map<string, string>();
  for (const [component, path] of Object.entries(settings.names.types)) {
    const decl = components.get(component);
    const home = path.split(".");
    const name = home.pop() ?? "";
    const folded = name.toLowerCase();
    const before = holders.get(folded);
    if (!decl) report.add("SW405", null, { key: component, option: "names.types" });
    else if (![...home, name].every(isIdentifierText) || reservedTypes.has(name))
      report.add("SW404", decl.at, { name: path, of: component });
    else if (before !== undefined) report.add("SW401", decl.at, { name, first: before, second: component });
    else {
      holders.set(folded, component);
      pins.set(decl.id, { name, home });
    }
  }
  return pins;
}
