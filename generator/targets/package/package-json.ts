// package.json of the output: what every target of the run declares, in one.

import type { Json } from "../../model/brands.js";
import type { Document } from "../../model/document.js";
import type { TextFile } from "../../writer/file-plan.js";
import { partsOf } from "../declared.js";
import { fillTemplate } from "../fill-template.js";
import { jsonValue } from "../readme/encoders.js";
import type { PackageParts, TargetContext } from "../target.js";

/** What the targets of a run declare, each field in their order. */
export function packageParts(document: Document, context: TargetContext): Required<PackageParts> {
  const all = context.targets.map((target) => partsOf(target, document, context));
  return {
    exports: merged(all, "exports"),
    dependencies: sorted(merged(all, "dependencies")),
    peerDependencies: sorted(merged(all, "peerDependencies")),
    devDependencies: sorted(merged(all, "devDependencies")),
    bin: merged(all, "bin"),
    build: all.flatMap(({ build = [] }) => build),
    exclude: all.flatMap(({ exclude = [] }) => exclude),
  };
}

type MapField = "exports" | "dependencies" | "peerDependencies" | "devDependencies" | "bin";
type Names = Readonly<Record<string, string>>;

function merged(all: readonly PackageParts[], field: MapField): Names {
  return Object.fromEntries(all.flatMap((parts) => Object.entries(parts[field] ?? {})));
}

function sorted(names: Names): Names {
  return Object.fromEntries(Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function packageJson(document: Document, context: TargetContext): TextFile {
  const { settings } = context;
  const parts = packageParts(document, context);
  const values = {
    name: jsonValue(settings.packageName),
    version: jsonValue(settings.packageVersion),
    description: jsonValue(document.summary ?? `TypeScript client for ${document.title}`),
    license: jsonValue(licenseField(document)),
    private: jsonValue(settings.private),
    exports: jsonValue(exportsField(parts.exports)),
    bin: optionalField("bin", parts.bin),
    build: jsonValue(["tsc", ...parts.build].join(" && ")),
    dependencies: optionalField("dependencies", parts.dependencies),
    peerDependencies: optionalField("peerDependencies", parts.peerDependencies),
    devDependencies: jsonValue(parts.devDependencies),
  };
  const text = fillTemplate("package/package.json.hbs", values, context.templates);
  return { kind: "text", path: "package.json", text };
}

/** A field with its name and a comma, or nothing. */
function optionalField(name: string, value: Names): string {
  return Object.keys(value).length === 0 ? "" : `\n  ${jsonValue(name)}: ${jsonValue(value)},`;
}

/** npm wants an SPDX expression, or where to read; the README says what the document says. */
function licenseField({ license }: Document): string {
  if (license === null) return "UNLICENSED";
  return license.identifier ?? "SEE LICENSE IN README.md";
}

function exportsField(modules: Names): Json {
  const entries = Object.entries(modules).map(([path, module]): [string, Json] => {
    const built = `./dist/${module.replace(/^src\//, "")}`;
    // `types` first: the conditions are tried in the order they are written.
    return [path, { types: `${built}.d.ts`, default: `${built}.js` }];
  });
  return { ...Object.fromEntries(entries), "./package.json": "./package.json" };
}
