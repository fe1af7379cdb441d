// Draft → Document: the passes, then names. Where a draft says what the last one said in other words, the last
// document is put into those words instead. Knows nothing of single passes.

import type { Report, Told } from "../diagnostics/report.js";
import type { Document, Draft } from "../model/document.js";
import type { Memory, Part } from "../memory/memory.js";
import { keepUnits } from "./kept-units.js";
import { runPasses } from "./index.js";
import { settleNames } from "./names.js";
import type { PassSettings } from "./pass-settings.js";
import { Wording } from "./wording.js";

interface Settled {
  readonly wording: Wording;
  last: {
    readonly draft: Draft;
    readonly settings: PassSettings;
    readonly document: Document;
    /** What passes found. */
    readonly told: readonly Told[];
  } | null;
}

const settledPart: Part<Settled> = {
  name: "settled document",
  make: () => ({ wording: new Wording(), last: null }),
};

/** `memory`: what the run before left, in a process that goes on. */
export function settleDocument(
  draft: Draft,
  { settings, memory }: { readonly settings: PassSettings; readonly memory: Memory | null },
  report: Report,
): Document {
  const settle = (): Document => settleNames(runPasses(draft, settings, report), settings, report);
  if (memory === null) return settle();
  const settled = memory.of(settledPart);
  const same = memory.same("pass settings", settings);
  const { wording, last } = settled;
  const words = last?.settings === same ? wording.change(last.draft, draft) : null;
  if (last && words) {
    for (const tell of last.told) tell(report);
    const document = wording.reworded(last.document, words);
    settled.last = { ...last, draft, document };
    return document;
  }
  settled.last = null;
  const { result, told } = report.record(settle);
  const document = last === null ? result : keepUnits(last.document, result);
  settled.last = { draft, settings: same, document, told };
  return document;
}
