// OAuth 2.0 client credentials (RFC 6749 §4.4): asks for a token and keeps it while it is good.
// Knows nothing of the requests that carry it.

import type { CredentialValue } from "./credentials.js";
import { SDKError } from "./errors.js";
import type { Fetch } from "./platform.js";

/** What a program proves itself with to get a token. */
export interface ClientCredentials {
  readonly clientID: string;
  readonly clientSecret: string;
  /** Left out: what the server gives of itself. */
  readonly scopes?: readonly string[] | undefined;
}

export interface TokenSource {
  readonly tokenURL: string;
  /** Against which a `tokenURL` without a host is read. */
  readonly baseURL: string;
  readonly fetch?: Fetch | undefined;
}

interface Token {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** A token that was asked for; `until` is known once it is there. */
interface Asked {
  readonly token: Promise<Token>;
  until: number;
}

/** Tokens by what they were got with, so that clients made of one another share them. */
const tokens = new WeakMap<ClientCredentials, Map<string, Asked>>();

/** How long before its end a token is no longer sent, since requests take time. */
const margin = 30_000;
/** How long a token is good that does not say. */
const unsaid = 300_000;

/** A token as it is, or the way to get one. Calls at the same time wait for one request; a failed one is not kept. */
export function tokenFrom(value: CredentialValue | ClientCredentials, source: TokenSource): CredentialValue {
  if (typeof value !== "object" || value === null) return value;
  const kept = tokens.get(value) ?? new Map<string, Asked>();
  tokens.set(value, kept);
  return async () => {
    const url = new URL(source.tokenURL, source.baseURL).href;
    let asked = kept.get(url);
    if (!asked || asked.until < Date.now()) {
      asked = { token: ask(value, url, source), until: Infinity };
      kept.set(url, asked);
    }
    try {
      const { text, until } = await asked.token;
      asked.until = until;
      return text;
    } catch (error) {
      if (kept.get(url) === asked) kept.delete(url);
      throw error;
    }
  };
}

async function ask(given: ClientCredentials, url: string, source: TokenSource): Promise<Token> {
  const { clientID, clientSecret, scopes } = given;
  // RFC 6749 §2.3.1: both are form-encoded before they become Basic credentials.
  const proof = btoa(`${encodeURIComponent(clientID)}:${encodeURIComponent(clientSecret)}`);
  const body = new URLSearchParams({ grant_type: "client_credentials" });
  if (scopes && scopes.length > 0) body.set("scope", scopes.join(" "));
  const begun = Date.now();
  const response = await (source.fetch ?? globalThis.fetch)(url, {
    method: "POST",
    headers: {
      accept: "application/json",
      authorization: `Basic ${proof}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: body.toString(),
    redirect: "error",
  });
  const answer: unknown = await response.json().catch(() => null);
  const { access_token: text, expires_in: seconds, error } = Object(answer) as Record<string, unknown>;
  if (!response.ok || typeof text !== "string") {
    const why = typeof error === "string" && /^[\w.-]{1,64}$/.test(error) ? `, ${error}` : "";
    throw new SDKError(`the token endpoint gave no token: ${response.status}${why}`);
  }
  const life = Number(seconds) > 0 ? Number(seconds) * 1000 : unsaid;
  return { text, until: begun + life - Math.min(margin, life / 2) };
}
