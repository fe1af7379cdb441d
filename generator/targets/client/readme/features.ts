// The README's sections on what surrounds the calls: outcomes, logs, requests of the caller's own.
// Knows nothing of how any of it is done.

import { variableName } from "../../../writer/variable-name.js";
import { isLargeInteger, isNumber, isString } from "../../../model/query/kinds.js";
import { namedMembers } from "../../../model/named-members.js";
import { visitSchema } from "../../../model/walk.js";
import { kebab } from "../../../writer/kebab.js";
import { markdownBlock, markdownCode } from "../../readme/encoders.js";
import { exampleArguments, exampleCall, methodAccess } from "../../readme/example-call.js";
import { code, section } from "../../readme/encoders.js";
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
  const taken = document.resources.some(({ name }) => name === "webhooks");
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

/** Where values are other in the program than in JSON. */
export function codecValues({ document, settings }: Page): string {
  const { dates, int64, packageName } = settings;
  const { dateTimes, largeIntegers } = codecFormats(document);
  const isDated = dates === "Date" && dateTimes;
  const isLarge = int64 !== "number" && largeIntegers;
  if (!isDated && !isLarge) return "";
  const kinds = [
    ...(isDated ? ["points in time are `Date`s"] : []),
    ...(isLarge && int64 === "bigint" ? ["integers of 64 bits are `bigint`s"] : []),
    ...(isLarge && int64 === "string" ? ["integers of 64 bits are texts of their digits"] : []),
  ];
  return section(
    isDated && isLarge ? "Dates and large integers" : isDated ? "Dates" : "Large integers",
    `In parameters, request bodies, responses, events and errors ${kinds.join(", and ")}; in JSON they are what the API describes. A value that does not have its type is passed on unchanged. Validators validate JSON: \`isX\` and \`assertX\` are about \`Encoded<X>\`, \`validateX\` and \`parseX\` return an \`X\`, and \`parseX\` loses no digit. \`XCodec\`, \`decode\` and \`encode\` convert between them, and \`stringify\` writes what \`JSON.stringify\` refuses:`,
    code(
      `import { stringify } from ${JSON.stringify(`${packageName}/codecs`)};`,
      "",
      "console.log(stringify({ count: 2n, at: new Date() }));",
    ),
  );
}

function codecFormats({ definitions }: Page["document"]): { dateTimes: boolean; largeIntegers: boolean } {
  const found = { dateTimes: false, largeIntegers: false };
  for (const { schema } of definitions)
    visitSchema(schema, (inner) => {
      found.dateTimes ||= isString(inner) && inner.format === "date-time";
      found.largeIntegers ||= isNumber(inner) && isLargeInteger(inner);
    });
  return found;
}

/** `settings.cli` is null, or the package has this program when there is something to call. */
export function commandLine({ settings, operations, examples }: Page): string {
  const { cli, packageName, envPrefix } = settings;
  const shown = examples.paged ?? examples.short ?? examples.plain;
  if (cli === null || shown === null || operations.length === 0) return "";
  const command = [shown.chain.map(kebab).join(":"), kebab(shown.operation.name)].join(" ");
  const run = packageName === cli.bin ? `npx ${cli.bin}` : `npx --package ${packageName} ${cli.bin}`;
  return section(
    "Command line",
    markdownBlock(
      "sh",
      [
        `${run} --help`,
        `${run} ${command} --help`,
        `${run} ${command} --format jsonl --transform '$.id'`,
        `${run} @completion bash > ~/.local/share/bash-completion/completions/${cli.bin}`,
      ].join("\n"),
    ),
    `Every method is a command and every parameter a flag; path parameters may also be positional arguments. Credentials come from flags or the variables above, ${markdownCode(variableName(envPrefix, "baseURL"))} among them.`,
    "A value that is more than plain text is YAML or JSON (`'{role: user, content: Hello}'`). `--a.b` sets a property of an object, and `@file` is replaced by the text of a file. YAML or JSON on standard input sets values by their names in the API. Files to upload are given by their paths. Where a body has several media types, the values decide, or `--content-type` does. Numbers keep all their digits, in both directions.",
    "`--format` is `json`, `jsonl`, `yaml`, `pretty`, `table` or `raw`. `--transform` prints what a JSONPath selects, and `--output` writes to a file. Lists are read to their end or to `--max-items`; streams are printed as they arrive. On a terminal, output longer than the screen is shown in `$PAGER`, or `less`; `PAGER=cat` turns that off.",
    "`--dry-run` and `--curl` show a request instead of sending it, `--debug` shows the headers of requests and responses. Requests are validated before they are sent, unless `--no-validate` is given. `@completion` writes completion scripts for bash, zsh, fish and PowerShell (`pwsh`), `@manpages` writes manual pages.",
    "The exit code is 0 on success, 1 for an error from the API, 2 for a usage error, 3 for an unknown command, 4 for missing credentials, 5 for a connection error or timeout, and 130 when interrupted.",
  );
}
