// What a section of the README is made from. Plain data, made once a run.

import type { Document } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import { featuresOf } from "../features.js";
import type { TargetContext } from "../target.js";
import { placedOperations, type PlacedOperation } from "../../model/query/operations.js";
import { chooseExamples, type Examples } from "./examples.js";

export interface Page {
  readonly document: Document;
  readonly settings: OutputSettings;
  readonly operations: readonly PlacedOperation[];
  readonly examples: Examples;
  /** Something can be uploaded. */
  readonly takesFiles: boolean;
}

export function readmePage(document: Document, { settings, once }: TargetContext): Page {
  const operations = placedOperations(document.resources);
  const takesFiles = settings.requested.includes("client") && once(featuresOf).files;
  return { document, settings, operations, examples: chooseExamples(operations), takesFiles };
}
