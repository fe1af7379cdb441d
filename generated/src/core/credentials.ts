// Copied by sdkwright from its runtime. Changes made here are lost.
// Credentials by kind, and which of them a call sends. A credential is a closure: printing a client reveals no key.

import { SDKError } from "./errors.js";
import { type HeaderLayers, setHeader } from "./headers.js";
import { valueAt } from "./value-at.js";

/** The secret itself, or a function called before every attempt. */
export type CredentialValue =
  | string
  | (() => string | null | undefined | Promise<string | null | undefined>)
  | null
  | undefined;

/** Where a credential can be set, for the message when it is missing: option `apiKey`, variable `OPENAI_API_KEY`. */
export interface CredentialSource {
  readonly option: string;
  readonly env?: string | undefined;
}

/** The parts of a request that a credential can be added to. */
export interface CredentialTarget {
  readonly headers: HeaderLayers;
  /** Encoded pairs by parameter. */
  readonly query: Map<string, string>;
}

export interface Credential {
  /** The header it is sent in, in lower case, if any: a caller who sets that header needs no credential. */
  readonly header?: string;
  readonly source: CredentialSource | undefined;
  /** The secret to send; undefined when there is none. */
  read(): Promise<string | undefined>;
  /** Adds the credential to a request. */
  add(text: string, target: CredentialTarget): void;
}

/** The current secret. */
export async function resolveSecret(value: CredentialValue): Promise<string | undefined> {
  return (typeof value === "function" ? await value() : value) || undefined;
}

/** A credential sent as a header; `scheme` precedes the secret. */
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

/** No alternative of an operation is complete; nothing was sent. */
export class MissingCredentialsError extends SDKError {}

/** A credential with its secret for one attempt. */
export type ResolvedCredential = readonly [credential: Credential, text: string];

/**
 * The credentials of the first complete alternative. A scheme whose header the caller set or removed counts as given.
 * If none is complete, no credentials are sent where the document allows that.
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
