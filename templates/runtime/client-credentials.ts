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
interface Asked {
  readonly token: Promise<Token>;
  until: number;
  /** The refused token in whose place it came. */
  readonly instead?: string | undefined;
}

/** Tokens by what they were got with, so that clients made of one another share them. */
const tokens = new WeakMap<ClientCredentials, Map<string, Asked>>();
const programs = new Map<string, ClientCredentials>();

/** How long before its end a token is no longer sent, since requests take time. */
const margin = 30_000;
/** How long a token is good that does not say. */
const unsaid = 300_000;
/** How long the token endpoint may take. */
const patience = 60_000;

/** The credentials when both parts are there: the same object for the same text, so that tokens are shared. */
export function programFrom(
  clientID: string | undefined,
  clientSecret: string | undefined,
): ClientCredentials | undefined {
  if (clientID === undefined || clientSecret === undefined) return undefined;
  const key = JSON.stringify([clientID, clientSecret]);
  const known = programs.get(key) ?? { clientID, clientSecret };
  programs.set(key, known);
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
  const kept = tokens.get(value) ?? new Map<string, Asked>();
  tokens.set(value, kept);
  const current = async (refused?: string): Promise<string> => {
    const url = parseURL(source.tokenURL, source.baseURL || undefined)?.href;
    if (url === undefined) throw new SDKError("tokens are asked for at no web address: set baseURL");
    let asked = kept.get(url);
    const isRefused = refused !== undefined && asked !== undefined && (await textOf(asked)) === refused;
    // While its text was awaited, another call may have put a fresh one in its place.
    if (isRefused && kept.get(url) !== asked) asked = kept.get(url);
    else if (isRefused || !asked || asked.until < Date.now()) {
      asked = { token: ask(value, url, source), until: Infinity, instead: refused };
      kept.set(url, asked);
    }
    if (!asked) return current(refused);
    try {
      const { text, until } = await asked.token;
      asked.until = until;
      return text;
    } catch (error) {
      if (kept.get(url) === asked) kept.delete(url);
      throw error;
    }
  };
  const owns = async (text: string): Promise<boolean> => {
    for (const asked of kept.values())
      if (asked.instead === text || (await textOf(asked)) === text) return true;
    return false;
  };
  return { value: () => current(), middleware: [renewing(current, owns)] };
}

async function textOf({ token }: Asked): Promise<string | undefined> {
  return token.then(
    ({ text }) => text,
    () => undefined,
  );
}

function renewing(
  current: (refused: string) => Promise<string>,
  owns: (text: string) => Promise<boolean>,
): Middleware {
  return async (request, next) => {
    const response = await next(request);
    const sent = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
    if (response.status !== 401 || sent === undefined || isOneWay(request) || !(await owns(sent)))
      return response;
    const fresh = await current(sent);
    discard(response);
    const headers = new Headers(request.headers);
    headers.set("authorization", `Bearer ${fresh}`);
    return next({ ...request, headers, secrets: [...request.secrets, fresh] });
  };
}

function isOneWay({ body }: WireRequest): boolean {
  return body instanceof ReadableStream;
}

async function ask(given: ClientCredentials, url: string, source: TokenSource): Promise<Token> {
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
  return fetch(url, { ...init, redirect: "error", signal: AbortSignal.timeout(patience) });
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
    const proof = btoa(`${encodeURIComponent(clientID)}:${encodeURIComponent(clientSecret)}`);
    headers.set("authorization", `Basic ${proof}`);
  }
  return { method: "POST", headers, body: body.toString() };
}

async function tokenIn(response: Response, begun: number): Promise<Token> {
  const { status, headers } = response;
  const answer: unknown = await response.json().catch(() => null);
  const { access_token: text, expires_in: seconds, error } = Object(answer) as Record<string, unknown>;
  if (!response.ok || typeof text !== "string" || text === "") {
    // The codes of RFC 6749 §5.2 are words; whatever else stands there might repeat what was sent.
    const code = typeof error === "string" && /^[a-z_]{1,40}$/.test(error) ? error : undefined;
    const message = `the token endpoint gave no token: ${status}${code === undefined ? "" : `, ${code}`}`;
    throw new TokenError(status, code === undefined ? undefined : { error: code }, message, headers);
  }
  const life = Number(seconds) > 0 ? Number(seconds) * 1000 : unsaid;
  return { text, until: begun + life - Math.min(margin, life / 2) };
}
