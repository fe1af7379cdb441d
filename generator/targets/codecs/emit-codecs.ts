// Declarations that are other in the program than in JSON → the files of src/codecs.

import type { ExportDeclarationStructure } from "ts-morph";
import type { DefinitionId } from "../../model/brands.js";
import type { Definition } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import { visitSchema } from "../../model/walk.js";
import type { FilePlan } from "../../writer/file-plan.js";
import { moduleSpecifier } from "../../writer/module-specifier.js";
import { ImportBag, type SymbolRef } from "../../writer/symbols.js";
import { exportDeclaration } from "../../writer/structures.js";
import { declaredCodec, triedVariants } from "./codec-text.js";
import { indexFile } from "../index-file.js";
import { codecSymbol, type ModuleGroup, type ModuleMap } from "../modules.js";
import { runtimeType } from "../runtime-symbols.js";
import { TypeNames } from "../types/type-names.js";

/** For each such declaration `XCodec`; one file an area, and an index. Nothing where the user asked for no conversion. */
export function emitCodecs(modules: ModuleMap, settings: OutputSettings): readonly FilePlan[] {
  if (modules.codecs.size === 0) return [];
  const variants = new Set<DefinitionId>();
  for (const { schema } of modules.definitions.values())
    visitSchema(schema, (inner) => triedVariants(inner).forEach((id) => variants.add(id)));
  const files = modules.moduleGroups.flatMap((moduleGroup) => groupPlan(moduleGroup, modules, variants));
  const index = indexFile("src/codecs/index", {
    title: "All codecs, which convert between JSON and the types of the program.",
    modules: files.map(({ module }) => module),
    typeOnly: false,
    extension: settings.importExtension,
  });
  return [...files, { ...index, statements: [...index.statements, ...runtimeExports(index, settings)] }];
}

function groupPlan(
  moduleGroup: ModuleGroup,
  modules: ModuleMap,
  variants: ReadonlySet<DefinitionId>,
): readonly FilePlan[] {
  const all = moduleGroup.definitions.flatMap((definition) => withNested(definition, modules));
  const codecMapped = all.filter(({ id }) => modules.codecs.has(id));
  if (codecMapped.length === 0) return [];
  const module = `src/codecs/${moduleGroup.file}`;
  const declared = new Set(codecMapped.map(({ id }) => codecSymbol(modules, id).name));
  const imports = new ImportBag(module, declared);
  const names = new TypeNames(modules, imports, declared);
  const statements = codecMapped.map((definition) => codecConst(definition, names, variants));
  return [
    {
      kind: "source",
      module,
      title:
        moduleGroup.file === "shared"
          ? "Codecs of types used by several parts of the API."
          : "Codecs of the types of one part of the API.",
      imports,
      statements,
    },
  ];
}

function withNested(definition: Definition, modules: ModuleMap): readonly Definition[] {
  const nested = modules.nested.get(definition.id) ?? [];
  return [definition, ...nested.flatMap((inner) => withNested(inner, modules))];
}

function codecConst(
  { id, schema }: Definition,
  names: TypeNames,
  variants: ReadonlySet<DefinitionId>,
): string {
  const { modules } = names;
  const use = (symbol: SymbolRef): string => names.use(symbol);
  // Types refer to each other in any order, also across files.
  const ref = (to: DefinitionId): string => `() => ${use(codecSymbol(modules, to))}`;
  const text = declaredCodec(schema, { modules, use, ref }, variants.has(id));
  const type = `${use(runtimeType("Codec"))}<${names.nameOf(id, [])}>`;
  return `\nexport const ${codecSymbol(modules, id).name}: ${type} = /* @__PURE__ */ ${text};`;
}

function runtimeExports(
  { module }: FilePlan,
  { importExtension }: OutputSettings,
): ExportDeclarationStructure[] {
  const from = (name: string): string => `${moduleSpecifier(module, `src/core/${name}`)}${importExtension}`;
  const passed = (
    codecModule: string,
    names: readonly string[],
    isTypeOnly: boolean,
  ): ExportDeclarationStructure =>
    exportDeclaration({
      isTypeOnly,
      moduleSpecifier: from(codecModule),
      namedExports: names.map((name) => ({ name })),
    });
  return [
    passed("codec", ["decode", "encode"], false),
    passed("codec", ["Codec", "Encoded", "Int64"], true),
    passed("codec-json", ["stringify"], false),
    passed("codec-responses", ["itemParser"], false),
  ];
}
