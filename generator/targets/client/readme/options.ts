// The README's table of client options.

import type { Document, SecurityScheme } from "../../../model/document.js";
import type { OutputSettings } from "../../../model/output-settings.js";
import { variableName, programVariable } from "../../../writer/variable-name.js";
import { markdownCode, markdownText } from "../../readme/encoders.js";

export function configuration(document: Document, settings: OutputSettings): string {
  const rows: readonly (readonly [string, string, string])[] = [
    ...document.securitySchemes.map((scheme) => credentialRow(scheme, settings)),
    ["baseURL", variableName(settings.envPrefix, "baseURL"), addressMeaning(document)],
    ...serverRows(document),
    ["timeout", "", "Milliseconds an attempt may take: 600,000."],
    ["maxRetries", "", "How often a failed request is retried: 2."],
    ["idempotencyHeader", "", "Header that carries the same key for all attempts of a request."],
    ["defaultHeaders", "", "Sent with every request; null removes a header."],
    ["defaultQuery", "", "Added to every query."],
    ["logLevel", variableName(settings.envPrefix, "log"), "The log level: `warn`."],
    ["logger", "", "Where logs go: `console`."],
    ["middleware", "", "Functions around every attempt, the first outermost."],
    ["validate", "", "Validates requests and responses: off."],
    ["fetch", "", "A function to use for `fetch`."],
    ["fetchOptions", "", "Passed on to `fetch`, such as a proxy's dispatcher."],
    ...(document.securitySchemes.length > 0
      ? [["dangerouslyAllowBrowser", "", "Allows a key in a browser, where every user can read it."] as const]
      : []),
  ];
  const lines = rows.map(([option, variable, meaning]) => {
    const environment = variable === "" ? "" : markdownCode(variable);
    return `| ${markdownCode(option)} | ${environment} | ${meaning} |`;
  });
  return [
    ["| Option | Environment | Meaning |", "| --- | --- | --- |", ...lines].join("\n"),
    "Most can also be set for a single request, along with `signal` and `headers`, as the last argument of a call. `client.withOptions()` returns a client with some of them changed.",
  ].join("\n\n");
}

/** What a document says of its server when that is no address: a path, or nothing; null where it is one. */
export function pathOnly({ servers }: Document): string | null {
  const url = servers[0]?.url ?? "";
  if (url === "") return "";
  return url.startsWith("/") && !url.startsWith("//") ? url.replace(/\/+$/, "") : null;
}

function addressMeaning(document: Document): string {
  const { servers } = document;
  if (pathOnly(document) !== null) return "The base URL; the API's description does not have one.";
  const [first] = servers;
  if (servers.length > 1 || !first || first.variables.length > 0)
    return "The base URL, if not that of the API's description.";
  return `The base URL: ${markdownCode(first.url)}.`;
}

function serverRows({ servers }: Document): readonly (readonly [string, string, string])[] {
  const varies = servers.some(({ variables }) => variables.length > 0);
  return [
    ...(servers.length > 1 ? [["environment", "", "Which of the API's servers."] as const] : []),
    ...(varies ? [["serverVariables", "", "Variables of the server URL."] as const] : []),
  ];
}

function credentialRow(scheme: SecurityScheme, settings: OutputSettings): readonly [string, string, string] {
  const about = markdownText(scheme.summary ?? "");
  const variable = variableName(settings.envPrefix, scheme.option);
  switch (scheme.scheme.kind) {
    case "oauth2":
      if (scheme.scheme.tokenUrl !== null)
        return [
          scheme.option,
          variable,
          `${about && `${about} `}A token, a function that returns one, or \`{ clientID, clientSecret }\` to request tokens with; default: ${markdownCode(programVariable(scheme, "ID", settings))} and ${markdownCode(programVariable(scheme, "Secret", settings))}.`,
        ];
      return [
        scheme.option,
        variable,
        about || "Sent as a bearer token; a text or a function that gives one.",
      ];
    case "bearer":
    case "openIdConnect":
      return [
        scheme.option,
        variable,
        about || "Sent as a bearer token; a text or a function that gives one.",
      ];
    case "apiKey":
      return [
        scheme.option,
        variable,
        about ||
          `Sent as ${markdownCode(scheme.scheme.serializedName)}; a text or a function that gives one.`,
      ];
    case "basic":
      return [scheme.option, "", about || "`{ username, password }`."];
  }
}
