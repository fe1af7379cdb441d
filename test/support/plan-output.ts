// All planned files of a document, as a run plans them.

import { Report } from "../../generator/diagnostics/report.js";
import type { Document } from "../../generator/model/document.js";
import type { OutputSettings } from "../../generator/model/output-settings.js";
import { planFiles } from "../../generator/targets/plan-files.js";
import { ownTargets } from "../../generator/targets/registry.js";
import { selectTargets } from "../../generator/targets/select-targets.js";
import type { PlannedFile } from "../../generator/writer/file-plan.js";

const own = await ownTargets();

export function planOutput(document: Document, settings: OutputSettings): readonly PlannedFile[] {
  const report = new Report();
  const targets = selectTargets(settings.requested, own, report) ?? [];
  const files = [...planFiles({ document, settings, targets, templates: new Map() }, report)];
  if (report.blocked) throw new Error(JSON.stringify(report.problems));
  return files;
}
