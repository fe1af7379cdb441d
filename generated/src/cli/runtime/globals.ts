// Copied by sdkwright from its runtime. Changes made here are lost.
// Global flags.

import { usage } from "./failure.js";
import type { Program } from "./program.js";

export interface GlobalFlag {
  readonly name: string;
  readonly short?: string;
  /** The placeholder of its value; null: it is a boolean. */
  readonly value: string | null;
  readonly about: string;
  readonly values?: readonly string[];
  readonly group: "response" | "connection" | "request" | "other";
}

export const formats = ["auto", "json", "jsonl", "yaml", "pretty", "raw", "table"] as const;
export type Format = (typeof formats)[number];

/** As typed: the text of each, `true` for booleans. */
export type GlobalValues = ReadonlyMap<string, string | true>;

const fixed: readonly GlobalFlag[] = [
  {
    name: "format",
    value: formats.join("|"),
    values: formats,
    about: "Output format. auto is json; raw is the response body unchanged, without pagination.",
    group: "response",
  },
  {
    name: "transform",
    value: "JSONPath",
    about: "Prints what this JSONPath (RFC 9535) selects, from each item of a list: '$.id'.",
    group: "response",
  },
  {
    name: "raw-output",
    short: "r",
    value: null,
    about: "Prints strings without quotes.",
    group: "response",
  },
  {
    name: "max-items",
    value: "number",
    about: "Stops a list or a stream after this many items.",
    group: "response",
  },
  {
    name: "output",
    short: "o",
    value: "file",
    about: "Writes the response to this file; - is standard output.",
    group: "response",
  },
  {
    name: "timeout",
    value: "seconds",
    about: "How long an attempt may take: 30, 500ms, 2m.",
    group: "connection",
  },
  {
    name: "max-retries",
    value: "number",
    about: "How often a failed request is retried. Default 2.",
    group: "connection",
  },
  {
    name: "debug",
    value: null,
    about: "Shows the headers of requests and responses on stderr, with credentials redacted.",
    group: "connection",
  },
  {
    name: "dry-run",
    value: null,
    about: "Prints the request instead of sending it.",
    group: "request",
  },
  {
    name: "curl",
    value: null,
    about: "Prints the request as a curl command instead of sending it.",
    group: "request",
  },
  {
    name: "no-validate",
    value: null,
    about: "Sends the request without validating it.",
    group: "request",
  },
  {
    name: "no-stdin",
    value: null,
    about: "Does not read standard input.",
    group: "request",
  },
  { name: "help", short: "h", value: null, about: "Shows help and exits.", group: "other" },
  { name: "version", short: "v", value: null, about: "Shows the version and exits.", group: "other" },
];

/** All global flags, credentials and servers of the document first. */
export function globalFlags(program: Program): readonly GlobalFlag[] {
  const credentials = program.credentials.flatMap(({ flags }) =>
    flags.map(({ name, env, about }): GlobalFlag => ({
      name,
      value: "string",
      about: `${about === "" ? "" : `${about} `}Default: $${env}.`,
      group: "connection",
    })),
  );
  const { env, defaultValue } = program.baseURL;
  const base: GlobalFlag = {
    name: "base-url",
    value: "URL",
    about: `Base URL of the API. Default: $${env}${defaultValue === "" ? "" : `, then ${defaultValue}`}.`,
    group: "connection",
  };
  const environment: GlobalFlag = {
    name: "environment",
    value: program.environments.join("|"),
    values: program.environments,
    about: `Which of the API's servers to use. Default: ${program.environments[0] ?? ""}.`,
    group: "connection",
  };
  const variables = program.variables.map(({ name, defaultValue: usually, values }): GlobalFlag => ({
    name: `server.${name}`,
    value: values.length > 0 ? values.join("|") : "string",
    ...(values.length > 0 && { values }),
    about: `Variable of the server URL. Default: ${usually}.`,
    group: "connection",
  }));
  return [
    ...credentials,
    base,
    ...(program.environments.length > 0 ? [environment] : []),
    ...variables,
    ...fixed,
  ];
}

/** The text of a flag; undefined when it is not given. */
export function textOf(values: GlobalValues, name: string): string | undefined {
  const value = values.get(name);
  return value === true ? undefined : value;
}

export function formatOf(values: GlobalValues): Format {
  const text = (textOf(values, "format") ?? "auto").toLowerCase();
  const found = formats.find((format) => format === text);
  return found ?? usage(`--format is one of ${formats.join(", ")}, not "${text}".`);
}

/** A non-negative integer; undefined when the flag is not given. -1 means no limit. */
export function countOf(values: GlobalValues, name: string): number | undefined {
  const text = textOf(values, name);
  if (text === undefined || (text === "-1" && name === "max-items")) return undefined;
  if (!/^\d{1,9}$/.test(text)) usage(`--${name} is a whole number, not "${text}".`);
  return Number(text);
}

/** Milliseconds of `30`, `500ms`, `30s` or `2m`. */
export function timeoutOf(values: GlobalValues): number | undefined {
  const text = textOf(values, "timeout");
  if (text === undefined) return undefined;
  const [, amount, unit = "s"] = /^(\d+(?:\.\d+)?)(ms|s|m)?$/.exec(text) ?? [];
  if (amount === undefined || Number(amount) === 0)
    return usage(`--timeout is a time such as 30, 500ms or 2m, not "${text}".`);
  return Number(amount) * ({ ms: 1, s: 1000, m: 60_000 }[unit] ?? 1000);
}
