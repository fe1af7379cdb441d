// What a section of the README is made from. Plain data.

import type { Document } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import type { PlacedOperation } from "./example-call.js";
import type { Examples } from "./readme-examples.js";

export interface Page {
  readonly document: Document;
  readonly settings: OutputSettings;
  readonly operations: readonly PlacedOperation[];
  readonly examples: Examples;
  /** Something can be uploaded. */
  readonly takesFiles: boolean;
}
