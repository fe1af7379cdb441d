// The list of emitters: which part of the output each writes.

import type { Document } from "../model/document.js";
import type { OutputSettings } from "../model/output-settings.js";
import type { FilePlan } from "../writer/file-plan.js";
import { emitChecks } from "./checks/emit-checks.js";
import { planChecks } from "./checks/call-judges.js";
import { emitCli } from "./cli/emit-cli.js";
import { emitCodecs } from "./codecs/emit-codecs.js";
import { emitClient } from "./client/emit-client.js";
import { emitCoreEntry } from "./client/core-entry.js";
import { emitErrorBody } from "./client/error-body.js";
import { errorMessagesAt, errorSchemas } from "./client/resources/error-shape.js";
import { emitEnums } from "./enums/emit-enums.js";
import { emitEntry } from "./entry.js";
import { featuresOf } from "./features.js";
import { layOut } from "./modules.js";
import { emitNodeEntry } from "./client/node-entry.js";
import { emitResources } from "./client/emit-resources.js";
import { emitSettings } from "./client/settings.js";
import { emitTypes } from "./types/emit-types.js";
import { usualSecurity } from "./client/usual-security.js";
import { emitValidators, validatorSet } from "./validators/emit-validators.js";

/** Every TypeScript file of the output but the copies of the runtime, each as soon as it is known. */
export function* emitAll(document: Document, settings: OutputSettings): Iterable<FilePlan> {
  const layout = layOut(document, settings);
  const features = featuresOf(document);
  const errors = errorSchemas(document);
  const wants = new Set(settings.emit);
  const checked = wants.has("validators") && wants.has("client") ? planChecks(document, layout) : null;
  const validators = validatorSet(checked?.layout ?? layout, settings);
  // The client and the validators are written in terms of the types, whether or not these were asked for.
  if (wants.has("types") || wants.has("client") || wants.has("validators"))
    yield* emitTypes(layout, settings);
  if (wants.has("types")) yield* emitEnums(layout);
  if (wants.has("validators") || wants.has("client")) yield* emitCodecs(layout, settings);
  if (wants.has("validators")) yield* emitValidators(layout, settings, validators);
  if (wants.has("client")) {
    const security = usualSecurity(document);
    yield* emitResources({ layout, settings, security });
    yield emitClient(document, layout, settings);
    yield emitSettings(document, settings, errorMessagesAt(errors, layout));
    yield* emitErrorBody(errors, layout);
    yield emitCoreEntry(features, settings);
    yield* emitNodeEntry(features, settings);
    yield* emitCli(document, layout, { settings, security });
  }
  if (checked) yield emitChecks(checked, validators, settings);
  yield emitEntry(document, features, settings);
}
