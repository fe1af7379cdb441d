// README.md of the output: only what this document's client can do, each with a snippet that compiles.
// Knows nothing of how the client does it.

import type { Document } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import type { FilePlan, TextFile } from "../../writer/file-plan.js";
import { markdownCode, markdownParagraph, markdownText } from "./encoders.js";
import { exampleArguments, methodAccess, placedOperations } from "./example-call.js";
import { fillTemplate } from "./fill-template.js";
import { code, section } from "./markdown-section.js";
import { chooseExamples } from "./readme-examples.js";
import { answers, checks, limits, paging, streaming } from "./readme-calls.js";
import {
  callbacks,
  commandLine,
  logs,
  codedValues,
  namedValues,
  otherRequests,
  outcomes,
  webhooks,
} from "./readme-features.js";
import { files } from "./readme-files.js";
import { configuration } from "./readme-options.js";
import type { Page } from "./readme-page.js";
import { install, quickStart } from "./readme-start.js";

export function readme(document: Document, settings: OutputSettings, plans: readonly FilePlan[]): TextFile {
  const operations = placedOperations(document.resources);
  const takesFiles = plans.some(({ module }) => module === "src/node");
  const page: Page = { document, settings, operations, examples: chooseExamples(operations), takesFiles };
  const client = settings.emit.includes("client")
    ? [
        quickStart,
        calls,
        answers,
        streaming,
        paging,
        files,
        namedValues,
        codedValues,
        errors,
        outcomes,
        limits,
        options,
        webhooks,
        callbacks,
        logs,
        checks,
        otherRequests,
        functions,
        commandLine,
      ]
    : [];
  const sections = [install, ...client, checking, license].map((section) => section(page));
  const text = fillTemplate("package/README.md.hbs", {
    name: markdownText(settings.packageName),
    about: about(document),
    sections: sections.filter((section) => section !== "").join("\n\n"),
  });
  return { kind: "text", path: "README.md", text };
}

function about(document: Document): string {
  const subject = `TypeScript client for ${markdownText(document.title)}, version ${markdownText(document.version)}.`;
  const needs =
    "It has no dependencies and runs wherever `fetch` does: Node.js 20 or newer, Deno, Bun, workers and browsers.";
  const summary = document.summary === undefined ? [] : [markdownParagraph(document.summary)];
  return [...summary, `${subject} ${needs}`].join("\n\n");
}

function calls({ operations }: Page): string {
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
    "A path value comes first, then one object with everything else by its name in the API, then options for this request.",
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
          `Where a body may be of several media types, as that of ${markdownCode(methodAccess(several))}, the value decides: text and bytes travel as they are, an object with a file in it as a form, any other as JSON if the API takes it. The request option \`contentType\` outranks that.`,
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

function errors({ document, settings, examples }: Page): string {
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
  ["APIConnectionError", "no answer, or half of one"],
  ["APIConnectionTimeoutError", "an attempt that took longer than `timeout`"],
  ["APIUserAbortError", "a call that its `signal` ended"],
];

function options({ document, settings }: Page): string {
  return section("Options", configuration(document, settings));
}

function functions({ document, settings, examples }: Page): string {
  const first = examples.plain;
  if (first === null) return "";
  const { functionName } = first.operation;
  const passed = ["small", ...exampleArguments({ document, settings }, first.operation)].join(", ");
  return section(
    "Small bundles",
    "Every method is also a function. With a client that has no methods, a bundler keeps only what is called:",
    code(
      `import { createClient } from ${JSON.stringify(`${settings.packageName}/core`)};`,
      `import { ${functionName} } from ${JSON.stringify(`${settings.packageName}/resources`)};`,
      "",
      "const small = createClient();",
      `console.log(await ${functionName}(${passed}));`,
    ),
    `Each resource is an entry of its own, \`${settings.packageName}/resources/<resource>\`, with its functions and the types of what they take and give.`,
  );
}

function checking({ document, settings, examples }: Page): string {
  if (!settings.emit.includes("validators")) return "";
  const result = examples.plain?.operation.call?.result;
  const checked = document.decls.find(
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
    `\`is${checked.name}\` and \`assert${checked.name}\` do the same as a guard and as an assertion, \`parse${checked.name}\` starts from text and says where it is no JSON, and \`${checked.name}Schema\` is a [Standard Schema](https://standardschema.dev). Options of \`validate\` and \`parse\`: \`all: false\` stops at the first issue, \`unknownKeys: "error"\` refuses properties that the API does not describe, \`defaults: "apply"\` gives a copy with the API's defaults filled in.`,
  );
}

function license({ document }: Page): string {
  if (document.license === null) return "";
  const { name, url } = document.license;
  const link = url !== null && /^https?:\/\/[^\s<>]*$/i.test(url) ? ` (<${url}>)` : "";
  return section("License", `${markdownParagraph(name)}${link}`);
}
