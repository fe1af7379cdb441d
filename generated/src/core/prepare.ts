// Copied by sdkwright from its runtime. Changes made here are lost.
// Builds a request from a call, the client's settings and the caller's options.

import type { Call } from "./call.js";
import type { Settings } from "./client-settings.js";
import { resolveCredentials } from "./credentials.js";
import { SDKError } from "./errors.js";
import { addHeaders, type HeaderLayers, setHeader } from "./headers.js";
import { type BodyContent, inBrowser } from "./platform.js";
import { nestedPairs } from "./nested-pairs.js";
import type { RequestOptions } from "./request-options.js";

export interface Prepared {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: BodyContent | undefined;
  /** Secrets to redact, should the server repeat them. */
  readonly secrets: readonly string[];
}

/** Builds the request of one attempt; credentials that are functions are called here. */
export async function prepare(settings: Settings, call: Call, options: RequestOptions): Promise<Prepared> {
  const given: HeaderLayers = new Map();
  addHeaders(given, settings.defaultHeaders);
  if (call.body) setHeader(given, "content-type", call.body.type);
  addHeaders(given, call.headers);
  addHeaders(given, options.headers);

  const layers: HeaderLayers = new Map([["accept", call.accept ?? "application/json"]]);
  if (!inBrowser()) layers.set("user-agent", settings.agent);
  if (settings.idempotencyHeader && call.method !== "get")
    setHeader(layers, settings.idempotencyHeader, options.idempotencyKey);

  const query = new Map<string, string>();
  addQuery(query, settings.defaultQuery);
  for (const { name, text } of call.query ?? []) query.set(name, text);

  if (call.cookies?.length) layers.set("cookie", call.cookies.join("; "));

  const secrets: string[] = [];
  for (const [credential, text] of await resolveCredentials(
    settings.credentials,
    call.security ?? settings.security,
    given,
  )) {
    secrets.push(text);
    credential.add(text, { headers: layers, query });
  }
  addQuery(query, options.query);
  for (const [name, value] of given) layers.set(name, value);

  const headers = new Headers();
  for (const [name, value] of layers) if (value !== null) headers.set(name, value);
  const content = call.body?.content;
  return {
    url: address(
      options.baseURL ?? (settings.ownBaseURL ? undefined : call.server) ?? settings.baseURL,
      call.path,
      query,
    ),
    method: call.method.toUpperCase(),
    headers,
    body: typeof content === "function" ? await content(!!(options.fetch ?? settings.fetch)) : content,
    secrets,
  };
}

/**
 * Undocumented parameters: arrays repeat their name, objects have bracketed names, undefined and null remove a
 * parameter.
 */
function addQuery(
  query: Map<string, string>,
  values: { readonly [name: string]: unknown } | undefined,
): void {
  for (const [name, value] of Object.entries(values ?? {})) {
    const text = nestedPairs(name, value).join("&");
    if (text) query.set(name, text);
    else query.delete(name);
  }
}

/** Concatenated, not parsed: `fetch` parses it anyway. */
function address(base: string, path: string, query: ReadonlyMap<string, string>): string {
  const origin = /^https?:\/\/[^\s/?#@\\]+(\/[^?#]*)?$/i.test(base);
  // `segment` rejects single values; adjacent values in a template may still form a dot segment.
  if (!origin || /^[^?]*[/\\](\.|%2e){1,2}([/\\?]|$)/i.test(path))
    throw new SDKError("baseURL and path are not a safe URL");
  const search = [...query.values()].join("&");
  return base.replace(/\/+$/, "") + path + (search && (path.includes("?") ? "&" : "?") + search);
}
