// OAuth 2.0 client credentials (RFC 6749 §4.4): requests a token, reuses it until it expires, and requests another
// when the API rejects it.

import type { CredentialValue } from "./credentials.js";
import { APIConnectionError, APIError, SDKError } from "./errors.js";
import type { Middleware, WireRequest } from "./middleware.js";
import { type Fetch, parseURL } from "./platform.js";
import { discard } from "./redirects.js";
import { retryDelay, shouldRetry, sleep } from "./retry.js";

/** What a client authenticates with to get a token. */
export interface ClientCredentials {
  readonly clientID: string;
  readonly clientSecret: string;
  /** Default: the server's. */
  readonly scopes?: readonly string[] | undefined;
  /** How they are sent (RFC 6749 §2.3.1): in the `header` (default) as Basic authorization, or in the `body`. */
  readonly sendIn?: "header" | "body" | undefined;
}

export interface TokenSource {
  readonly tokenURL: string;
  /** What a relative `tokenURL` is resolved against. */
  readonly baseURL: string;
  readonly fetch?: Fetch | undefined;
  readonly maxRetries?: number | undefined;
}

/**
 * The token endpoint issued no token. Contains nothing of the request, and of the response only its status, headers
 * and error code.
 */
export class TokenError extends APIError {}

interface Token {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** A requested token; `until` is known once it has arrived. */
interface PendingToken {
  readonly token: Promise<Token>;
  until: number;
  /** The rejected token it replaces. */
  readonly replaces?: string | undefined;
}

/** Tokens by the credentials they were requested with, so that clients derived from one another share them. */
const tokens = new WeakMap<ClientCredentials, Map<string, PendingToken>>();
const knownCredentials = new Map<string, ClientCredentials>();

/** How long before it expires a token is no longer sent, since requests take time. */
const expiryMargin = 30_000;
/** The lifetime of a token without `expires_in`. */
const defaultLifetime = 300_000;
/** Milliseconds the token endpoint may take. */
const requestTimeout = 60_000;

/** The credentials when both parts are given: the same object for the same values, so that tokens are shared. */
export function clientCredentialsFrom(
  clientID: string | undefined,
  clientSecret: string | undefined,
): ClientCredentials | undefined {
  if (clientID === undefined || clientSecret === undefined) return undefined;
  const key = JSON.stringify([clientID, clientSecret]);
  const known = knownCredentials.get(key) ?? { clientID, clientSecret };
  knownCredentials.set(key, known);
  return known;
}

/** A credential's value, and the middleware for requests that carry it. */
export interface TokenUse {
  readonly value: CredentialValue;
  readonly middleware: readonly Middleware[];
}

/**
 * A token as it is, or a function that requests one. Concurrent calls share one token request; a failed one is not
 * kept. After a 401 the request is sent once more with a fresh token, unless its body can be read only once.
 */
export function tokenFrom(value: CredentialValue | ClientCredentials, source: TokenSource): TokenUse {
  if (typeof value !== "object" || value === null) return { value, middleware: [] };
  const kept = tokens.get(value) ?? new Map<string, PendingToken>();
  tokens.set(value, kept);
  const current = async (refused?: string): Promise<string> => {
    const url = parseURL(source.tokenURL, source.baseURL || undefined)?.href;
    if (url === undefined) throw new SDKError("the token URL is not absolute: set baseURL");
    let pending = kept.get(url);
    const isRefused = refused !== undefined && pending !== undefined && (await textOf(pending)) === refused;
    // Meanwhile another call may have replaced it with a fresh one.
    if (isRefused && kept.get(url) !== pending) pending = kept.get(url);
    else if (isRefused || !pending || pending.until < Date.now()) {
      pending = { token: requestToken(value, url, source), until: Infinity, replaces: refused };
      kept.set(url, pending);
    }
    if (!pending) return current(refused);
    try {
      const { text, until } = await pending.token;
      pending.until = until;
      return text;
    } catch (error) {
      if (kept.get(url) === pending) kept.delete(url);
      throw error;
    }
  };
  const issued = async (text: string): Promise<boolean> => {
    for (const pending of kept.values())
      if (pending.replaces === text || (await textOf(pending)) === text) return true;
    return false;
  };
  return { value: () => current(), middleware: [renewToken(current, issued)] };
}

async function textOf({ token }: PendingToken): Promise<string | undefined> {
  return token.then(
    ({ text }) => text,
    () => undefined,
  );
}

function renewToken(
  current: (refused: string) => Promise<string>,
  issued: (text: string) => Promise<boolean>,
): Middleware {
  return async (request, next) => {
    const response = await next(request);
    const sent = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
    if (response.status !== 401 || sent === undefined || hasStreamBody(request) || !(await issued(sent)))
      return response;
    const fresh = await current(sent);
    discard(response);
    const headers = new Headers(request.headers);
    headers.set("authorization", `Bearer ${fresh}`);
    return next({ ...request, headers, secrets: [...request.secrets, fresh] });
  };
}

function hasStreamBody({ body }: WireRequest): boolean {
  return body instanceof ReadableStream;
}

async function requestToken(given: ClientCredentials, url: string, source: TokenSource): Promise<Token> {
  const init = requestFor(given);
  for (let attempt = 0; ; attempt++) {
    const begun = Date.now();
    const response = await send(url, init, source).catch((cause: unknown) => {
      if (attempt < (source.maxRetries ?? 2)) return undefined;
      throw new APIConnectionError("The token endpoint did not respond.", { cause });
    });
    if (
      response?.ok ||
      (response && !shouldRetry(response)) ||
      (response && attempt >= (source.maxRetries ?? 2))
    )
      return tokenIn(response, begun);
    if (response) discard(response);
    await sleep(retryDelay(attempt, response?.headers), undefined);
  }
}

function send(url: string, init: object, { fetch = globalThis.fetch }: TokenSource): Promise<Response> {
  return fetch(url, { ...init, redirect: "error", signal: AbortSignal.timeout(requestTimeout) });
}

function requestFor({ clientID, clientSecret, scopes = [], sendIn }: ClientCredentials): object {
  const body = new URLSearchParams({ grant_type: "client_credentials" });
  if (scopes.length > 0) body.set("scope", scopes.join(" "));
  const headers = new Headers({
    accept: "application/json",
    "content-type": "application/x-www-form-urlencoded",
  });
  if (sendIn === "body") {
    body.set("client_id", clientID);
    body.set("client_secret", clientSecret);
  } else {
    // RFC 6749 §2.3.1: both are form-encoded before they become Basic credentials.
    const basicToken = btoa(`${encodeURIComponent(clientID)}:${encodeURIComponent(clientSecret)}`);
    headers.set("authorization", `Basic ${basicToken}`);
  }
  return { method: "POST", headers, body: body.toString() };
}

async function tokenIn(response: Response, begun: number): Promise<Token> {
  const { status, headers } = response;
  const parsed: unknown = await response.json().catch(() => null);
  const { access_token: text, expires_in: seconds, error } = Object(parsed) as Record<string, unknown>;
  if (!response.ok || typeof text !== "string" || text === "") {
    // The codes of RFC 6749 §5.2 are single words; anything else might repeat what was sent.
    const code = typeof error === "string" && /^[a-z_]{1,40}$/.test(error) ? error : undefined;
    const message = `the token endpoint issued no token: ${status}${code === undefined ? "" : `, ${code}`}`;
    throw new TokenError(status, code === undefined ? undefined : { error: code }, message, headers);
  }
  const life = Number(seconds) > 0 ? Number(seconds) * 1000 : defaultLifetime;
  return { text, until: begun + life - Math.min(expiryMargin, life / 2) };
}
