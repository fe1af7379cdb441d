// OAuth 2.0 client credentials (RFC 6749 §4.4): asks for a token, keeps it while it is good, and asks for another when
// the API refuses it. Knows nothing of the requests that carry it.

import type { CredentialValue } from "./credentials.js";
import { APIConnectionError, APIError, SDKError } from "./errors.js";
import type { Middleware, WireRequest } from "./middleware.js";
import { type Fetch, parseURL } from "./platform.js";
import { discard } from "./redirects.js";
import { retryDelay, shouldRetry, sleep } from "./retry.js";

/** What a program proves itself with to get a token. */
export interface ClientCredentials {
  readonly clientID: string;
  readonly clientSecret: string;
  /** Left out: what the server gives of itself. */
  readonly scopes?: readonly string[] | undefined;
  /** Where they travel (RFC 6749 §2.3.1): `header` (default) as Basic authorization, or in the `body`. */
  readonly sendIn?: "header" | "body" | undefined;
}

export interface TokenSource {
  readonly tokenURL: string;
  /** Against which a `tokenURL` without a host is read. */
  readonly baseURL: string;
  readonly fetch?: Fetch | undefined;
  readonly maxRetries?: number | undefined;
}

/** The token endpoint gave no token. Nothing of what was sent to it is in here, nor its answer but for the error's code. */
export class TokenError extends APIError {}

interface Token {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** A token that was asked for; `until` is known once it is there. */
interface PendingToken {
  readonly token: Promise<Token>;
  until: number;
  /** The refused token in whose place it came. */
  readonly replaces?: string | undefined;
}

/** Tokens by what they were got with, so that clients made of one another share them. */
const tokens = new WeakMap<ClientCredentials, Map<string, PendingToken>>();
const knownCredentials = new Map<string, ClientCredentials>();

/** How long before its end a token is no longer sent, since requests take time. */
const expiryMargin = 30_000;
/** How long a token is good that does not say. */
const defaultLifetime = 300_000;
/** How long the token endpoint may take. */
const requestTimeout = 60_000;

/** The credentials when both parts are there: the same object for the same text, so that tokens are shared. */
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

/** A credential's value, and what must wrap the requests that carry it. */
export interface TokenUse {
  readonly value: CredentialValue;
  readonly middleware: readonly Middleware[];
}

/**
 * A token as it is, or the way to get one. Calls at the same time wait for one request; a failed one is not kept.
 * After a 401 the request is sent once more with a fresh token, unless its body can be read only once.
 */
export function tokenFrom(value: CredentialValue | ClientCredentials, source: TokenSource): TokenUse {
  if (typeof value !== "object" || value === null) return { value, middleware: [] };
  const kept = tokens.get(value) ?? new Map<string, PendingToken>();
  tokens.set(value, kept);
  const current = async (refused?: string): Promise<string> => {
    const url = parseURL(source.tokenURL, source.baseURL || undefined)?.href;
    if (url === undefined) throw new SDKError("tokens are asked for at no web address: set baseURL");
    let pending = kept.get(url);
    const isRefused = refused !== undefined && pending !== undefined && (await textOf(pending)) === refused;
    // While its text was awaited, another call may have put a fresh one in its place.
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
      throw new APIConnectionError("The token endpoint gave no answer.", { cause });
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
    // The codes of RFC 6749 §5.2 are words; whatever else stands there might repeat what was sent.
    const code = typeof error === "string" && /^[a-z_]{1,40}$/.test(error) ? error : undefined;
    const message = `the token endpoint gave no token: ${status}${code === undefined ? "" : `, ${code}`}`;
    throw new TokenError(status, code === undefined ? undefined : { error: code }, message, headers);
  }
  const life = Number(seconds) > 0 ? Number(seconds) * 1000 : defaultLifetime;
  return { text, until: begun + life - Math.min(expiryMargin, life / 2) };
}
