// Which operations the README shows.

import type { PlacedOperation } from "../../model/query/operations.js";
import { exampleBody } from "./example-call.js";

export interface Examples {
  /** The first call a reader should see; null = there is no operation. */
  readonly plain: PlacedOperation | null;
  /** One that only reads and takes little, for where the call is not the point. */
  readonly short: PlacedOperation | null;
  readonly streamed: PlacedOperation | null;
  readonly paged: PlacedOperation | null;
}

export function chooseExamples(operations: readonly PlacedOperation[]): Examples {
  const current = operations.filter(({ operation }) => operation.deprecated === undefined);
  const usable = current.length > 0 ? current : operations;
  const documented = usable.filter(({ operation }) => exampleBody(operation) !== null);
  const first = (wanted: (placed: PlacedOperation) => boolean): PlacedOperation | null =>
    documented.find(wanted) ?? usable.find(wanted) ?? null;
  return {
    plain:
      documented.find(({ operation }) => operation.method === "post" && operation.name === "create") ??
      documented.find(answers) ??
      usable.find(({ operation }) => operation.call?.paramsOptional === true) ??
      usable.find(answers) ??
      null,
    short:
      usable.find(({ operation }) => operation.method === "get" && operation.call?.params === null) ?? null,
    streamed: first(({ operation }) => operation.streaming !== null),
    paged: first(({ operation }) => operation.paging !== null),
  };
}

/** An answer that can be shown, to a request that needs no file. */
function answers({ operation }: PlacedOperation): boolean {
  const encodings = operation.body?.contents.map(({ encoding }) => encoding) ?? [];
  return operation.call?.result !== null && !encodings.includes("multipart") && !encodings.includes("bytes");
}
