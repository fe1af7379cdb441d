// The passes in their order, which is the point of this folder: each narrows what the next one may see.

import type { Report } from "../diagnostics/report.js";
import type { Draft } from "../model/document.js";
import { moduleGroups } from "./module-groups.js";
import { callShape } from "./call-shape.js";
import { canonical } from "./canonical-order.js";
import { contradictions } from "./contradictions.js";
import { choose } from "./choose.js";
import { directions } from "./directions.js";
import { downloads } from "./downloads.js";
import { flatten } from "./flatten.js";
import { inline } from "./inline.js";
import { nullables } from "./nullables.js";
import { paging } from "./paging.js";
import { patterns } from "./patterns.js";
import type { PassSettings } from "./pass-settings.js";
import { refreshOperations } from "./refresh-operations.js";
import { resources } from "./resources.js";
import { serialization } from "./serialization.js";
import { streaming } from "./streaming.js";
import { discriminate } from "./discriminators.js";
import { usage, cycles } from "./definition-facts.js";

export type Pass = (draft: Draft, report: Report, settings: PassSettings) => Draft;

const passes: readonly Pass[] = [
  canonical, // nothing after this sees the order of the document's maps
  nullables, // null only as `nullable`
  (draft, report, settings) => patterns(draft, settings, report), // before schemas are merged, which copies them
  flatten, // unions and intersections in normal form
  contradictions, // of schemas as they are in the end, before other passes copy them
  discriminate, // unions told apart by a property
  downloads, // before whatever asks for the best of several responses
  streaming, // before call shapes, which need the switch
  paging,
  (draft, report, settings) => resources(draft, settings, report), // before call shapes, which are named by them
  (draft, report, settings) => choose(draft, settings, report), // after names, which do not depend on it
  (draft, report, settings) => serialization(draft, settings, report), // of what is chosen
  callShape,
  directions, // after call shapes, so that params are seen as requests
  inline, // after everything that adds declarations with objects inside
  refreshOperations, // page items and parameters as the declarations now have them
  usage,
  cycles,
  moduleGroups,
];

export function runPasses(draft: Draft, settings: PassSettings, report: Report): Draft {
  return passes.reduce((before, pass) => pass(before, report, settings), draft);
}
