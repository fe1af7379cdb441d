// src/index.ts: what `import … from "<package>"` gives. Knows nothing of what stands behind the names.

import { StructureKind, type ExportDeclarationStructure } from "ts-morph";
import type { OutputSettings } from "../ir/output-settings.js";
import type { FilePlan } from "../plan/file-plan.js";
import { moduleSpecifier } from "../plan/module-specifier.js";
import { ImportBag } from "../plan/symbols.js";
import { clientModule } from "./client.js";
import { coreExports } from "./client/core-exports.js";
import type { Features } from "./features.js";

const entryModule = "src/index";

export function emitEntry(features: Features, settings: OutputSettings): FilePlan {
  const from = (module: string): string =>
    `${moduleSpecifier(entryModule, module)}${settings.importExtension}`;
  const types: ExportDeclarationStructure = {
    kind: StructureKind.ExportDeclaration,
    isTypeOnly: true,
    moduleSpecifier: from("src/types/index"),
  };
  const client: ExportDeclarationStructure = {
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: from(clientModule),
    namedExports: [{ name: settings.clientName, alias: "default" }, { name: settings.clientName }],
  };
  return {
    kind: "source",
    module: entryModule,
    title: "The client, its errors and all types.",
    imports: new ImportBag(entryModule, []),
    statements: [
      ...(settings.emit.includes("client") ? [client, ...coreExports(entryModule, features, settings)] : []),
      // Names exported one by one outrank those of a star, so that a type called `Stream` hides nothing.
      ...(settings.emit.includes("types") ? [types] : []),
    ],
  };
}
