// What a server says so that a page of another origin may call it (Fetch, CORS protocol). Knows nothing of tests.

import type { ServerResponse } from "node:http";
import type { Received } from "../support/loopback-server.js";

/** Lets the page read every header of the answer. */
export function allowing(response: ServerResponse, { headers }: Received): void {
  response.setHeader("access-control-allow-origin", headers.origin ?? "*");
  response.setHeader("access-control-expose-headers", "*");
  response.setHeader("cache-control", "no-store");
}

/** Answers the question whether a request may be sent; true when this was one. */
export function answerPreflight(response: ServerResponse, { method, headers }: Received): boolean {
  const wanted = headers["access-control-request-method"];
  if (method !== "OPTIONS" || wanted === undefined) return false;
  response.writeHead(204, {
    "access-control-allow-methods": wanted,
    "access-control-allow-headers": headers["access-control-request-headers"] ?? "",
    "access-control-max-age": "600",
  });
  response.end();
  return true;
}
