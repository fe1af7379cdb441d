// Copied by sdkwright from its runtime. Changes made here are lost.
// Credentials by kind, and which of them a call takes. A credential is a closure: printing a client shows no key.

import { SDKError } from "./errors.js";
import { type HeaderLayers, setHeader } from "./headers.js";
import { valueAt } from "./value-at.js";

/** The secret itself, or a function asked before every attempt. */
export type CredentialValue =
  | string
  | (() => string | null | undefined | Promise<string | null | undefined>)
  | null
  | undefined;

/** Where a missing credential could have come from, for the message: option `apiKey`, variable `OPENAI_API_KEY`. */
export interface CredentialSource {
  readonly option: string;
  readonly env?: string | undefined;
}

/** Where a credential may put itself. */
export interface CredentialTarget {
  readonly headers: HeaderLayers;
  /** Encoded pairs by parameter. */
  readonly query: Map<string, string>;
}

export interface Credential {
  /** The header it travels in, in lower case, if it does: a caller who sets that needs no credential. */
  readonly header?: string;
  readonly source: CredentialSource | undefined;
  /** The secret to send; undefined when there is none. */
  read(): Promise<string | undefined>;
  /** Puts the text into a request. */
  add(text: string, target: CredentialTarget): void;
}

/** The secret itself, now. */
export async function resolveSecret(value: CredentialValue): Promise<string | undefined> {
  return (typeof value === "function" ? await value() : value) || undefined;
}

/** A credential that is a header; `scheme` stands before the secret in it. */
export function headerCredential(
  name: string,
  read: Credential["read"],
  source?: CredentialSource,
  scheme = "",
): Credential {
  const add: Credential["add"] = (text, { headers }) => setHeader(headers, name, scheme + text);
  return { header: name.toLowerCase(), source, read, add };
}

/** `Authorization: Bearer …` (RFC 6750); OAuth 2 and OpenID Connect tokens too. */
export function bearer(value: CredentialValue, source?: CredentialSource): Credential {
  return headerCredential("authorization", () => resolveSecret(value), source, "Bearer ");
}

/** `Authorization: Basic …` (RFC 7617), in UTF-8. */
export function basic(
  user: CredentialValue,
  password: CredentialValue,
  source?: CredentialSource,
): Credential {
  const read = async (): Promise<string | undefined> => {
    const [name, secret] = [await resolveSecret(user), await resolveSecret(password)];
    if (name === undefined && secret === undefined) return undefined;
    const bytes = new TextEncoder().encode(`${name ?? ""}:${secret ?? ""}`);
    return btoa(String.fromCharCode(...bytes));
  };
  return headerCredential("authorization", read, source, "Basic ");
}

/** No alternative of an operation has all it asks for; nothing was sent. */
export class MissingCredentialsError extends SDKError {}

/** A credential with the text it has for one attempt. */
export type ResolvedCredential = readonly [credential: Credential, text: string];

/**
 * The credentials of the first alternative that is complete. A scheme whose header the caller set or removed counts
 * as given. No credentials are sent when the document allows that and no alternative is complete.
 * @throws MissingCredentialsError naming what could be set.
 */
export async function resolveCredentials(
  credentials: { readonly [scheme: string]: Credential },
  alternatives: readonly (readonly string[])[],
  given: HeaderLayers,
): Promise<readonly ResolvedCredential[]> {
  const missing: string[] = [];
  for (const schemes of alternatives) {
    const resolved: ResolvedCredential[] = [];
    let complete = schemes.length > 0;
    for (const scheme of schemes) {
      const credential = valueAt(credentials, [scheme]) as Credential | undefined;
      if (credential?.header && given.has(credential.header)) continue;
      const text = await credential?.read();
      if (credential && text) resolved.push([credential, text]);
      else {
        complete = false;
        const { option, env } = credential?.source ?? { option: scheme };
        missing.push(`the option ${option}${env ? ` or the variable ${env}` : ""}`);
      }
    }
    if (complete) return resolved;
  }
  if (missing.length === 0 || alternatives.some((schemes) => schemes.length === 0)) return [];
  throw new MissingCredentialsError(`no credentials: set ${missing.join(", or ")}`);
}
