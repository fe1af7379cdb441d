// The user's options with every default decided, and what of them each room is told.

import type { Document } from "./ir/document.js";
import type { OutputSettings } from "./ir/output-settings.js";
import type { NameOptions, Options, PatternOptions } from "./options.js";
import { clientNames } from "./passes/names/client-name.js";
import type { OpenKind, PassSettings } from "./passes/pass-settings.js";

/** Options as a run reads them; what has no default of its own is derived from the document's title. */
export interface AllOptions extends Options {
  readonly input: string;
  readonly output: string;
  readonly emit: NonNullable<Options["emit"]>;
  readonly packageVersion: string;
  readonly private: boolean;
  readonly importExtension: NonNullable<Options["importExtension"]>;
  readonly overlays: string[];
  readonly include: string[];
  readonly exclude: string[];
  readonly names: Required<NameOptions>;
  readonly paging: NonNullable<Options["paging"]>;
  readonly streams: Record<string, string>;
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
  readonly format: boolean;
}

export function withDefaults(options: Options): AllOptions {
  return {
    input: "openapi.yaml",
    output: "generated",
    emit: ["types", "validators", "client", "package"],
    packageVersion: "0.0.0",
    private: true,
    importExtension: ".js",
    overlays: [],
    include: [],
    exclude: [],
    paging: {},
    streams: {},
    assertFormats: false,
    openResponses: false,
    dates: "string",
    int64: "number",
    headers: {},
    originHeaders: {},
    allowRef: [],
    strict: false,
    force: false,
    format: true,
    ...options,
    names: { operations: {}, types: {}, prefixes: {}, ...options.names },
    patterns: { unsafe: "keep", replace: {}, ...options.patterns },
  };
}

export function passSettings(options: AllOptions): PassSettings {
  const { names, paging, streams, patterns, include, exclude, openResponses } = options;
  const open: readonly OpenKind[] =
    openResponses === true ? ["enums", "tagged", "unions"] : openResponses || [];
  return { names, paging, streams, patterns, open, choosing: include.length + exclude.length > 0 };
}

export function outputSettings(options: AllOptions, document: Document): OutputSettings {
  const derived = clientNames(options.clientName ?? document.title);
  const clientName = options.clientName ?? derived.className;
  return {
    clientName,
    packageName: options.packageName ?? derived.packageName,
    packageVersion: options.packageVersion,
    private: options.private,
    envPrefix: options.envPrefix ?? derived.envPrefix,
    importExtension: options.importExtension,
    emit: options.emit,
    cli: cliOf(options, derived.packageName),
    assertFormats: options.assertFormats,
    dates: options.dates,
    int64: options.int64,
    format: options.format,
  };
}

/** A program needs a client to send with and a package to be installed from. */
function cliOf({ cli = true, emit }: AllOptions, name: string): OutputSettings["cli"] {
  if (cli === false || !emit.includes("client") || !emit.includes("package")) return null;
  return { bin: (cli === true ? undefined : cli.bin) ?? name };
}

/** The name stands in scripts for shells and in file names: only a plain word is one. */
const programName = /^[A-Za-z0-9_][\w.-]*$/;

export function isProgramName(bin: string): boolean {
  return programName.test(bin);
}
