// The README's section on named values.

import { namedMembers } from "../../model/named-members.js";
import { code, section } from "../readme/encoders.js";
import type { Page } from "../readme/page.js";

/** Where the document names the values of an enum. */
export function namedValues({ document, settings }: Page): string {
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
