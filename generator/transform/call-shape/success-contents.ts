// What an operation responds with when it succeeds.

import type { Content, Encoding, OperationOf, Response } from "../../model/operation.js";
import { isSuccess, statusRank } from "../../model/query/operations.js";

/** Lower = preferred. Streams are no plain response and have no rank. */
const ranks: { readonly [E in Encoding]: number | null } = {
  json: 0,
  text: 1,
  urlencoded: 2,
  multipart: 3,
  bytes: 4,
  sse: null,
  jsonLines: null,
};

/** 2xx in order of status; `default` only when it is all there is, because it is usually the error. */
export function successes<N>(operation: OperationOf<N>): readonly Response[] {
  const good = operation.responses.filter(({ status }) => isSuccess(status));
  const found =
    good.length > 0 ? good : operation.responses.filter(({ status }) => status.kind === "default");
  return [...found].sort((a, b) => statusRank(a.status) - statusRank(b.status));
}

/** The plain contents of the success responses, best first: JSON, then text, then bytes. */
export function plainContents<N>(operation: OperationOf<N>): readonly Content[] {
  return successes(operation)
    .flatMap((response, index) => response.contents.map((content) => ({ content, index })))
    .filter(({ content }) => ranks[content.encoding] !== null)
    .sort((a, b) => rank(a.content) - rank(b.content) || a.index - b.index || compare(a.content, b.content))
    .map(({ content }) => content);
}

/** The contents that arrive as events, server-sent ones first. */
export function streamContents<N>(operation: OperationOf<N>): readonly Content[] {
  return successes(operation)
    .flatMap((response) => response.contents)
    .filter(({ encoding }) => encoding === "sse" || encoding === "jsonLines")
    .sort((a, b) => Number(a.encoding !== "sse") - Number(b.encoding !== "sse") || compare(a, b));
}

function rank(content: Content): number {
  return ranks[content.encoding] ?? Number.POSITIVE_INFINITY;
}

/** `application/json` before `application/vnd.api+json`: the shorter name is the plainer one, and a range none. */
export function compare(a: Content, b: Content): number {
  const isRange = ({ mediaType }: Content): number => Number(mediaType.includes("*"));
  return (
    isRange(a) - isRange(b) || a.mediaType.length - b.mediaType.length || (a.mediaType < b.mediaType ? -1 : 1)
  );
}
