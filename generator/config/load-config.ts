// Finds and checks the user's configuration file. Knows the options' schema, not what the options do.

import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, relative, resolve } from "node:path";
import { lilconfig, type Loader } from "lilconfig";
import { withImportedFiles } from "./imported-files.js";
import { optionFaults } from "./option-faults.js";
import { isTarget } from "./load-target.js";
import { readModule } from "./read-module.js";
import type { Position } from "../diagnostics/problem.js";
import type { Report } from "../diagnostics/report.js";
import type { Options } from "./options.js";

/** Where a configuration is looked for. */
export interface ConfigLocation {
  readonly cwd: string;
  /** The file named by the user; null = the first in `cwd` of the usual names. */
  readonly named: string | null;
  /** True in a program that goes on: what it has loaded before may have changed. */
  readonly fresh?: boolean;
}

export interface LoadedConfig {
  readonly options: Options;
  /** Absolute path of the file the options came from; null = there is none. */
  readonly file: string | null;
}

const fileNames = ["ts", "mts", "js", "mjs", "cjs", "json"].map(
  (extension) => `sdkwright.config.${extension}`,
);

/** Where a configuration may stand, in order; the first that is there counts. */
const configNames: readonly string[] = [...fileNames, "package.json"];

/** What a change of which may change the options: also files that are not there yet, and what is imported. */
export function configFiles({ cwd, named }: ConfigLocation): readonly string[] {
  const names = named === null ? configNames : [named];
  return names.flatMap((name) => withImportedFiles(resolve(cwd, name)));
}

/** The configuration that counts in a folder where none is named; null = there is none. */
export function defaultConfig(cwd: string): string | null {
  const file = fileNames.find((name) => existsSync(resolve(cwd, name)));
  return file ?? (isInPackage(cwd) ? "package.json" : null);
}

function isInPackage(cwd: string): boolean {
  try {
    const content: unknown = JSON.parse(readFileSync(resolve(cwd, "package.json"), "utf8"));
    return typeof content === "object" && content !== null && "sdkwright" in content;
  } catch {
    return false;
  }
}

/** Relative paths of the options mean the folder of the file they come from. */
export async function loadConfig(location: ConfigLocation, report: Report): Promise<LoadedConfig> {
  const { cwd, named } = location;
  const none: LoadedConfig = { options: {}, file: null };
  const path = named === null ? null : resolve(cwd, named);
  const unusable = path === null ? null : whyUnusable(path);
  if (unusable !== null) {
    report.add("SW505", null, { where: named ?? "", message: unusable });
    return none;
  }
  try {
    const found = await (path === null ? explorer(location).search(cwd) : explorer(location).load(path));
    if (!found || found.isEmpty) return none;
    const shown = relative(cwd, found.filepath) || found.filepath;
    const options = withoutSchema(found.config);
    for (const message of await optionFaults(withoutTargets(options)))
      report.add("SW505", null, { where: shown, message });
    if (report.blocked) return none;
    return {
      options: fromFolder(options as Options, dirname(found.filepath), cwd),
      file: found.filepath,
    };
  } catch (error) {
    const where = named ?? defaultConfig(cwd) ?? "package.json";
    report.add("SW505", null, { where, message: firstLine(error) }, positionOf(error, location) ?? undefined);
    return none;
  }
}

/** Null = it can be read, as far as its name tells. */
function whyUnusable(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return "no such file";
  if (stats.isDirectory()) return "it is a folder";
  const extension = extname(path);
  const known = [...modules, ".json", ""];
  return known.includes(extension) ? null : `a configuration is ${modules.join(", ")} or .json`;
}

function explorer({ cwd, fresh = false }: ConfigLocation): ReturnType<typeof lilconfig> {
  return lilconfig("sdkwright", {
    stopDir: cwd,
    searchPlaces: [...configNames],
    loaders: Object.fromEntries(
      modules.map((extension): [string, Loader] => [extension, (path) => readModule(path, { fresh })]),
    ),
  });
}

const modules = [".ts", ".mts", ".js", ".mjs", ".cjs"];

/** `$schema` is for editors, which complete and check JSON by it. */
function withoutSchema(config: unknown): unknown {
  if (typeof config !== "object" || config === null || Array.isArray(config)) return config;
  return Object.fromEntries(Object.entries(config).filter(([key]) => key !== "$schema"));
}

/** The schema knows targets by name; one of the user's own is a value of code. */
function withoutTargets(options: unknown): unknown {
  if (typeof options !== "object" || options === null || !("targets" in options)) return options;
  const { targets } = options;
  if (!Array.isArray(targets)) return options;
  return { ...options, targets: targets.filter((target) => !isTarget(target)) };
}

/** A path in a file means that file's folder, not the folder the program was started in. */
function fromFolder(options: Options, folder: string, cwd: string): Options {
  const rebase = (path: string) => (isAddress(path) ? path : relative(cwd, resolve(folder, path)) || ".");
  return {
    ...options,
    ...(options.input !== undefined && { input: rebase(options.input) }),
    ...(options.output !== undefined && { output: rebase(options.output) }),
    ...(options.templates !== undefined && { templates: rebase(options.templates) }),
    ...(options.overlays !== undefined && { overlays: options.overlays.map(rebase) }),
    ...(options.allowRef !== undefined && { allowRef: options.allowRef.map(rebase) }),
  };
}

function isAddress(path: string): boolean {
  return path === "-" || (/^[a-z][a-z+.-]+:/i.test(path) && extname(path) !== path);
}

function firstLine(error: unknown): string {
  const text = String(error instanceof Error ? error.message : error).split("\n")[0] ?? "";
  return text.replace(/^ParseError: /, "").trim();
}

/** The first place in a file of the configuration that the error tells of. */
function positionOf(error: unknown, location: ConfigLocation): Position | null {
  if (!(error instanceof Error)) return null;
  const files = configFiles(location);
  // Code that runs has other columns than the text it was made of.
  const isExact = error.message.startsWith("ParseError");
  for (const [, path = "", line, column] of `${error.message}\n${error.stack ?? ""}`.matchAll(
    /([^\s()]+?):(\d+):(\d+)/g,
  )) {
    const file = files.find((one) => path === one || path.endsWith(`://${one}`));
    if (file !== undefined)
      return {
        file: relative(location.cwd, file),
        line: Number(line),
        column: isExact ? Number(column) + 1 : 1,
      };
  }
  return null;
}
