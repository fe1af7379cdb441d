// The user's options with every default decided.

import type { NameOptions, Options, PatternOptions } from "./options.js";

/** Options as a run reads them; what has no default of its own is derived from the document's title. */
export interface AllOptions extends Options {
  readonly input: string;
  readonly output: string;
  readonly targets: NonNullable<Options["targets"]>;
  readonly packageVersion: string;
  readonly private: boolean;
  readonly importExtension: NonNullable<Options["importExtension"]>;
  readonly overlays: string[];
  readonly include: string[];
  readonly exclude: string[];
  readonly names: Required<NameOptions>;
  readonly paging: NonNullable<Options["paging"]>;
  readonly streams: Record<string, string>;
  readonly arrayFormat: NonNullable<Options["arrayFormat"]>;
  readonly assertFormats: NonNullable<Options["assertFormats"]>;
  readonly openResponses: NonNullable<Options["openResponses"]>;
  readonly dates: NonNullable<Options["dates"]>;
  readonly int64: NonNullable<Options["int64"]>;
  readonly patterns: Required<PatternOptions>;
  readonly headers: Record<string, string>;
  readonly originHeaders: Record<string, Record<string, string>>;
  readonly allowRef: string[];
  readonly strict: boolean;
  readonly force: boolean;
  readonly format: NonNullable<Options["format"]>;
}

/** What is written where the options name nothing. */
export const defaultTargets: AllOptions["targets"] = ["types", "validators", "client", "package"];

export function withDefaults(options: Options): AllOptions {
  return {
    input: "openapi.yaml",
    output: "generated",
    packageVersion: "0.0.0",
    private: true,
    importExtension: ".js",
    overlays: [],
    include: [],
    exclude: [],
    paging: {},
    streams: {},
    arrayFormat: {},
    assertFormats: false,
    openResponses: false,
    dates: "string",
    int64: "number",
    headers: {},
    originHeaders: {},
    allowRef: [],
    strict: false,
    force: false,
    format: "oxfmt",
    ...options,
    targets: options.targets ?? options.emit ?? defaultTargets,
    names: { operations: {}, types: {}, rules: [], case: "pascal", prefixes: {}, ...options.names },
    patterns: { unsafe: "keep", replace: {}, ...options.patterns },
  };
}

/** The name stands in scripts for shells and in file names: only a plain word is one. */
const programName = /^[A-Za-z0-9_][\w.-]*$/;

export function isProgramName(bin: string): boolean {
  return programName.test(bin);
}
