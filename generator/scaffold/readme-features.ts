// The README's sections on what surrounds the calls: outcomes, logs, requests of the caller's own.
// Knows nothing of how any of it is done.

import { variableName } from "../plan/variable-name.js";
import { isLargeInteger } from "../ir/large-integer.js";
import { namedMembers } from "../ir/named-members.js";
import { visitSchema } from "../ir/walk.js";
import { kebab } from "../plan/kebab.js";
import { markdownBlock, markdownCode } from "./encoders.js";
import { exampleArguments, exampleCall, methodAccess } from "./example-call.js";
import { code, section } from "./markdown-section.js";
import type { Page } from "./readme-page.js";

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
    "`status` tells apart what the API documents for it: the value's type, and that of `error.body`. It is undefined when no answer came.",
  );
}

export function logs({ document, settings, examples }: Page): string {
  const shown = examples.short ?? examples.plain;
  const call = shown
    ? `await ${exampleCall({ document, settings }, shown, { client: "traced" })}`
    : "traced.baseURL";
  const variable = markdownCode(variableName(settings.envPrefix, "log"));
  return section(
    "Logs and hooks",
    `\`logLevel\`, or ${variable} of the environment, is \`off\`, \`error\` (no answer came), \`warn\` (the default: answers that are tried again), \`info\` (every answer) or \`debug\` (headers and bodies too). Credentials are never shown, nor are passwords, keys and tokens in bodies. Middleware sees every attempt:`,
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
      "async function receive(request: Request): Promise<Response> {",
      "  const event = await client.webhooks.unwrap(await request.text(), request.headers);",
      "  console.log(event);",
      "  return new Response();",
      "}",
      "void receive;",
    ),
    `The event is given only when its [signature](https://www.standardwebhooks.com) fits and it is not older than five minutes. The secret is ${variable} of the environment, the option \`webhookSecret\`, or the third argument.`,
  );
}

/** What a receiver checks, since nothing in such a request proves what it is. */
export function callbacks({ document, settings }: Page): string {
  const sent = document.decls.filter(({ id }) => document.callbacks?.includes(id));
  const [first, ...others] = sent;
  if (!first) return "";
  const [name, type] = [JSON.stringify(settings.packageName), first.name];
  const also =
    others.length === 0 ? "" : ` So for ${others.map((decl) => markdownCode(decl.name)).join(", ")}.`;
  const about = `What the API sends because of a call has a type and a validator for each callback.${also}`;
  if (!settings.emit.includes("validators"))
    return section("Callbacks", about, code(`import type { ${type} } from ${name};`));
  return section(
    "Callbacks",
    about,
    code(
      `import { parse${type} } from ${JSON.stringify(`${settings.packageName}/validators`)};`,
      "",
      `async function receive${type}(request: Request): Promise<Response> {`,
      `  const sent = parse${type}(await request.text());`,
      "  if (!sent.ok) return new Response(null, { status: 400 });",
      "  console.log(sent.value);",
      "  return new Response(null, { status: 204 });",
      "}",
      `void receive${type};`,
    ),
  );
}

export function otherRequests(): string {
  return section(
    "Other requests",
    "What the API can do before this package knows it, with the client's credentials, retries and errors:",
    code(
      'const found = await client.get<{ id: string }>("/new/things", { query: { limit: 1 } });',
      'await client.post("/new/things", { body: { copy: found.id } });',
    ),
    `\`put\`, \`patch\` and \`delete\` do the same. The path stands below ${markdownCode("baseURL")}.`,
  );
}

/** Where the document names the values of an enum. */
export function namedValues({ document, settings }: Page): string {
  const [first] = document.decls.filter(
    ({ owner, schema }) => owner === null && namedMembers(schema).length > 0,
  );
  const [member] = first ? namedMembers(first.schema) : [];
  if (!first || !member || !settings.emit.includes("types")) return "";
  return section(
    "Named values",
    code(
      `import { ${first.name} } from ${JSON.stringify(`${settings.packageName}/enums`)};`,
      "",
      `const chosen: ${first.name} = ${first.name}.${member.name};`,
      "console.log(chosen);",
    ),
    "Values that the API names are constants of objects that bear their type's name; the literals themselves do as well.",
  );
}

/** Where values are other in the program than in JSON. */
export function codedValues({ document, settings }: Page): string {
  const { dates, int64, packageName } = settings;
  const { dateTimes, largeIntegers } = codedFormats(document);
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
    `In parameters, bodies, answers, events and errors ${kinds.join(", and ")}; in JSON they are what the API describes. A value that is not what its type says reaches you as it came. Validators judge JSON: \`isX\` and \`assertX\` speak of \`Encoded<X>\`, \`validateX\` and \`parseX\` give an \`X\`, and \`parseX\` loses no digit. \`XCodec\`, \`decode\` and \`encode\` go from one to the other, and \`stringify\` writes what \`JSON.stringify\` refuses:`,
    code(
      `import { stringify } from ${JSON.stringify(`${packageName}/codecs`)};`,
      "",
      "console.log(stringify({ count: 2n, at: new Date() }));",
    ),
  );
}

function codedFormats({ decls }: Page["document"]): { dateTimes: boolean; largeIntegers: boolean } {
  const found = { dateTimes: false, largeIntegers: false };
  for (const { schema } of decls)
    visitSchema(schema, (inner) => {
      found.dateTimes ||= inner.kind === "string" && inner.format === "date-time";
      found.largeIntegers ||= inner.kind === "number" && isLargeInteger(inner);
    });
  return found;
}

/** Where something can be uploaded. */
export function files({ settings, operations, takesFiles }: Page): string {
  if (!takesFiles) return "";
  const name = JSON.stringify(settings.packageName);
  const uploads = operations.filter(({ operation }) =>
    operation.body?.contents.some(({ encoding }) => encoding === "multipart" || encoding === "bytes"),
  );
  const [first] = uploads;
  const where = first
    ? `, for ${markdownCode(methodAccess(first))}${uploads.length > 1 ? " and others" : ""}`
    : "";
  return section(
    "Files",
    `What is uploaded${where}, may be a \`Blob\`, a \`File\`, bytes, a \`Response\`, a stream or an async iterable. \`toFile\` gives it a name; a path is opened by an entry of its own, for Node.js, Bun and Deno, and read while it is sent:`,
    code(
      `import { toFile } from ${name};`,
      `import { fileFromPath } from ${JSON.stringify(`${settings.packageName}/node`)};`,
      "",
      'const notes = await toFile(new TextEncoder().encode("Remember."), "notes.txt", { type: "text/plain" });',
      'const manifest = await fileFromPath("package.json", { type: "application/json" });',
      "console.log(notes.size, manifest.name);",
    ),
    "Of a path only its last part is sent. A form with files is sent again by a retry; a body that is a stream is not.",
  );
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
    `Every method is a command, every parameter a flag; path values may also stand on their own. Credentials come from flags or the variables above, ${markdownCode(variableName(envPrefix, "baseURL"))} among them. Values are YAML or JSON where they are no plain text (\`'{role: user, content: Hello}'\`), \`--a.b\` gives a part of an object, \`@file\` stands for a file's text, and YAML or JSON on standard input gives values by their names in the API. Files that are uploaded are named by their paths. Of several media types of a body the values decide, or \`--content-type\`. Numbers go out and come back digit for digit.`,
    "`--format` is `json`, `jsonl`, `yaml`, `pretty`, `table` or `raw`; `--transform` prints what a JSONPath selects, `--output` writes to a file. Lists are read to their end or to `--max-items`, streams are printed as they arrive. On a terminal, help and lists that are longer than the screen go through `$PAGER`, or less; `PAGER=cat` leaves it out. `--dry-run` and `--curl` show a request instead of sending it, `--debug` the heads of both sides. Requests are checked before they are sent; `--no-validate` leaves that out.",
    "It ends with 0 when done, 1 when the API refused, 2 for a mistake on the line, 3 for an unknown command, 4 without credentials, 5 without a connection and 130 when interrupted. `@manpages` writes manual pages; completion scripts are there for bash, zsh, fish and PowerShell (`pwsh`).",
  );
}
