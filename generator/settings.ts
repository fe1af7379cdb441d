// What each stage is told of the options: the defaults that depend on the document are decided here.

import type { AllOptions } from "./config/defaults.js";
import type { Document } from "./model/document.js";
import type { OutputSettings } from "./model/output-settings.js";
import { clientNames } from "./transform/names/client-name.js";
import type { OpenKind, PassSettings } from "./transform/pass-settings.js";

export function passSettings(options: AllOptions): PassSettings {
  const { names, paging, streams, patterns, include, exclude, openResponses } = options;
  const open: readonly OpenKind[] =
    openResponses === true ? ["enums", "discriminated", "unions"] : openResponses || [];
  const arrayFormat = arrayFormats(options.arrayFormat);
  const choosing = include.length + exclude.length > 0;
  return { names, paging, streams, patterns, arrayFormat, open, choosing };
}

function arrayFormats(given: AllOptions["arrayFormat"]): PassSettings["arrayFormat"] {
  return typeof given === "string" ? { query: given, form: given, multipart: given } : given;
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
    requested: requestedNames(options),
    cli: cliOf(options, derived.packageName),
    assertFormats: options.assertFormats,
    dates: options.dates,
    int64: options.int64,
  };
}

function requestedNames({ targets }: Pick<AllOptions, "targets">): readonly string[] {
  return targets.map((target) => (typeof target === "string" ? target : target.name));
}

/** A program needs a client to send with and a package to be installed from. */
function cliOf({ cli = true, ...options }: AllOptions, name: string): OutputSettings["cli"] {
  const requested = requestedNames(options);
  if (cli === false || !requested.includes("client") || !requested.includes("package")) return null;
  return { bin: (cli === true ? undefined : cli.bin) ?? name };
}
