// The target `entry`: what `import … from "<package>"` gives, in src/index.ts.

import { featuresOf, type Features } from "../features.js";
import { defineTarget } from "../target.js";
import { exportDeclaration } from "../../writer/structures.js";
import type { Document } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import type { FilePlan } from "../../writer/file-plan.js";
import { moduleSpecifier } from "../../writer/module-specifier.js";
import { ImportBag } from "../../writer/symbols.js";
import { clientModule } from "../client/emit-client.js";
import { coreExports, coreNames } from "../client/entries.js";
import { enumsModule, namedEnums } from "../enums/target.js";

export const target = defineTarget({
  name: "entry",
  includedWith: [],
  files: (document, { settings, once }) => [emitEntry(document, once(featuresOf), settings)],
  package: () => ({ exports: { ".": "src/index" } }),
});

const entryModule = "src/index";

/** src/index.ts: what `import … from "<package>"` gives. */
function emitEntry(document: Document, features: Features, settings: OutputSettings): FilePlan {
  const from = (module: string): string =>
    `${moduleSpecifier(entryModule, module)}${settings.importExtension}`;
  const types = exportDeclaration({
    isTypeOnly: true,
    moduleSpecifier: from("src/types/index"),
  });
  const client = exportDeclaration({
    moduleSpecifier: from(clientModule),
    namedExports: [{ name: settings.clientName, alias: "default" }, { name: settings.clientName }],
  });
  const code = settings.requested.includes("client")
    ? [client, ...coreExports(entryModule, features, settings)]
    : [];
  const taken = new Set(
    settings.requested.includes("client") ? [settings.clientName, ...coreNames(features, settings)] : [],
  );
  const constants = namedEnums(document.definitions).filter(({ name }) => !taken.has(name));
  const enums = exportDeclaration({
    moduleSpecifier: from(enumsModule),
    namedExports: constants.map(({ name }) => ({ name })),
  });
  return {
    kind: "source",
    module: entryModule,
    title: "The client, its errors and all types.",
    imports: new ImportBag(entryModule, []),
    statements: [
      ...code,
      // Names exported one by one outrank those of a star, so that a type called `Stream` hides nothing.
      ...(settings.requested.includes("types") ? [...(constants.length > 0 ? [enums] : []), types] : []),
    ],
  };
}
