// Decides how each method is called: positional value, params object, streamed variants, result. The names it gives are
// hints.

import type { Report } from "../diagnostics/report.js";
import { type DefinitionId, isNonEmpty } from "../model/brands.js";
import type { Draft, DraftDefinition, DraftOperation, DraftParameter } from "../model/document.js";
import type { CallShape, Content, RequestBody } from "../model/operation.js";
import type { Schema } from "../model/schema.js";
import { shapeBody, type BodyShape } from "./call-shape/call-body.js";
import { declare, baseNameOf } from "./call-shape/call-names.js";
import { shapeResult } from "./call-shape/call-result.js";
import { streamVariants } from "./call-shape/call-streaming.js";
import { Shapes } from "./shapes.js";
import { pathParameters } from "../model/query/operations.js";

/** Operations leave this pass with `call`; declarations of params and inline responses are added. */
export function callShape(draft: Draft, report: Report): Draft {
  const shapes = new Shapes(draft);
  const shaped = draft.operations.map((operation) => shapeCall(operation, shapes, report));
  return {
    ...draft,
    definitions: [...draft.definitions, ...shaped.flatMap(({ definitions }) => definitions)],
    operations: shaped.map(({ operation }) => operation),
  };
}

interface Shaped {
  readonly operation: DraftOperation;
  readonly definitions: readonly DraftDefinition[];
}

function shapeCall(given: DraftOperation, shapes: Shapes, report: Report): Shaped {
  const { positional, parameters } = callParameters(given, report);
  const others = parameters.filter((parameter) => parameter !== positional);
  const body = shapeBody({ operation: given, others, shapes, report });
  const kept = parameters.filter((parameter) => !body.dropped.includes(parameter));
  const result = shapeResult(given);
  const params = shapeParams(given, body, shapes, report);
  const call: CallShape = {
    positional: positional?.serializedName ?? null,
    params: params.id,
    paramsOptional:
      body.optional && !kept.some((parameter) => parameter !== positional && parameter.required),
    body: body.kind,
    ...(body.choices && { choices: body.choices }),
    variants: params.variants,
    result: result.schema,
    resultContent: result.content,
  };
  const operation: DraftOperation = {
    ...given,
    parameters: kept,
    body: given.body && sentBody(given.body, body, params),
    responses: result.responses,
    streaming: params.streams ? result.streaming : null,
    call,
  };
  return { operation, definitions: [...params.definitions, ...result.definitions] };
}

function sentBody(given: RequestBody, { contents }: BodyShape, { bodySchema }: Params): RequestBody | null {
  const sent = contents.map((content): Content =>
    bodySchema ? { ...content, schema: bodySchema } : content,
  );
  return isNonEmpty(sent) ? { ...given, contents: sent } : null;
}

interface Params {
  readonly id: DefinitionId | null;
  readonly variants: CallShape["variants"];
  readonly definitions: readonly DraftDefinition[];
  /** What the body's content refers to from now on: an inline body lives in the declaration of the params. */
  readonly bodySchema: Schema | null;
  /** False when the stream could not be carried. */
  readonly streams: boolean;
}

function shapeParams(operation: DraftOperation, body: BodyShape, shapes: Shapes, report: Report): Params {
  const none = {
    id: null,
    variants: null,
    definitions: [],
    bodySchema: null,
    streams: operation.streaming !== null,
  };
  if (body.params === null) return none;
  const streamed = streamVariants({ operation, body, params: body.params, shapes, report });
  if (streamed)
    return {
      ...streamed,
      definitions: [...body.definitions, ...streamed.definitions],
      bodySchema: body.inline ? streamed.base : null,
      streams: true,
    };
  const params = declare(operation, {
    role: "params",
    name: `${baseNameOf(operation)}Params`,
    origin: "params",
    schema: body.params,
  });
  return {
    ...none,
    id: params.id,
    definitions: [...body.definitions, params],
    bodySchema: body.inline ? { kind: "ref", pointer: body.params.pointer, to: params.id } : null,
    streams: operation.streaming !== null && operation.streaming.switch === null,
  };
}

/** Which parameters a call takes, and which of them by position. */
interface CallParameters {
  /** The last path value; null when the path has none. */
  readonly positional: DraftParameter | null;
  /** All that are carried, the positional one included. */
  readonly parameters: readonly DraftParameter[];
}

/** Described elsewhere in the document: OpenAPI 3.1 §4.8.12.1 has parameters of these names ignored. */
const ignoredHeaders: ReadonlySet<string> = new Set(["accept", "content-type", "authorization"]);

/** Who keeps a name that two places share: a call cannot go without its path values. */
const locations: readonly DraftParameter["in"][] = ["path", "query", "header", "cookie"];

function callParameters(operation: DraftOperation, report: Report): CallParameters {
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
