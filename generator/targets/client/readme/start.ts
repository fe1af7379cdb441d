// The README's section on the first call, with all that it needs.

import type { SecurityScheme } from "../../../model/document.js";
import type { OutputSettings } from "../../../model/output-settings.js";
import { takesPassword, tokenUrlOf } from "../../../model/query/credentials.js";
import { programVariable } from "../../../writer/program-variable.js";
import { lineComment, stringLiteral } from "../../../writer/text.js";
import { variableName } from "../../../writer/variable-name.js";
import { markdownCode } from "../../readme/encoders.js";
import { exampleArguments, methodAccess } from "../../readme/example-call.js";
import { code, section } from "../../readme/encoders.js";
import { pathOnly } from "./options.js";
import type { Page } from "../../readme/page.js";

export function quickStart({ document, settings, examples }: Page): string {
  const { clientName, packageName } = settings;
  const first = examples.plain;
  const call = first
    ? [
        "",
        `const result = await ${methodAccess(first)}(${exampleArguments({ document, settings }, first.operation).join(", ")});`,
        "console.log(result);",
      ]
    : [];
  const path = pathOnly(document);
  const address = path === null ? "" : `{ baseURL: ${stringLiteral(`https://example.com${path}`)} }`;
  const known = credentialSources(document.securitySchemes, first?.operation.security[0] ?? [], settings);
  const comment = known === "" ? "" : ` // ${lineComment(known)}`;
  const variable = markdownCode(variableName(settings.envPrefix, "baseURL"));
  return section(
    "Quick start",
    code(
      `import ${clientName} from ${JSON.stringify(packageName)};`,
      "",
      `const client = new ${clientName}(${address});${comment}`,
      ...call,
    ),
    ...(path === null ? [] : [`The API's description has no base URL: set \`baseURL\` or ${variable}.`]),
  );
}

/** `apiKey from OPENAI_API_KEY`, for what a call needs. */
function credentialSources(
  schemes: readonly SecurityScheme[],
  needed: readonly string[],
  settings: OutputSettings,
): string {
  const sources = schemes
    .filter(({ id }) => needed.includes(id))
    .map((scheme) => `${scheme.option} from ${variablesOf(scheme, settings).join(" and ")}`);
  return sources.join(", ");
}

function variablesOf(scheme: SecurityScheme, settings: OutputSettings): readonly string[] {
  const { option } = scheme;
  if (takesPassword(scheme))
    return ["Username", "Password"].map((part) => variableName(settings.envPrefix, `${option}${part}`));
  if (tokenUrlOf(scheme) !== null)
    return [programVariable(scheme, "ID", settings), programVariable(scheme, "Secret", settings)];
  return [variableName(settings.envPrefix, option)];
}
