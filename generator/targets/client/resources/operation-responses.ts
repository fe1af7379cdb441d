// What an operation responds with beside its usual result, by status: the second type argument of its promise.

import type { Operation } from "../../../model/document.js";
import type { Response } from "../../../model/operation.js";
import { isSuccess, statusName } from "../../../model/query/operations.js";
import { stringLiteral } from "../../../writer/text.js";
import type { TypeNames } from "../../types/type-names.js";
import { typeText } from "../../types/type-text.js";

/**
 * `, { 404: Problem; default: Failure }`, with the comma; empty when the document describes nothing but the usual
 * result. Several good statuses are told apart too, unless the call gives pages or a stream.
 */
export function otherResponses(operation: Operation, names: TypeNames): string {
  const { responses, streaming, paging, call } = operation;
  // Every success response of a call for bytes reaches the caller as it came, whatever its status.
  const whole = call?.resultContent?.encoding === "bytes";
  const good = responses.filter(isGood);
  const apart = good.length > 1 && streaming === null && paging === null;
  const others = good.length === 0 ? responses.filter(({ status }) => status.kind !== "default") : responses;
  const shown = others.filter((response) => (isGood(response) ? apart : isDescribed(response)));
  const members = shown.map((response) => {
    const type = whole && isGood(response) ? "globalThis.Response" : bodyType(response, names);
    return `${statusKey(response)}: ${type}`;
  });
  return members.length === 0 ? "" : `, { ${members.join("; ")} }`;
}

export function isGood({ status }: Response): boolean {
  return isSuccess(status);
}

/** An error whose body nobody described says no more than one that is not mentioned. */
function isDescribed({ contents }: Response): boolean {
  return contents.length > 0;
}

/** A status as a key: `404`, `"4XX"`, `default`. */
export function statusKey({ status }: Pick<Response, "status">): string {
  const name = statusName(status);
  return status.kind === "class" ? stringLiteral(name) : name;
}

function bodyType({ contents }: Response, names: TypeNames): string {
  const content = contents[0];
  if (!content) return "undefined";
  if (content.encoding === "json") return typeText(content.schema, { names, inside: [], side: "response" });
  return content.encoding === "text" ? "string" : "unknown";
}
