// The target `enums`: src/enums.ts, a constant for each enum whose document names its values, with its type under the
// same name. Apart from the types, which have no code.

import { readmePage, type Page } from "../readme/page.js";
import { defineTarget } from "../target.js";
import { namedMembers, type NamedMember } from "../../model/named-members.js";
import { code, section } from "../readme/encoders.js";
import type { Definition } from "../../model/document.js";
import type { FilePlan } from "../../writer/file-plan.js";
import { ImportBag } from "../../writer/symbols.js";
import { literal, valueKey } from "../../writer/text.js";
import { typeSymbol, type ModuleMap } from "../modules.js";
import { definitionDoc, docComment } from "../types/type-docs.js";

export const target = defineTarget({
  name: "enums",
  dependsOn: ["types"],
  includedWith: ["types"],
  files: (_, { modules }) => emitEnums(modules),
  package: (document) =>
    namedEnums(document.definitions).length > 0 ? { exports: { "./enums": enumsModule } } : {},
  readme: (_, context) =>
    context.isRequested("client")
      ? [{ id: "named-values", text: namedValues(context.once(readmePage)), after: "files" }]
      : [],
});

/** Where the document names the values of an enum. */
function namedValues({ document, settings }: Page): string {
  const [first] = document.definitions.filter(
    ({ owner, schema }) => owner === null && namedMembers(schema).length > 0,
  );
  const [member] = first ? namedMembers(first.schema) : [];
  if (!first || !member || !settings.requested.includes("types")) return "";
  return section(
    "Named values",
    code(
      `import { ${first.name} } from ${JSON.stringify(`${settings.packageName}/enums`)};`,
      "",
      `const chosen: ${first.name} = ${first.name}.${member.name};`,
      "console.log(chosen);",
    ),
    "Values that the API names are constants, in an object with the name of their type. The literals are accepted as well.",
  );
}

export const enumsModule = "src/enums";

/** The declarations that have a constant, in canonical order. */
export function namedEnums(definitions: Iterable<Definition>): readonly Definition[] {
  return [...definitions].filter(({ owner, schema }) => owner === null && namedMembers(schema).length > 0);
}

/** Nothing when no value has a name. */
function emitEnums(modules: ModuleMap): readonly FilePlan[] {
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
