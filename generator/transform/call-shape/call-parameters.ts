// Which parameters a call takes, and which of them by position. Knows nothing of the body.

import type { Report } from "../../diagnostics/report.js";
import type { DraftOperation, DraftParameter } from "../../model/document.js";
import { pathParameters } from "../../model/query/operations.js";

export interface CallParameters {
  /** The last path value; null when the path has none. */
  readonly positional: DraftParameter | null;
  /** All that are carried, the positional one included. */
  readonly parameters: readonly DraftParameter[];
}

/** Described elsewhere in the document: OpenAPI 3.1 §4.8.12.1 has parameters of these names ignored. */
const ignoredHeaders: ReadonlySet<string> = new Set(["accept", "content-type", "authorization"]);

/** Who keeps a name that two places share: a call cannot go without its path values. */
const locations: readonly DraftParameter["in"][] = ["path", "query", "header", "cookie"];

export function callParameters(operation: DraftOperation, report: Report): CallParameters {
  const last = pathParameters(operation.path).at(-1);
  const taken = new Map<string, DraftParameter>();
  for (const location of locations) {
    for (const parameter of operation.parameters.filter((p) => p.in === location && !isIgnored(p))) {
      // The positional value stands beside the params object, so that it shares no names with it.
      const key = isPositional(parameter, last) ? " positional" : parameter.serializedName;
      const before = taken.get(key);
      if (!before) taken.set(key, parameter);
      else reportClash(operation, parameter, before, report);
    }
  }
  const kept = new Set(taken.values());
  return {
    positional: taken.get(" positional") ?? null,
    parameters: operation.parameters.filter((parameter) => kept.has(parameter)),
  };
}

function isPositional(parameter: DraftParameter, last: string | undefined): boolean {
  return parameter.in === "path" && parameter.serializedName === last;
}

function isIgnored({ in: location, serializedName }: DraftParameter): boolean {
  return location === "header" && ignoredHeaders.has(serializedName.toLowerCase());
}

function reportClash(
  operation: DraftOperation,
  parameter: DraftParameter,
  before: DraftParameter,
  report: Report,
): void {
  report.add("SW333", parameter.pointer, {
    operation: operation.id,
    parameter: `${parameter.serializedName} in ${parameter.in}`,
    why: `a parameter in ${before.in} has the same name`,
  });
}
