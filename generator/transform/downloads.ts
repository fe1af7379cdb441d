// Responses that are files, though the document calls them text in JSON, as some frameworks do for whatever they cannot
// describe.

import type { Report } from "../diagnostics/report.js";
import type { Draft, DraftOperation } from "../model/document.js";
import type { Content } from "../model/operation.js";
import { isSuccess } from "../model/query/operations.js";
import { isString } from "../model/query/kinds.js";

export function downloads(draft: Draft, report: Report): Draft {
  return { ...draft, operations: draft.operations.map((operation) => asDownload(operation, report)) };
}

function asDownload(operation: DraftOperation, report: Report): DraftOperation {
  const contents = operation.responses
    .filter(({ status }) => isSuccess(status))
    .flatMap((one) => one.contents);
  const bare = contents.filter(isBareText);
  if (bare.length === 0) return operation;
  const beside = contents.some(({ encoding }) => encoding === "bytes");
  if (!beside && (bare.length < contents.length || !isDownload(operation))) return operation;
  const [first] = bare;
  if (!beside && first) report.add("SW336", first.pointer, { operation: operation.id });
  const responses = operation.responses.map((response) =>
    isSuccess(response.status)
      ? {
          ...response,
          contents: response.contents.flatMap((one) =>
            bare.includes(one) ? (beside ? [] : [asBinary(one)]) : [one],
          ),
        }
      : response,
  );
  return { ...operation, responses };
}

/** Text about which nothing else is said. */
function isBareText({ encoding, schema }: Content): boolean {
  return (
    encoding === "json" &&
    isString(schema) &&
    schema.format === null &&
    Object.keys(schema.constraints).length === 0
  );
}

const downloadNames: ReadonlySet<string> = new Set(["content", "contents", "download", "raw"]);

/** `GET /files/{id}/content`. */
function isDownload({ method, path }: DraftOperation): boolean {
  const last = path.at(-1);
  const name = last?.kind === "text" ? last.text.split("/").at(-1) : undefined;
  return method === "get" && path.length > 1 && name !== undefined && downloadNames.has(name);
}

function asBinary(content: Content): Content {
  const mediaType = "*/*";
  return {
    ...content,
    mediaType,
    encoding: "bytes",
    schema: { kind: "binary", pointer: content.schema.pointer, mediaType },
  };
}
