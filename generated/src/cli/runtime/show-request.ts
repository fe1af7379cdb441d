// Copied by sdkwright from its runtime. Changes made here are lost.
// `--dry-run` and `--curl`: prints a request, with the names of environment variables in place of credentials.

import type { WireRequest } from "../../core/middleware.js";
import { losslessText } from "./lossless.js";
import { tryJSON } from "./read-json.js";
import { pathOf } from "./files.js";
import { indentedJSON } from "./print-json.js";
import { noPaint } from "./colours.js";
import { quoted } from "./shell-quote.js";
import { escaped } from "./terminal.js";

export type Style = "dry-run" | "curl";

/** Headers that curl sets itself, or that do not matter to the reader. */
const own = new Set(["user-agent", "content-length"]);

/** `variables`: names of the environment variables used in place of credentials. */
export async function requestText(
  request: WireRequest,
  style: Style,
  variables: readonly string[],
): Promise<string> {
  return style === "curl" ? curlText(request, variables) : plainText(request);
}

async function plainText(request: WireRequest): Promise<string> {
  const head = [
    `${request.method} ${request.url}`,
    ...[...request.headers].map(([name, value]) => `${name}: ${value}`),
  ];
  const body = await bodyText(request.body);
  return [...head.map(escaped), ...(body === null ? [] : ["", body]), ""].join("\n");
}

async function bodyText(body: WireRequest["body"]): Promise<string | null> {
  if (body === undefined) return null;
  if (typeof body === "string") {
    const json = tryJSON(body);
    return json === undefined ? escaped(body) : indentedJSON(json, noPaint);
  }
  if (body instanceof FormData) {
    const lines = [...body].map(([name, value]) =>
      typeof value === "string"
        ? `${escaped(name)}=${escaped(value)}`
        : `${escaped(name)}=@${escaped(value.name)} (${value.type || "application/octet-stream"}, ${value.size} bytes)`,
    );
    return lines.join("\n");
  }
  return body instanceof Blob ? `(${body.size} bytes)` : "(bytes)";
}

function curlText(request: WireRequest, variables: readonly string[]): string {
  const { method, url, headers, body } = request;
  // With `--request HEAD`, curl would wait for a body.
  const asked = method === "HEAD" ? "--head " : `--request ${method} `;
  const verb = method === "GET" && body === undefined ? "" : asked;
  const parts = [`curl ${verb}${withVariables(url, variables)}`];
  for (const [name, value] of headers) {
    if (own.has(name)) continue;
    const login = /^Basic (\S+)$/.exec(value)?.[1];
    const decoded = login === undefined ? "" : atob(login);
    if (name === "authorization" && decoded.startsWith("$"))
      parts.push(`--user ${withVariables(decoded, variables)}`);
    else parts.push(`--header ${withVariables(`${name}: ${value}`, variables)}`);
  }
  if (body instanceof FormData)
    for (const [name, value] of body)
      parts.push(
        typeof value === "string"
          ? `--form-string ${quoted(`${name}=${value}`)}`
          : `--form ${quoted(`${name}=@${pathOf(value) ?? value.name};type=${value.type || "application/octet-stream"}`)}`,
      );
  else if (typeof body === "string") parts.push(`--data-raw ${quoted(compact(body))}`);
  else if (body !== undefined) {
    const path = body instanceof Blob ? pathOf(body) : undefined;
    parts.push(`--data-binary ${quoted(`@${path ?? "-"}`)}`);
  }
  return `${parts.join(" \\\n  ")}\n`;
}

function compact(body: string): string {
  const json = tryJSON(body);
  return json === undefined ? body : losslessText(json);
}

/** As `quoted`, but leaves the variables in place of credentials for the shell to expand. */
function withVariables(text: string, variables: readonly string[]): string {
  const plain = variables.reduce(
    (line, name) => line.replaceAll(encodeURIComponent(`$${name}`), `$${name}`),
    text,
  );
  const used = variables.filter((name) => plain.includes(`$${name}`));
  if (used.length === 0) return quoted(plain);
  const parts = plain.split(new RegExp(`(\\$(?:${used.join("|")}))\\b`));
  return parts
    .map((part) =>
      used.includes(part.slice(1)) && part.startsWith("$") ? `"${part}"` : part && quoted(part),
    )
    .join("");
}
