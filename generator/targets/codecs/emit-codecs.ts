// Declarations that are other in the program than in JSON → the files of src/codecs. Knows nothing of operations.

import type { ExportDeclarationStructure } from "ts-morph";
import type { DeclId } from "../../model/brands.js";
import type { Declaration } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import { visitSchema } from "../../model/walk.js";
import type { FilePlan } from "../../writer/file-plan.js";
import { moduleSpecifier } from "../../writer/module-specifier.js";
import { ImportBag, type SymbolRef } from "../../writer/symbols.js";
import { exportDeclaration } from "../../writer/structures.js";
import { declaredCodec, triedVariants } from "./codec-text.js";
import { indexFile } from "../index-file.js";
import { codecSymbol, type Area, type Layout } from "../modules.js";
import { runtimeType } from "../runtime-symbols.js";
import { TypeNames } from "../types/type-names.js";

/** For each such declaration `XCodec`; one file an area, and an index. Nothing where the user asked for no conversion. */
export function emitCodecs(layout: Layout, settings: OutputSettings): readonly FilePlan[] {
  if (layout.codecs.size === 0) return [];
  const variants = new Set<DeclId>();
  for (const { schema } of layout.declarations.values())
    visitSchema(schema, (inner) => triedVariants(inner).forEach((id) => variants.add(id)));
  const files = layout.areas.flatMap((area) => areaPlan(area, layout, variants));
  const index = indexFile("src/codecs/index", {
    title: "All codecs, which convert between JSON and the types of the program.",
    modules: files.map(({ module }) => module),
    typeOnly: false,
    extension: settings.importExtension,
  });
  return [...files, { ...index, statements: [...index.statements, ...runtimeExports(index, settings)] }];
}

function areaPlan(area: Area, layout: Layout, variants: ReadonlySet<DeclId>): readonly FilePlan[] {
  const all = area.declarations.flatMap((declaration) => withNested(declaration, layout));
  const coded = all.filter(({ id }) => layout.codecs.has(id));
  if (coded.length === 0) return [];
  const module = `src/codecs/${area.file}`;
  const declared = new Set(coded.map(({ id }) => codecSymbol(layout, id).name));
  const imports = new ImportBag(module, declared);
  const names = new TypeNames(layout, imports, declared);
  const statements = coded.map((declaration) => codecConst(declaration, names, variants));
  return [
    {
      kind: "source",
      module,
      title:
        area.file === "shared"
          ? "Codecs of types used by several parts of the API."
          : "Codecs of the types of one part of the API.",
      imports,
      statements,
    },
  ];
}

function withNested(declaration: Declaration, layout: Layout): readonly Declaration[] {
  const nested = layout.nested.get(declaration.id) ?? [];
  return [declaration, ...nested.flatMap((inner) => withNested(inner, layout))];
}

function codecConst({ id, schema }: Declaration, names: TypeNames, variants: ReadonlySet<DeclId>): string {
  const { layout } = names;
  const use = (symbol: SymbolRef): string => names.use(symbol);
  // Types refer to each other in any order, also across files.
  const ref = (to: DeclId): string => `() => ${use(codecSymbol(layout, to))}`;
  const text = declaredCodec(schema, { layout, use, ref }, variants.has(id));
  const type = `${use(runtimeType("Codec"))}<${names.nameOf(id, [])}>`;
  return `\nexport const ${codecSymbol(layout, id).name}: ${type} = /* @__PURE__ */ ${text};`;
}

function runtimeExports(
  { module }: FilePlan,
  { importExtension }: OutputSettings,
): ExportDeclarationStructure[] {
  const from = (name: string): string => `${moduleSpecifier(module, `src/core/${name}`)}${importExtension}`;
  const passed = (home: string, names: readonly string[], isTypeOnly: boolean): ExportDeclarationStructure =>
    exportDeclaration({
      isTypeOnly,
      moduleSpecifier: from(home),
      namedExports: names.map((name) => ({ name })),
    });
  return [
    passed("codec", ["decode", "encode"], false),
    passed("codec", ["Codec", "Encoded", "Int64"], true),
    passed("codec-json", ["stringify"], false),
    passed("codec-responses", ["itemParser"], false),
  ];
}
