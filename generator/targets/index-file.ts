// A module that only passes on what other modules declare.

import { exportDeclaration } from "../writer/structures.js";
import type { FilePlan } from "../writer/file-plan.js";
import { moduleSpecifier } from "../writer/module-specifier.js";
import { ImportBag, type ModulePath } from "../writer/symbols.js";

interface IndexFile {
  readonly title: string;
  readonly modules: readonly ModulePath[];
  readonly typeOnly: boolean;
  /** Written after relative module paths, as everywhere in the output. */
  readonly extension: string;
}

export function indexFile(module: ModulePath, file: IndexFile): FilePlan {
  const statements = file.modules.map((target) =>
    exportDeclaration({
      isTypeOnly: file.typeOnly,
      moduleSpecifier: `${moduleSpecifier(module, target)}${file.extension}`,
    }),
  );
  // A file without an import or export would be a script, not a module.
  const body = statements.length === 0 ? ["export {};"] : statements;
  return { kind: "source", module, title: file.title, imports: new ImportBag(module, []), statements: body };
}
