// What each operation's calls are checked by: validators of definitions, and definitions made for what has no name.

import type { DefinitionId } from "../../model/brands.js";
import type { Definition, Document, Operation } from "../../model/document.js";
import type { Ident } from "../../model/brands.js";
import type { Response } from "../../model/operation.js";
import type { Schema } from "../../model/schema.js";
import { operationsOf, statusName } from "../../model/query/operations.js";
import { isRef, isUnknown } from "../../model/query/kinds.js";
import { filesOf, type ModuleMap } from "../modules.js";
import type { TargetContext } from "../target.js";

/** The checks of one operation, by the declarations that describe its ends. */
export interface OperationValidators {
  readonly operation: Operation;
  /** `body`: a JSON body is all that callers pass. */
  readonly request: { readonly of: "body" | "params"; readonly by: DefinitionId } | null;
  /** `by` null: the status has no body, while a range of statuses around it has one. */
  readonly responses: readonly { readonly status: Response["status"]; readonly by: DefinitionId | null }[];
  readonly event: DefinitionId | null;
}

export interface ChecksPlan {
  readonly validators: readonly OperationValidators[];
  /** Definitions of responses that the document has no name for. */
  readonly unnamed: readonly Definition[];
  /** The module map with those in a group of their own. */
  readonly modules: ModuleMap;
}

/** No document names an area like this. */
const moduleGroup = "\u0000checks";

export function planChecks(document: Document, modules: ModuleMap): ChecksPlan {
  const unnamed: Definition[] = [];
  const validatorOf = (schema: Schema, name: string): DefinitionId => {
    if (isRef(schema) && modules.definitions.get(schema.to)?.owner === null) return schema.to;
    const made = unnamedDefinition(schema, name);
    unnamed.push(made);
    return made.id;
  };
  const validators = operationsOf(document).map((operation): OperationValidators => {
    const { functionName, responses, streaming } = operation;
    return {
      operation,
      request: requestOf(operation),
      responses: responses.flatMap(({ status, contents: [content] }): OperationValidators["responses"] =>
        content?.encoding === "json" && !isUnknown(content.schema)
          ? [{ status, by: validatorOf(content.schema, `${functionName}_${statusName(status)}`) }]
          : isInDescribedRange(status, responses)
            ? [{ status, by: null }]
            : [],
      ),
      event:
        streaming && !isUnknown(streaming.event)
          ? validatorOf(streaming.event, `${functionName}_event`)
          : null,
    };
  });
  const definitions = new Map([...modules.definitions, ...unnamed.map((one) => [one.id, one] as const)]);
  const moduleGroups =
    unnamed.length > 0
      ? [...modules.moduleGroups, { file: "checks", definitions: unnamed }]
      : modules.moduleGroups;
  return {
    validators,
    unnamed,
    modules: { ...modules, definitions, moduleGroups, files: filesOf(moduleGroups) },
  };
}

function isInDescribedRange(status: Response["status"], responses: readonly Response[]): boolean {
  if (status.kind !== "exact") return false;
  const hundreds = Math.floor(status.code / 100);
  return responses.some(
    (other) =>
      other.status.kind === "class" && other.status.hundreds === hundreds && other.contents.length > 0,
  );
}

function requestOf({ call, body, parameters }: Operation): OperationValidators["request"] {
  if (!call || call.params === null) return null;
  const alone = parameters.every(({ serializedName }) => serializedName === call.positional);
  const json = body?.contents[0].encoding === "json";
  return { of: alone && json && call.body === "spread" ? "body" : "params", by: call.params };
}

/** True where a call must carry its params beside what it sends of them. */
export function carriesParams(operation: Operation): boolean {
  return requestOf(operation)?.of === "params";
}

function unnamedDefinition(schema: Schema, name: string): Definition {
  return {
    id: `${moduleGroup} ${name}` as DefinitionId,
    pointer: schema.pointer,
    name: name as Ident,
    owner: null,
    origin: "response",
    schema,
    cyclic: false,
    used: "response",
    moduleGroup,
  };
}

/**
 * What the calls of this output are checked by: made once a run, for the validators and for what calls them.
 */
export function callChecks(document: Document, { modules }: TargetContext): ChecksPlan {
  return planChecks(document, modules);
}
