// What each operation's calls are checked by: validators of declarations, and declarations made for what has no name.
// Knows nothing of how a check is spelled.

import type { DeclId } from "../../model/brands.js";
import type { Declaration, Document, Operation } from "../../model/document.js";
import type { Ident } from "../../model/brands.js";
import type { Response } from "../../model/operation.js";
import type { Schema } from "../../model/schema.js";
import { operationsOf, statusName } from "../../model/query/operations.js";
import { isRef, isUnknown } from "../../model/query/kinds.js";
import { filesOf, type Layout } from "../modules.js";

/** The checks of one operation, by the declarations that describe its ends. */
export interface CallJudges {
  readonly operation: Operation;
  /** `body`: a JSON body is all that callers pass. */
  readonly request: { readonly of: "body" | "params"; readonly by: DeclId } | null;
  readonly answers: readonly { readonly status: Response["status"]; readonly by: DeclId }[];
  readonly event: DeclId | null;
}

export interface ChecksPlan {
  readonly judges: readonly CallJudges[];
  /** Declarations of answers that the document has no name for. */
  readonly unnamed: readonly Declaration[];
  /** The layout with those in an area of their own. */
  readonly layout: Layout;
}

/** No document names an area like this. */
const area = "\u0000checks";

export function planChecks(document: Document, layout: Layout): ChecksPlan {
  const unnamed: Declaration[] = [];
  const judgeOf = (schema: Schema, name: string): DeclId => {
    if (isRef(schema) && layout.declarations.get(schema.to)?.owner === null) return schema.to;
    const made = unnamedDeclaration(schema, name);
    unnamed.push(made);
    return made.id;
  };
  const judges = operationsOf(document.resources).map((operation): CallJudges => {
    const { functionName, responses, streaming } = operation;
    return {
      operation,
      request: requestOf(operation),
      answers: responses.flatMap(({ status, contents: [content] }) =>
        content?.encoding === "json" && !isUnknown(content.schema)
          ? [{ status, by: judgeOf(content.schema, `${functionName}_${statusName(status)}`) }]
          : [],
      ),
      event:
        streaming && !isUnknown(streaming.event) ? judgeOf(streaming.event, `${functionName}_event`) : null,
    };
  });
  const declarations = new Map([...layout.declarations, ...unnamed.map((one) => [one.id, one] as const)]);
  const areas =
    unnamed.length > 0 ? [...layout.areas, { file: "checks", declarations: unnamed }] : layout.areas;
  return { judges, unnamed, layout: { ...layout, declarations, areas, files: filesOf(areas) } };
}

function requestOf({ call, body, parameters }: Operation): CallJudges["request"] {
  if (!call || call.params === null) return null;
  const alone = parameters.every(({ wireName }) => wireName === call.positional);
  const json = body?.contents[0].encoding === "json";
  return { of: alone && json && call.body === "spread" ? "body" : "params", by: call.params };
}

/** True where a call must carry its params beside what it sends of them. */
export function carriesParams(operation: Operation): boolean {
  return requestOf(operation)?.of === "params";
}

function unnamedDeclaration(schema: Schema, name: string): Declaration {
  return {
    id: `${area} ${name}` as DeclId,
    at: schema.at,
    name: name as Ident,
    owner: null,
    origin: "response",
    schema,
    cyclic: false,
    used: "response",
    area,
  };
}
