// The operations of a document, how their paths are written, and what the status of a response means.

import type { Ident } from "../brands.js";
import type { Document, Operation, Resource } from "../document.js";
import type { PathPart, Status } from "../operation.js";

/** An operation, and the names of resources on the way to it: `["chat", "completions"]`; none for the client's own. */
export interface PlacedOperation {
  readonly operation: Operation;
  readonly chain: readonly Ident[];
}

type Called = Pick<Document, "clientOperations" | "resources">;

/** Every operation: the client's own, then those of the tree of resources, parents before children. */
export function placedOperations({ clientOperations = [], resources }: Called): readonly PlacedOperation[] {
  return [
    ...clientOperations.map((operation) => ({ operation, chain: [] })),
    ...resources.flatMap((resource) => below(resource, [])),
  ];
}

function below(resource: Resource, above: readonly Ident[]): readonly PlacedOperation[] {
  const chain = [...above, resource.name];
  return [
    ...resource.operations.map((operation) => ({ operation, chain })),
    ...resource.children.flatMap((child) => below(child, chain)),
  ];
}

/** The same, where their places do not matter. */
export function operationsOf(document: Called): readonly Operation[] {
  return placedOperations(document).map(({ operation }) => operation);
}

/** `/files/{file_id}/content`, as the document writes it. */
export function pathTemplate(path: readonly PathPart[]): string {
  return path.map((part) => (part.kind === "text" ? part.text : `{${part.parameter}}`)).join("");
}

/** The names of the parameters in a path, in its order. */
export function pathParameters(path: readonly PathPart[]): readonly string[] {
  return path.flatMap((part) => (part.kind === "expression" ? [part.parameter] : []));
}

export function isSuccess(status: Status): boolean {
  switch (status.kind) {
    case "exact":
      return status.code >= 200 && status.code < 300;
    case "class":
      return status.hundreds === 2;
    case "default":
      return false;
  }
}

/** Whether one of the successes has no body, so that what the call gives may be nothing. */
export function mayBeEmpty({ responses }: Pick<Operation, "responses">): boolean {
  return responses.some(({ status, contents }) => isSuccess(status) && contents.length === 0);
}

/** A default is an error unless it is the only response there is. */
export function isFailure(status: Status): boolean {
  switch (status.kind) {
    case "exact":
      return status.code >= 400;
    case "class":
      return status.hundreds >= 4;
    case "default":
      return true;
  }
}

/** Exact codes, then classes, then the default: the order in which a response is matched. */
export function statusRank(status: Status): number {
  switch (status.kind) {
    case "exact":
      return status.code;
    case "class":
      return 1000 + status.hundreds;
    case "default":
      return 2000;
  }
}

/** `404`, `4XX`, `default`. */
export function statusName(status: Status): string {
  switch (status.kind) {
    case "exact":
      return String(status.code);
    case "class":
      return `${status.hundreds}XX`;
    case "default":
      return "default";
  }
}

/** `api`, `rest`, `v1`, `v2.1`, `v1beta1`, `3`, `2.0`, `v{version}`, `2010-04-01`, also as a name without its marks. */
export function isVersionSegment(segment: string): boolean {
  return /^(?:api|rest|v?\d+(?:\.\d+)*(?:(?:alpha|beta)\d*)?|v\{[^{}]*\}|\d{4}(-?)\d{2}\1\d{2})$/i.test(
    segment,
  );
}
