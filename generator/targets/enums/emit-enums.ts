// Named values → src/enums.ts: a constant for each enum whose document names its values, with its type under the
// same name. Apart from the types, which have no code. Knows nothing of operations.

import type { Declaration } from "../../model/document.js";
import { namedMembers, type NamedMember } from "../../model/named-members.js";
import type { FilePlan } from "../../writer/file-plan.js";
import { ImportBag } from "../../writer/symbols.js";
import { literal, valueKey } from "../../writer/text.js";
import { typeSymbol, type Layout } from "../modules.js";
import { declarationDoc, docComment } from "../types/type-docs.js";

export const enumsModule = "src/enums";

/** The declarations that have a constant, in canonical order. */
export function namedEnums(declarations: Iterable<Declaration>): readonly Declaration[] {
  return [...declarations].filter(({ owner, schema }) => owner === null && namedMembers(schema).length > 0);
}

/** Nothing when no value has a name. */
export function emitEnums(layout: Layout): readonly FilePlan[] {
  const all = namedEnums(layout.declarations.values());
  if (all.length === 0) return [];
  const imports = new ImportBag(
    enumsModule,
    all.map(({ name }) => name),
  );
  const statements = all.flatMap((declaration) => {
    const type = imports.use(typeSymbol(layout, declaration.id));
    return [`\nexport type ${declaration.name} = ${type};`, constant(declaration)];
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
function constant(declaration: Declaration): string {
  const members = namedMembers(declaration.schema).map((member) => memberText(member).trimStart());
  const doc = docComment(declarationDoc(declaration));
  return `${doc}export const ${declaration.name} = {\n${members.join("\n")}\n} as const;`;
}

function memberText(member: NamedMember): string {
  const doc = docComment(declarationDoc(member));
  return `${doc}${valueKey(member.name)}: ${literal(member.value)},`;
}
