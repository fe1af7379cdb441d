// Finds and checks the user's configuration file. Knows the options' schema, not what the options do.

import { readFileSync } from "node:fs";
import { dirname, extname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { ErrorObject } from "ajv";
import { lilconfig, type Loader, type LilconfigResult } from "lilconfig";
import type { Report } from "./diagnostics/report.js";
import type { Options } from "./options.js";

export interface LoadedConfig {
  readonly options: Options;
  /** Absolute path of the file the options came from; null = there is none. */
  readonly file: string | null;
}

const fileNames = ["ts", "mts", "js", "mjs", "cjs", "json"].map(
  (extension) => `sdkwright.config.${extension}`,
);

/** Where a configuration may stand, in order; the first that is there counts. */
export const configNames: readonly string[] = [...fileNames, "package.json"];

/** The file named by the user, else the nearest configuration in `cwd`; its relative paths mean its own folder. */
export async function loadConfig(cwd: string, named: string | null, report: Report): Promise<LoadedConfig> {
  const none: LoadedConfig = { options: {}, file: null };
  try {
    const found = named === null ? await search(cwd) : await explorer(cwd).load(resolve(cwd, named));
    if (!found || found.isEmpty) return none;
    const shown = relative(cwd, found.filepath) || found.filepath;
    for (const message of await faults(found.config)) report.add("SW505", null, { where: shown, message });
    if (report.blocked) return none;
    return {
      options: fromFolder(found.config as Options, dirname(found.filepath), cwd),
      file: found.filepath,
    };
  } catch (error) {
    report.add("SW505", null, { where: named ?? "configuration", message: firstLine(error) });
    return none;
  }
}

function explorer(cwd: string) {
  // A configuration file may import `sdkwright` where it is not installed, as under npx.
  const self = fileURLToPath(new URL("./index.js", import.meta.url));
  const load: Loader = async (path) => {
    const { createJiti } = await import("jiti");
    // Read anew each time: it may have changed since, in a program that watches it.
    const jiti = createJiti(import.meta.url, { alias: { sdkwright: self }, moduleCache: false });
    return jiti.import(path, { default: true });
  };
  const loaders: Record<string, Loader> = {};
  for (const extension of [".ts", ".mts", ".js", ".mjs", ".cjs"]) loaders[extension] = load;
  return lilconfig("sdkwright", { stopDir: cwd, searchPlaces: [...configNames], loaders });
}

function search(cwd: string): Promise<LilconfigResult> {
  return explorer(cwd).search(cwd);
}

/** What is wrong with the options, in sentences; empty when nothing is. */
async function faults(options: unknown): Promise<readonly string[]> {
  const { Ajv } = await import("ajv");
  const schema = JSON.parse(
    readFileSync(new URL("./options.schema.json", import.meta.url), "utf8"),
  ) as object;
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
  return validate(options) ? [] : (validate.errors ?? []).map(sentence);
}

function sentence(error: ErrorObject): string {
  const place =
    error.instancePath === ""
      ? "the options"
      : `the option ${error.instancePath.slice(1).replaceAll("/", ".")}`;
  const params = error.params as { additionalProperty?: string; allowedValues?: readonly unknown[] };
  if (params.additionalProperty !== undefined)
    return `${place} have no property \`${params.additionalProperty}\``;
  const allowed = params.allowedValues
    ? `: ${params.allowedValues.map((value) => JSON.stringify(value)).join(", ")}`
    : "";
  return `${place} ${error.message ?? "is not right"}${allowed}`;
}

/** A path in a file means that file's folder, not the folder the program was started in. */
function fromFolder(options: Options, folder: string, cwd: string): Options {
  const rebase = (path: string) => (isAddress(path) ? path : relative(cwd, resolve(folder, path)) || ".");
  return {
    ...options,
    ...(options.input !== undefined && { input: rebase(options.input) }),
    ...(options.output !== undefined && { output: rebase(options.output) }),
    ...(options.overlays !== undefined && { overlays: options.overlays.map(rebase) }),
    ...(options.allowRef !== undefined && { allowRef: options.allowRef.map(rebase) }),
  };
}

function isAddress(path: string): boolean {
  return path === "-" || (/^[a-z][a-z+.-]+:/i.test(path) && extname(path) !== path);
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split("\n")[0] ?? "";
}
