// Draft → Document: every hint becomes an identifier, everything gets its canonical place, and the whole is frozen.
// Knows nothing of how a name is chosen in each scope.

import type { Report } from "../diagnostics/report.js";
import type { DeclId, Ident } from "../model/brands.js";
import type { Declaration, Document, Draft, SecurityScheme } from "../model/document.js";
import { compareText, orderOperation, orderSchema, orderServer } from "./canonical-order.js";
import { deepFreeze } from "../model/freeze.js";
import { camelCase, startable, isIdentifierText, pascalCase } from "./names/identifiers.js";
import { nameResources } from "./names/name-resources.js";
import { nameTypes } from "./names/name-types.js";
import type { PassSettings } from "./pass-settings.js";
import { reservedOptions } from "./names/reserved-names.js";
import { settle } from "./names/settle.js";
import { readTypePins, type TypePin } from "./names/type-pins.js";
import { mapMembers, namedMembers } from "../model/named-members.js";
import type { EnumMember } from "../model/schema.js";

export function settleNames(draft: Draft, settings: Pick<PassSettings, "names">, report: Report): Document {
  const pins = readTypePins(draft, settings, report);
  const types = nameTypes(draft, pins, report);
  const outer = draft.decls.filter(({ owner }) => owner === null).map(({ id }) => types.get(id) ?? "");
  const { operations, ...rest } = draft;
  return deepFreeze({
    ...rest,
    servers: draft.servers.map(orderServer),
    securitySchemes: nameOptions(draft),
    decls: nameDeclarations(draft, types).map((decl) => nameMembers(placed(decl, pins.get(decl.id)), report)),
    resources: nameResources(operations.map(orderOperation), outer),
  });
}

function placed(decl: Declaration, pin: TypePin | undefined): Declaration {
  return pin && pin.home.length > 0 ? { ...decl, home: pin.home } : decl;
}

/** By qualified name, so that a declaration stands before what it owns. */
function nameDeclarations(draft: Draft, types: ReadonlyMap<DeclId, string>): readonly Declaration[] {
  const owners = new Map(draft.decls.map(({ id, owner }) => [id, owner]));
  const paths = new Map<DeclId, string>();
  const pathOf = (id: DeclId): string => {
    const known = paths.get(id);
    if (known !== undefined) return known;
    const owner = owners.get(id) ?? null;
    // U+0000 sorts before every character of a name, so that `A` and `A.B` stand before `AB`.
    const path = `${owner === null ? "" : `${pathOf(owner)}\u0000`}${types.get(id) ?? ""}`;
    paths.set(id, path);
    return path;
  };
  return [...draft.decls]
    .sort((a, b) => compareText(pathOf(a.id), pathOf(b.id)))
    .map((decl) => ({ ...decl, name: types.get(decl.id) as Ident, schema: orderSchema(decl.schema) }));
}

function nameOptions(draft: Draft): readonly SecurityScheme[] {
  const names = settle(
    draft.securitySchemes.map((scheme) => {
      const name = startable(camelCase(scheme.option.text), "credential");
      const own = startable(camelCase(scheme.id), "credential");
      return { of: scheme, strength: 0, rungs: [name, own, `${own}Credential`] as const, order: scheme.id };
    }),
    { reserved: reservedOptions, ignoreCase: false },
  );
  return [...draft.securitySchemes]
    .sort((a, b) => compareText(a.id, b.id))
    .map((scheme) => ({ ...scheme, option: names.get(scheme) as Ident }));
}

/** A name that cannot be one is spelled as one; a name that is taken names nothing. */
function nameMembers(decl: Declaration, report: Report): Declaration {
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
