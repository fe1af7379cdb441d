// What the calls of this output are checked by: made once a run, for the validators and for what calls them.

import type { Document } from "../../model/document.js";
import type { TargetContext } from "../target.js";
import { planChecks, type ChecksPlan } from "./operation-validators.js";

export function callChecks(document: Document, { modules }: TargetContext): ChecksPlan {
  return planChecks(document, modules);
}
