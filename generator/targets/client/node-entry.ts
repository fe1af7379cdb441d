// src/node.ts: what needs a disk, in an entry of its own that nothing else imports.
// Knows nothing of the client.

import { exportDeclaration } from "../../writer/structures.js";
import type { OutputSettings } from "../../model/output-settings.js";
import type { FilePlan } from "../../writer/file-plan.js";
import { moduleSpecifier } from "../../writer/module-specifier.js";
import { ImportBag } from "../../writer/symbols.js";
import type { Features } from "../features.js";
import { runtimeValue } from "../runtime-symbols.js";

const nodeModule = "src/node";

/** Only where something can be uploaded. */
export function emitNodeEntry(features: Features, settings: OutputSettings): readonly FilePlan[] {
  if (!features.files) return [];
  const { name, from } = runtimeValue("fileFromPath");
  return [
    {
      kind: "source",
      module: nodeModule,
      title: "Files by their paths, for Node, Bun and Deno.",
      imports: new ImportBag(nodeModule, []),
      statements: [
        exportDeclaration({
          moduleSpecifier: `${moduleSpecifier(nodeModule, from)}${settings.importExtension}`,
          namedExports: [{ name }],
        }),
      ],
    },
  ];
}
