// What a section of the README is made from, and which operations it shows. Plain data, made once a run.

import type { Document } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import { featuresOf } from "../features.js";
import type { TargetContext } from "../target.js";
import { placedOperations, type PlacedOperation } from "../../model/query/operations.js";
import { exampleBody } from "./example-call.js";

export interface Page {
  readonly document: Document;
  readonly settings: OutputSettings;
  readonly operations: readonly PlacedOperation[];
  readonly examples: Examples;
  /** Something can be uploaded. */
  readonly takesFiles: boolean;
}

export function readmePage(document: Document, { settings, once }: TargetContext): Page {
  const operations = placedOperations(document);
  const takesFiles = settings.requested.includes("client") && once(featuresOf).files;
  return { document, settings, operations, examples: chooseExamples(operations), takesFiles };
}

/** Which operations the README shows. */
interface Examples {
  /** The first call a reader should see; null = there is no operation. */
  readonly plain: PlacedOperation | null;
  /** One that only reads and takes little, for where the call is not the point. */
  readonly short: PlacedOperation | null;
  readonly streamed: PlacedOperation | null;
  readonly paged: PlacedOperation | null;
}

function chooseExamples(operations: readonly PlacedOperation[]): Examples {
  const current = operations.filter(({ operation }) => operation.deprecated === undefined);
  const usable = current.length > 0 ? current : operations;
  const documented = usable.filter(({ operation }) => exampleBody(operation) !== null);
  const first = (wanted: (placed: PlacedOperation) => boolean): PlacedOperation | null =>
    documented.find(wanted) ?? usable.find(wanted) ?? null;
  return {
    plain:
      documented.find(({ operation }) => operation.method === "post" && operation.name === "create") ??
      documented.find(hasPlainResult) ??
      usable.find(({ operation }) => operation.call?.paramsOptional === true) ??
      usable.find(hasPlainResult) ??
      null,
    short:
      usable.find(({ operation }) => operation.method === "get" && operation.call?.params === null) ?? null,
    streamed: first(({ operation }) => operation.streaming !== null),
    paged: first(({ operation }) => operation.paging !== null),
  };
}

/** A result that can be shown, to a request that needs no file. */
function hasPlainResult({ operation }: PlacedOperation): boolean {
  const encodings = operation.body?.contents.map(({ encoding }) => encoding) ?? [];
  return operation.call?.result !== null && !encodings.includes("multipart") && !encodings.includes("bytes");
}
