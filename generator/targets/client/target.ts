// The target `client`: the client class, resources and standalone functions, in src/client.ts, src/resources, src/core.

import type { Document } from "../../model/document.js";
import { coreRuntime } from "../templates-folder.js";
import { featuresOf } from "../features.js";
import { readmePage } from "../readme/page.js";
import { defineTarget, type PackageParts, type TargetContext } from "../target.js";
import { emitCoreEntry } from "./core-entry.js";
import { emitClient } from "./emit-client.js";
import { emitResources } from "./emit-resources.js";
import { emitErrorBody } from "./error-body.js";
import { emitNodeEntry } from "./node-entry.js";
import { clientSections } from "./readme/sections.js";
import { errorMessagesAt, errorSchemas } from "./resources/error-shape.js";
import { emitSettings, defaultSecurity } from "./settings.js";
import type { FilePlan } from "../../writer/file-plan.js";

export const target = defineTarget({
  name: "client",
  dependsOn: ["types", "codecs"],
  files: clientFiles,
  runtime: coreRuntime,
  package: packageParts,
  readme: (_, context) => clientSections(context.once(readmePage)),
});

function* clientFiles(document: Document, { modules, settings, once }: TargetContext): Iterable<FilePlan> {
  const features = once(featuresOf);
  const errors = errorSchemas(document);
  yield* emitResources({ modules: modules, settings, security: once(defaultSecurity) });
  yield emitClient(document, modules, settings);
  yield emitSettings(document, settings, errorMessagesAt(errors, modules));
  yield* emitErrorBody(errors, modules);
  yield emitCoreEntry(features, settings);
  yield* emitNodeEntry(features, settings);
}

function packageParts(_: Document, { once }: TargetContext): PackageParts {
  return {
    exports: {
      "./core": "src/core/index",
      "./resources": "src/resources/index",
      "./resources/*": "src/resources/*",
      ...(once(featuresOf).files && { "./node": "src/node" }),
    },
  };
}
