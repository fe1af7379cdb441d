// Null appears only as `nullable`, or as a schema that is null and nothing else.
// Knows nothing of how a document spells null: by now there is one spelling, in many positions.

import type { Report } from "../diagnostics/report.js";
import type { Draft } from "../model/document.js";
import { mapDraft } from "../model/walk-draft.js";
import { mapTyped } from "../model/walk.js";
import { liftNull } from "./lift-null.js";

export function nullables(draft: Draft, report: Report): Draft {
  return mapDraft(draft, (schema) => mapTyped(schema, (inner) => liftNull(inner, report)));
}
