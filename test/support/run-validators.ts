// Emits the validators of a document, prints them, and loads them as the modules a user would import.
// Knows nothing of what they should say.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { mapModules } from "../../generator/targets/modules.js";
import { emitTypes } from "../../generator/targets/types/emit-types.js";
import { emitValidators } from "../../generator/targets/validators/emit-validators.js";
import type { Document } from "../../generator/model/document.js";
import type { OutputSettings } from "../../generator/model/output-settings.js";
import type { Issue, Result, Schema, ValidateOptions } from "../../templates/runtime/validator.js";
import { settings } from "./document-builder.js";
import { runtimeFolder } from "./places.js";
import { print } from "./print-files.js";

export interface Validators {
  is(type: string, value: unknown): boolean;
  validate(type: string, value: unknown, options?: ValidateOptions): Result<unknown>;
  /** Empty when the value is valid. */
  issues(type: string, value: unknown, options?: ValidateOptions): readonly Issue[];
  /** `path code` of each issue. */
  reported(type: string, value: unknown): readonly string[];
  assert(type: string, value: unknown): void;
  schema(type: string): Schema<unknown>;
  /** Folder of the printed TypeScript. */
  readonly folder: string;
  readonly exports: readonly string[];
}

/** The TypeScript of types and validators, by path. */
export function printValidators(
  document: Document,
  more: Partial<OutputSettings> = {},
): ReadonlyMap<string, string> {
  const modules = mapModules(document);
  const all = { ...settings, ...more };
  const plans = [...emitTypes(modules, all), ...emitValidators(modules, all)];
  return new Map(print(plans, all).map(({ path, text }) => [path, text]));
}

export async function loadValidators(
  document: Document,
  more: Partial<OutputSettings> = {},
): Promise<Validators> {
  const folder = mkdtempSync(join(tmpdir(), "validators-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const printed = printValidators(document, more);
  for (const [path, text] of printed) put(join(folder, path), text);
  const copied = new Set<string>();
  const copy = (text: string): void => {
    for (const [, name = ""] of text.matchAll(/from "(?:\.\.\/core|\.)\/([\w-]+)\.js"/g)) {
      if (copied.has(name) || !existsSync(join(runtimeFolder, `${name}.ts`))) continue;
      copied.add(name);
      const runtime = readFileSync(join(runtimeFolder, `${name}.ts`), "utf8");
      put(join(folder, "src/core", `${name}.ts`), runtime);
      copy(runtime);
    }
  };
  for (const text of printed.values()) copy(text);
  const url = pathToFileURL(join(folder, "src/validators/index.js")).href;
  const loaded = (await import(/* @vite-ignore */ url)) as Record<string, never>;
  return validatorsOf(loaded, folder);
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  });
  writeFileSync(path.replace(/\.ts$/, ".js"), outputText);
}

function validatorsOf(loaded: Readonly<Record<string, unknown>>, folder: string): Validators {
  const get = (name: string): unknown => {
    if (!Object.hasOwn(loaded, name)) throw new RangeError(`the validators do not export ${name}`);
    return loaded[name];
  };
  const call = (name: string, ...args: unknown[]): unknown =>
    (get(name) as (...all: unknown[]) => unknown)(...args);
  const validate: Validators["validate"] = (type, value, options) =>
    call(`validate${type}`, value, options) as Result<unknown>;
  const issues: Validators["issues"] = (type, value, options) => {
    const result = validate(type, value, options);
    return result.ok ? [] : result.issues;
  };
  return {
    is: (type, value) => call(`is${type}`, value) as boolean,
    validate,
    issues,
    reported: (type, value) => issues(type, value).map(({ path, code }) => `${path} ${code}`),
    assert: (type, value) => void call(`assert${type}`, value),
    schema: (type) => get(`${type}Schema`) as Schema<unknown>,
    folder,
    exports: Object.keys(loaded).sort(),
  };
}
