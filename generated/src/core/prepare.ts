// Copied by sdkwright from its runtime. Changes made here are lost.
// Builds what is sent from a call, the client's settings and the caller's options. Sends nothing.

import type { Call } from "./call.js";
import type { Settings } from "./client-settings.js";
import { grant } from "./credentials.js";
import { SDKError } from "./errors.js";
import { addHeaders, type HeaderLayers } from "./headers.js";
import { type BodyContent, inBrowser, parseURL } from "./platform.js";
import { deepObject } from "./query.js";
import type { RequestOptions } from "./request-options.js";

export interface Prepared {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: BodyContent | undefined;
  /** Texts that must not be shown, should the server repeat them. */
  readonly secrets: readonly string[];
}

/** One attempt's request; credentials that are functions are asked here. */
export async function prepare(settings: Settings, call: Call, options: RequestOptions): Promise<Prepared> {
  const given: HeaderLayers = new Map();
  addHeaders(given, settings.defaultHeaders);
  if (call.body) addHeaders(given, { "content-type": call.body.type });
  addHeaders(given, call.headers);
  addHeaders(given, options.headers);

  const layers: HeaderLayers = new Map([["accept", call.accept ?? "application/json"]]);
  if (!inBrowser()) layers.set("user-agent", settings.agent);
  if (settings.idempotencyHeader && call.method !== "get")
    addHeaders(layers, { [settings.idempotencyHeader]: options.idempotencyKey });

  const query = new Map<string, string>();
  addQuery(query, settings.defaultQuery);
  for (const { name, text } of call.query ?? []) query.set(name, text);

  const cookies = Object.entries(call.cookies ?? {}).filter(([, value]) => value != null);
  const secrets: string[] = [];
  for (const [{ place, name }, text] of await grant(
    settings.credentials,
    call.security ?? settings.security,
    given,
  )) {
    secrets.push(text.slice(text.indexOf(" ") + 1));
    if (place === "header") addHeaders(layers, { [name]: text });
    else if (place === "query") addQuery(query, { [name]: text });
    else cookies.push([name, text]);
  }
  addQuery(query, options.query);
  if (cookies.length > 0)
    layers.set(
      "cookie",
      cookies.map(([name, value]) => `${name}=${encodeURIComponent(value ?? "")}`).join("; "),
    );
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
    body: typeof content === "function" ? await content() : content,
    secrets,
  };
}

/** Undocumented parameters: lists repeat their name, maps are bracketed, null and undefined remove one. */
function addQuery(
  query: Map<string, string>,
  values: { readonly [name: string]: unknown } | undefined,
): void {
  for (const [name, value] of Object.entries(values ?? {})) if (value == null) query.delete(name);
  for (const { name, text } of deepObject(values ?? {})) query.set(name, text);
}

function address(base: string, path: string, query: ReadonlyMap<string, string>): string {
  const url = parseURL(base.replace(/\/+$/, "") + path);
  // Values are refused one by one (`segment`); two of them side by side in a template may still make a dot segment.
  if (!url || url.username || url.password || /\/(\.|%2e){1,2}(\/|$)/i.test(path.split("?")[0] ?? ""))
    throw new SDKError("baseURL and path make no safe URL");
  const search = [...query.values()].join("&");
  if (search) url.search += (url.search ? "&" : "") + search;
  return url.href;
}
