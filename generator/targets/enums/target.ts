// The target `enums`: named constants for the values of enums, in src/enums.ts.

import { readmePage, type Page } from "../readme/page.js";
import { defineTarget } from "../target.js";
import { emitEnums, enumsModule, namedEnums } from "./emit-enums.js";
import { namedMembers } from "../../model/named-members.js";
import { code, section } from "../readme/encoders.js";

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
