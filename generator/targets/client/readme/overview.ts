// The README's sections on the first call and on the calls as a whole: the table of methods, errors, options, bundles.

import { markdownCode, markdownText, code, section } from "../../readme/encoders.js";
import { exampleArguments, methodAccess } from "../../readme/example-call.js";
import type { Page } from "../../readme/page.js";
import { configuration, pathOnly } from "./options.js";
import type { SecurityScheme } from "../../../model/document.js";
import type { OutputSettings } from "../../../model/output-settings.js";
import { takesPassword, tokenUrlOf } from "../../../model/query/credentials.js";
import { lineComment, stringLiteral } from "../../../writer/text.js";
import { variableName, programVariable } from "../../../writer/variable-name.js";

export function calls({ operations }: Page): string {
  if (operations.length === 0) return "";
  const rows = operations.map((placed) => {
    const { method, path, summary } = placed.operation;
    const template = path.map((part) => (part.kind === "text" ? part.text : `{${part.parameter}}`)).join("");
    const cells = [
      markdownCode(methodAccess(placed)),
      markdownCode(`${method.toUpperCase()} ${template}`),
      markdownText(firstSentence(summary ?? placed.operation.details ?? "")),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return section(
    "Calls",
    "The path parameter comes first, then one object with everything else by its name in the API, then options for this request.",
    ["| Method | Request | What it does |", "| --- | --- | --- |", ...rows].join("\n"),
    ...bodies(operations),
  );
}

/** What is said of bodies that may be sent in several ways, and of parts that have headers. */
function bodies(operations: Page["operations"]): readonly string[] {
  const several = operations.find(({ operation }) => operation.call?.choices);
  const hasHeaders = operations.some(({ operation }) =>
    operation.body?.contents.some(({ parts }) => parts?.some(({ headers }) => headers.length > 0)),
  );
  return [
    ...(several
      ? [
          `Where a body has several media types, as that of ${markdownCode(methodAccess(several))}, the value decides: text and bytes are sent as they are, an object that contains a file as a form, any other as JSON if the API accepts it. The request option \`contentType\` takes precedence.`,
        ]
      : []),
    ...(hasHeaders
      ? ["Headers of single parts of a form are the request option `partHeaders`, by property."]
      : []),
  ];
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/su.exec(text.trim())?.[0] ?? text.split("\n\n", 1)[0] ?? "";
}

export function errors({ document, settings, examples }: Page): string {
  const shown = examples.short ?? examples.plain;
  if (shown === null) return "";
  const call = `${methodAccess(shown)}(${exampleArguments({ document, settings }, shown.operation).join(", ")})`;
  const name = settings.clientName;
  return section(
    "Errors",
    code(
      "try {",
      `  await ${call};`,
      "} catch (error) {",
      `  if (!(error instanceof ${name}.APIError)) throw error;`,
      "  console.log(error.status, error.message, error.requestID);",
      "}",
    ),
    [
      `| Class, below ${markdownCode(`${name}.APIError`)} | Thrown for |`,
      "| --- | --- |",
      ...errorClasses.map(([errorName, cause]) => `| ${markdownCode(`${name}.${errorName}`)} | ${cause} |`),
    ].join("\n"),
  );
}

const errorClasses: readonly (readonly [name: string, cause: string])[] = [
  ["BadRequestError", "400"],
  ["AuthenticationError", "401"],
  ["PermissionDeniedError", "403"],
  ["NotFoundError", "404"],
  ["ConflictError", "409"],
  ["UnprocessableEntityError", "422"],
  ["RateLimitError", "429"],
  ["InternalServerError", "500 and above"],
  ["APIConnectionError", "no response, or an incomplete one"],
  ["APIConnectionTimeoutError", "an attempt that took longer than `timeout`"],
  ["APIUserAbortError", "a call that its `signal` aborted"],
];

export function options({ document, settings }: Page): string {
  return section("Options", configuration(document, settings));
}

export function functions({ document, settings, examples }: Page): string {
  const first = examples.plain;
  if (first === null) return "";
  const { functionName } = first.operation;
  const passed = ["small", ...exampleArguments({ document, settings }, first.operation)].join(", ");
  return section(
    "Small bundles",
    "Every method is also a function. With a client without methods, a bundler keeps only what is called:",
    code(
      `import { createClient } from ${JSON.stringify(`${settings.packageName}/core`)};`,
      `import { ${functionName} } from ${JSON.stringify(`${settings.packageName}/resources`)};`,
      "",
      "const small = createClient();",
      `console.log(await ${functionName}(${passed}));`,
    ),
    `Each resource is an entry of its own, \`${settings.packageName}/resources/<resource>\`, with its functions and the types of their parameters and results.`,
  );
}

/** The README's section on the first call, with all that it needs. */
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
