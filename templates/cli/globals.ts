// Global flags.

import { usage } from "./failure.js";
import type { Program } from "./program.js";

export interface GlobalFlag {
  readonly name: string;
  readonly short?: string;
  /** What follows it: null = nothing, it is a switch. */
  readonly value: string | null;
  readonly about: string;
  readonly values?: readonly string[];
  readonly group: "response" | "connection" | "request" | "other";
}

export const formats = ["auto", "json", "jsonl", "yaml", "pretty", "raw", "table"] as const;
export type Format = (typeof formats)[number];

/** As typed: the text of each, `true` for switches. */
export type GlobalValues = ReadonlyMap<string, string | true>;

const fixed: readonly GlobalFlag[] = [
  {
    name: "format",
    value: formats.join("|"),
    values: formats,
    about: "How the answer is printed. auto is json; raw is every byte as it came, without paging.",
    group: "response",
  },
  {
    name: "transform",
    value: "JSONPath",
    about: "Prints what this path (RFC 9535) selects, of each item where there are several: '$.id'.",
    group: "response",
  },
  {
    name: "raw-output",
    short: "r",
    value: null,
    about: "Prints texts without quotes.",
    group: "response",
  },
  {
    name: "max-items",
    value: "number",
    about: "Ends a list or a stream after so many items.",
    group: "response",
  },
  {
    name: "output",
    short: "o",
    value: "file",
    about: "Writes the answer to this file; - is standard output.",
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
    about: "How often a failed request is sent again. Default 2.",
    group: "connection",
  },
  {
    name: "debug",
    value: null,
    about: "Shows the heads of requests and answers on stderr, credentials hidden.",
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
    about: "Sends the request without checking its values.",
    group: "request",
  },
  {
    name: "no-stdin",
    value: null,
    about: "Leaves standard input alone.",
    group: "request",
  },
  { name: "help", short: "h", value: null, about: "Shows help and ends.", group: "other" },
  { name: "version", short: "v", value: null, about: "Shows the version and ends.", group: "other" },
];

/** All of them, the document's own credentials and servers first. */
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
    about: `Where the API is. Default: $${env}${defaultValue === "" ? "" : `, then ${defaultValue}`}.`,
    group: "connection",
  };
  const environment: GlobalFlag = {
    name: "environment",
    value: program.environments.join("|"),
    values: program.environments,
    about: `Which of the API's servers. Default: ${program.environments[0] ?? ""}.`,
    group: "connection",
  };
  const variables = program.variables.map(({ name, defaultValue: usually, values }): GlobalFlag => ({
    name: `server.${name}`,
    value: values.length > 0 ? values.join("|") : "string",
    ...(values.length > 0 && { values }),
    about: `A part of the server's address. Default: ${usually}.`,
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

/** The text of a flag; undefined when it was not given. */
export function textOf(values: GlobalValues, name: string): string | undefined {
  const value = values.get(name);
  return value === true ? undefined : value;
}

export function formatOf(values: GlobalValues): Format {
  const text = (textOf(values, "format") ?? "auto").toLowerCase();
  const found = formats.find((format) => format === text);
  return found ?? usage(`--format is one of ${formats.join(", ")}, not "${text}".`);
}

/** A whole number from 0; undefined when the flag was not given. -1 is no limit. */
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
