// Draft → Document: every hint becomes an identifier, everything gets its canonical place, and the whole is frozen.

import type { Report } from "../diagnostics/report.js";
import type { DefinitionId, Ident } from "../model/brands.js";
import type { Definition, Document, Draft, SecurityScheme } from "../model/document.js";
import { compareText, orderOperation, orderSchema, orderServer } from "./canonical-order.js";
import { deepFreeze } from "../model/freeze.js";
import { camelCase, startable, isIdentifierText, pascalCase } from "./names/identifiers.js";
import { nameResources } from "./names/name-resources.js";
import { nameTypes } from "./names/name-types.js";
import type { PassSettings } from "./pass-settings.js";
import { reservedOptions } from "./names/reserved-names.js";
import { resolveCandidates } from "./names/settle.js";
import { readTypeNameOverrides, withTypeRules, type TypeNameOverride } from "./names/type-name-overrides.js";
import { mapMembers, namedMembers } from "../model/named-members.js";
import type { EnumMember } from "../model/schema.js";

export function resolveNames(draft: Draft, settings: Pick<PassSettings, "names">, report: Report): Document {
  const overrides = readTypeNameOverrides(draft, settings, report);
  const rewritten = withTypeRules(draft, settings, { overrides, report });
  const types = nameTypes(rewritten, overrides, { typeCase: settings.names.case, report });
  const outer = draft.definitions.filter(({ owner }) => owner === null).map(({ id }) => types.get(id) ?? "");
  const { operations, ...rest } = draft;
  return deepFreeze({
    ...rest,
    servers: draft.servers.map(orderServer),
    securitySchemes: nameOptions(draft),
    definitions: nameDefinitions(draft, types).map((definition) =>
      nameMembers(placed(definition, overrides.get(definition.id)), report),
    ),
    ...nameResources(operations.map(orderOperation), outer),
  });
}

function placed(definition: Definition, override: TypeNameOverride | undefined): Definition {
  return override && override.reexportPath.length > 0
    ? { ...definition, reexportPath: override.reexportPath }
    : definition;
}

/** By qualified name, so that a declaration stands before what it owns. */
function nameDefinitions(draft: Draft, types: ReadonlyMap<DefinitionId, string>): readonly Definition[] {
  const owners = new Map(draft.definitions.map(({ id, owner }) => [id, owner]));
  const paths = new Map<DefinitionId, string>();
  const pathOf = (id: DefinitionId): string => {
    const known = paths.get(id);
    if (known !== undefined) return known;
    const owner = owners.get(id) ?? null;
    // U+0000 sorts before every character of a name, so that `A` and `A.B` stand before `AB`.
    const path = `${owner === null ? "" : `${pathOf(owner)}\u0000`}${types.get(id) ?? ""}`;
    paths.set(id, path);
    return path;
  };
  return [...draft.definitions]
    .sort((a, b) => compareText(pathOf(a.id), pathOf(b.id)))
    .map((definition) => ({
      ...definition,
      name: types.get(definition.id) as Ident,
      schema: orderSchema(definition.schema),
    }));
}

function nameOptions(draft: Draft): readonly SecurityScheme[] {
  const names = resolveCandidates(
    draft.securitySchemes.map((scheme) => {
      const name = startable(camelCase(scheme.option.text), "credential");
      const own = startable(camelCase(scheme.id), "credential");
      return {
        of: scheme,
        strength: 0,
        fallbacks: [name, own, `${own}Credential`] as const,
        order: scheme.id,
      };
    }),
    { reserved: reservedOptions, ignoreCase: false },
  );
  return [...draft.securitySchemes]
    .sort((a, b) => compareText(a.id, b.id))
    .map((scheme) => ({ ...scheme, option: names.get(scheme) as Ident }));
}

/** A name that cannot be one is spelled as one; a name that is taken names nothing. */
function nameMembers(definition: Definition, report: Report): Definition {
  if (namedMembers(definition.schema).length === 0) return definition;
  const taken = new Set<string>();
  const resolved = (member: EnumMember): EnumMember => {
    if (member.name === undefined) return member;
    const { name: wanted, ...rest } = member;
    const spelled = isName(wanted) ? wanted : startable(pascalCase(wanted), "");
    const name = taken.has(spelled) ? "" : spelled;
    if (name !== wanted) {
      const done =
        name !== "" ? `becomes ${name}` : spelled === "" ? "is not used: it has no letter" : "is taken";
      report.add("SW410", definition.schema.pointer, {
        type: definition.name,
        value: JSON.stringify(member.value),
        name: wanted,
        done,
      });
    }
    if (name === "") return rest;
    taken.add(name);
    return { ...rest, name };
  };
  return { ...definition, schema: mapMembers(definition.schema, resolved) };
}

/** As a key of an object literal, `__proto__` would say something else. */
function isName(text: string): boolean {
  return isIdentifierText(text) && text !== "__proto__";
}
