// The README's sections on the calls as a whole: the table of methods, errors, options, bundles.

import { markdownCode, markdownText } from "../../readme/encoders.js";
import { exampleArguments, methodAccess } from "../../readme/example-call.js";
import { code, section } from "../../readme/encoders.js";
import type { Page } from "../../readme/page.js";
import { configuration } from "./options.js";

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
