// Named values → src/enums.ts: a constant for each enum whose document names its values, with its type under the same
// name. Apart from the types, which have no code.

import type { Definition } from "../../model/document.js";
import { namedMembers, type NamedMember } from "../../model/named-members.js";
import type { FilePlan } from "../../writer/file-plan.js";
import { ImportBag } from "../../writer/symbols.js";
import { literal, valueKey } from "../../writer/text.js";
import { typeSymbol, type ModuleMap } from "../modules.js";
import { definitionDoc, docComment } from "../types/type-docs.js";

export const enumsModule = "src/enums";

/** The declarations that have a constant, in canonical order. */
export function namedEnums(definitions: Iterable<Definition>): readonly Definition[] {
  return [...definitions].filter(({ owner, schema }) => owner === null && namedMembers(schema).length > 0);
}

/** Nothing when no value has a name. */
export function emitEnums(modules: ModuleMap): readonly FilePlan[] {
  const all = namedEnums(modules.definitions.values());
  if (all.length === 0) return [];
  const imports = new ImportBag(
    enumsModule,
    all.map(({ name }) => name),
  );
  const statements = all.flatMap((definition) => {
    const type = imports.use(typeSymbol(modules, definition.id));
    return [`\nexport type ${definition.name} = ${type};`, constant(definition)];
  });
  return [
    {
      kind: "source",
      module: enumsModule,
      title: "The values of enums by their names.",
      imports,
      statements,
    },
  ];
}

/** An object of literals: whoever does not use it bundles none of it. */
function constant(definition: Definition): string {
  const members = namedMembers(definition.schema).map((member) => memberText(member).trimStart());
  const doc = docComment(definitionDoc(definition));
  return `${doc}export const ${definition.name} = {\n${members.join("\n")}\n} as const;`;
}

function memberText(member: NamedMember): string {
  const doc = docComment(definitionDoc(member));
  return `${doc}${valueKey(member.name)}: ${literal(member.value)},`;
}
