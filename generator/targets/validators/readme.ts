// The README's section on validators.

import { code, section } from "../readme/encoders.js";
import type { Page } from "../readme/page.js";

export function validatorsSection({ document, settings, examples }: Page): string {
  const result = examples.plain?.operation.call?.result;
  const checked = document.definitions.find(
    ({ id, owner }) => owner === null && (result?.kind !== "ref" || result.to === id),
  );
  if (!checked) return "";
  return section(
    "Validators",
    code(
      `import { validate${checked.name} } from ${JSON.stringify(`${settings.packageName}/validators`)};`,
      "",
      `const checked = validate${checked.name}(JSON.parse("{}"));`,
      "if (!checked.ok) console.log(checked.issues);",
    ),
    `\`is${checked.name}\` and \`assert${checked.name}\` do the same as a type guard and as an assertion, \`parse${checked.name}\` parses JSON text and reports where it is not valid, and \`${checked.name}Schema\` is a [Standard Schema](https://standardschema.dev). Options of \`validate\` and \`parse\`: \`all: false\` stops at the first issue, \`unknownKeys: "error"\` rejects properties that the API does not describe, \`defaults: "apply"\` gives a copy with the API's defaults filled in.`,
  );
}
