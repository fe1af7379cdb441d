// The list of emitters: which part of the output each writes.

import type { Document } from "../ir/document.js";
import type { OutputSettings } from "../ir/output-settings.js";
import type { FilePlan } from "../plan/file-plan.js";
import { emitChecks } from "./checks.js";
import { planChecks } from "./checks/call-judges.js";
import { emitCli } from "./cli.js";
import { emitClient } from "./client.js";
import { emitCoreEntry } from "./client/core-entry.js";
import { emitErrorBody } from "./client/error-body.js";
import { errorMessageAt, errorSchemas } from "./resources/error-shape.js";
import { emitEnums } from "./enums.js";
import { emitEntry } from "./entry.js";
import { featuresOf } from "./features.js";
import { layOut } from "./modules.js";
import { emitNodeEntry } from "./node-entry.js";
import { emitResources } from "./resources.js";
import { emitSettings } from "./client/settings.js";
import { emitTypes } from "./types.js";
import { usualSecurity } from "./client/usual-security.js";
import { emitValidators, validatorSet } from "./validators.js";

/** Every TypeScript file of the output but the copies of the runtime. */
export function emitAll(document: Document, settings: OutputSettings): readonly FilePlan[] {
  const layout = layOut(document);
  const features = featuresOf(document);
  const errors = errorSchemas(document);
  const wants = new Set(settings.emit);
  const checked = wants.has("validators") && wants.has("client") ? planChecks(document, layout) : null;
  const validators = validatorSet(checked?.layout ?? layout, settings);
  return [
    // The client and the validators are written in terms of the types, whether or not these were asked for.
    ...(wants.has("types") || wants.has("client") || wants.has("validators")
      ? emitTypes(layout, settings)
      : []),
    ...(wants.has("types") ? emitEnums(layout) : []),
    ...(wants.has("validators") ? emitValidators(layout, settings, validators) : []),
    ...(wants.has("client")
      ? [
          ...emitResources({ layout, settings, security: usualSecurity(document) }),
          emitClient(document, layout, settings),
          emitSettings(document, settings, errorMessageAt(errors, layout)),
          ...emitErrorBody(errors, layout),
          emitCoreEntry(features, settings),
          ...emitNodeEntry(features, settings),
          ...emitCli(document, layout, { settings, security: usualSecurity(document) }),
        ]
      : []),
    ...(checked ? [emitChecks(checked, validators, settings)] : []),
    emitEntry(document, features, settings),
  ];
}
