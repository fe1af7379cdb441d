// Names of the values of an enum: what the document calls them, as identifiers that differ.
// Knows nothing of how names and values are written.

import type { Report } from "../../diagnostics/report.js";
import type { Declaration } from "../../model/document.js";
import { mapMembers, namedMembers } from "../../model/named-members.js";
import type { EnumMember } from "../../model/schema.js";
import { isIdentifierText, pascalCase, startable } from "./identifiers.js";

/** A name that cannot be one is spelled as one; a name that is taken names nothing. */
export function nameMembers(decl: Declaration, report: Report): Declaration {
  if (namedMembers(decl.schema).length === 0) return decl;
  const taken = new Set<string>();
  const settled = (member: EnumMember): EnumMember => {
    if (member.name === undefined) return member;
    const { name: wanted, ...rest } = member;
    const spelled = isName(wanted) ? wanted : startable(pascalCase(wanted), "");
    const name = taken.has(spelled) ? "" : spelled;
    if (name !== wanted) {
      const done =
        name !== "" ? `becomes ${name}` : spelled === "" ? "is not used: it has no letter" : "is taken";
      report.add("SW410", decl.schema.at, {
        type: decl.name,
        value: JSON.stringify(member.value),
        name: wanted,
        done,
      });
    }
    if (name === "") return rest;
    taken.add(name);
    return { ...rest, name };
  };
  return { ...decl, schema: mapMembers(decl.schema, settled) };
}

/** As a key of an object literal, `__proto__` would say something else. */
function isName(text: string): boolean {
  return isIdentifierText(text) && text !== "__proto__";
}
