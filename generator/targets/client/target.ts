// The target `client`: the client class, resources and standalone functions, in src/client.ts, src/resources, src/core.

import type { Document } from "../../model/document.js";
import { coreRuntime } from "../templates-folder.js";
import { featuresOf } from "../features.js";
import { readmePage, type Page } from "../readme/page.js";
import { defineTarget, type PackageParts, type TargetContext, type ReadmeSection } from "../target.js";
import { emitCoreEntry, emitNodeEntry } from "./entries.js";
import { emitClient } from "./emit-client.js";
import { emitResources } from "./emit-resources.js";
import { errorMessagesAt, errorSchemas, emitErrorBody } from "./resources/error-bodies.js";
import { emitSettings, defaultSecurity } from "./settings.js";
import type { FilePlan } from "../../writer/file-plan.js";
import { responses, limits, paging, streaming } from "./readme/calls.js";
import { callbacks, logs, otherRequests, outcomes, webhooks } from "./readme/features.js";
import { calls, errors, functions, options, quickStart } from "./readme/overview.js";
import { files } from "./readme/uploads.js";

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

const sections: readonly (readonly [id: string, write: (page: Page) => string])[] = [
  ["quick-start", quickStart],
  ["calls", calls],
  ["responses", responses],
  ["streams", streaming],
  ["pagination", paging],
  ["files", files],
  ["errors", errors],
  ["outcomes", outcomes],
  ["limits", limits],
  ["options", options],
  ["webhooks", webhooks],
  ["callbacks", callbacks],
  ["logging", logs],
  ["other-requests", otherRequests],
  ["small-bundles", functions],
];

/** The README's sections on the client, in their order. */
function clientSections(page: Page): readonly ReadmeSection[] {
  return sections.map(([id, write]) => ({ id, text: write(page) }));
}
