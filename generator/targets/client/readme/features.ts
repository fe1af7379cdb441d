// The README's sections on what surrounds the calls: outcomes, logs, requests of the caller's own.

import { variableName } from "../../../writer/variable-name.js";
import { exampleArguments, exampleCall, methodAccess } from "../../readme/example-call.js";
import { code, markdownCode, section } from "../../readme/encoders.js";
import type { Page } from "../../readme/page.js";

export function outcomes({ document, settings, examples }: Page): string {
  const shown = examples.short ?? examples.plain;
  if (shown === null) return "";
  const call = `${methodAccess(shown)}(${exampleArguments({ document, settings }, shown.operation).join(", ")})`;
  return section(
    "Outcomes without exceptions",
    code(
      `const outcome = await ${call}.safe();`,
      "if (outcome.ok) console.log(outcome.status, outcome.data);",
      "else console.log(outcome.status, outcome.error.message);",
    ),
    "Comparing `status` narrows `data` and `error.body` to what the API documents for that status. It is undefined when there was no response.",
  );
}

export function logs({ document, settings, examples }: Page): string {
  const shown = examples.short ?? examples.plain;
  const call = shown
    ? `await ${exampleCall({ document, settings }, shown, { client: "traced" })}`
    : "traced.baseURL";
  const variable = markdownCode(variableName(settings.envPrefix, "log"));
  return section(
    "Logging and middleware",
    `\`logLevel\`, or ${variable} in the environment, is \`off\`, \`error\` (no response), \`warn\` (the default: also responses after which a request is retried), \`info\` (every response) or \`debug\` (headers and bodies too). Credentials are never logged, nor are passwords, keys and tokens in bodies. Middleware is called for every attempt:`,
    code(
      `const traced = new ${settings.clientName}({`,
      '  logLevel: "info",',
      "  middleware: [",
      "    async (request, next) => {",
      "      const response = await next(request);",
      "      console.log(request.method, request.attempt, response.status);",
      "      return response;",
      "    },",
      "  ],",
      "});",
      `console.log(${call});`,
    ),
  );
}

export function webhooks({ document, settings }: Page): string {
  const taken = [...document.resources, ...(document.clientOperations ?? [])].some(
    ({ name }) => name === "webhooks",
  );
  if (document.webhookEvent === undefined || taken) return "";
  const variable = markdownCode(variableName(settings.envPrefix, "webhookSecret"));
  return section(
    "Webhooks",
    code(
      "export async function receive(request: Request): Promise<Response> {",
      "  const event = await client.webhooks.unwrap(await request.text(), request.headers);",
      "  console.log(event);",
      "  return new Response();",
      "}",
    ),
    `\`unwrap\` returns the event only when its [signature](https://www.standardwebhooks.com) is valid and it is not older than five minutes; otherwise it throws. The secret is ${variable} in the environment, the option \`webhookSecret\`, or the third argument.`,
  );
}

/** What a receiver checks, since nothing in such a request proves what it is. */
export function callbacks({ document, settings }: Page): string {
  const sent = document.definitions.filter(({ id }) => document.callbacks?.includes(id));
  const [first, ...others] = sent;
  if (!first) return "";
  const [name, type] = [JSON.stringify(settings.packageName), first.name];
  const names = [type, ...others.map((definition) => definition.name)].map(markdownCode).join(", ");
  const checked = settings.requested.includes("validators");
  const about = `What the API sends as a callback has a type${checked ? " and a validator" : ""} of its own: ${names}.`;
  if (!checked) return section("Callbacks", about, code(`import type { ${type} } from ${name};`));
  return section(
    "Callbacks",
    about,
    code(
      `import { parse${type} } from ${JSON.stringify(`${settings.packageName}/validators`)};`,
      "",
      `export async function receive${type}(request: Request): Promise<Response> {`,
      `  const sent = parse${type}(await request.text());`,
      "  if (!sent.ok) return new Response(null, { status: 400 });",
      "  console.log(sent.value);",
      "  return new Response(null, { status: 204 });",
      "}",
    ),
  );
}

export function otherRequests(): string {
  return section(
    "Other requests",
    "For endpoints that this package does not cover yet, with the client's credentials, retries and errors:",
    code(
      'const found = await client.get<{ id: string }>("/new/things", { query: { limit: 1 } });',
      'await client.post("/new/things", { body: { copy: found.id } });',
    ),
    `\`put\`, \`patch\` and \`delete\` work alike. The path is added to ${markdownCode("baseURL")}.`,
  );
}
