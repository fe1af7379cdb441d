// Verifies and parses received webhooks (Standard Webhooks, symmetric signatures `v1`).

import { SDKError } from "./errors.js";
import { parseJSON } from "./parse.js";

/** The request is not from the API, or too old to be trusted. */
export class InvalidWebhookSignatureError extends SDKError {}

/** Headers as servers provide them: `Headers`, or an object in which arrays are repeated headers. */
export type ReceivedHeaders = Headers | { readonly [name: string]: string | readonly string[] | undefined };

export interface UnwrapOptions {
  /** Seconds by which a message may be old, or ahead of this clock. Default 300. */
  readonly tolerance?: number | undefined;
}

export class Webhooks<Event> {
  readonly #secret: string | null | undefined;
  readonly #parse: ((text: string) => unknown) | undefined;

  /** `parse` replaces the JSON parser. */
  constructor(secret?: string | null, parse?: (text: string) => unknown) {
    this.#secret = secret;
    this.#parse = parse;
  }

  /**
   * The event in a received request. `body` must be the raw body: parsed and serialized again, its signature no
   * longer matches. `secret` begins with `whsec_`. Default: the client's own.
   * @throws InvalidWebhookSignatureError unless a signature matches and the timestamp is recent.
   */
  async unwrap(
    body: string | Uint8Array,
    headers: ReceivedHeaders,
    secret: string | null | undefined = this.#secret,
    { tolerance = 300 }: UnwrapOptions = {},
  ): Promise<Event> {
    if (!secret) throw new SDKError("no webhook secret: pass it, or set the option webhookSecret");
    if (!isRaw(body)) {
      throw new SDKError(
        "the webhook's body is neither a string nor a Uint8Array: pass the raw body, not parsed",
      );
    }
    const [id, time, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) =>
      headerOf(headers, name),
    );
    if (!id || !time || !signatures)
      throw new InvalidWebhookSignatureError("the request has no webhook-id, -timestamp or -signature");
    // The signature first: the timestamp means nothing unless the API signed it.
    if (!(await isSigned({ id, time, body, signatures, secret })))
      throw new InvalidWebhookSignatureError("no signature of the webhook matches");
    if (!(Math.abs(Date.now() / 1000 - Number(time)) <= tolerance))
      throw new InvalidWebhookSignatureError("the timestamp of the webhook is too old or in the future");
    const text = typeof body === "string" ? body : new TextDecoder().decode(body);
    const otherwise = (): never => {
      throw new SDKError("the webhook's body is not JSON");
    };
    return parseJSON(text, otherwise, this.#parse) as Event;
  }
}

interface Message {
  readonly id: string;
  readonly time: string;
  readonly body: string | Uint8Array;
  readonly signatures: string;
  readonly secret: string;
}

/** A signature for each of the API's current secrets: more than a few are an attempt to keep the receiver busy. */
const mostSignatures = 8;

/** One signature is computed, whatever the request claims; it is compared with each in constant time. */
async function isSigned({ id, time, body, signatures, secret }: Message): Promise<boolean> {
  const encoder = new TextEncoder();
  const start = encoder.encode(`${id}.${time}.`);
  const rest = typeof body === "string" ? encoder.encode(body) : body;
  const signed = new Uint8Array(start.length + rest.length);
  signed.set(start);
  signed.set(rest, start.length);
  const bytes = decoded(secret.replace(/^whsec_/, ""));
  if (!bytes) throw new SDKError("the webhook secret is not base64");
  const { subtle } = crypto;
  const key = await subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const expected = new Uint8Array(await subtle.sign("HMAC", key, signed));
  const claimed = signatures
    .split(" ", mostSignatures)
    .map((one) => (one.startsWith("v1,") ? decoded(one.slice(3)) : null));
  return claimed.filter((proof) => proof !== null && areEqual(proof, expected)).length > 0;
}

/** Takes the same time wherever the bytes differ. */
function areEqual(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < other.length; index++) {
    difference |= (one[index] ?? 0) ^ (other[index] ?? 0);
  }
  return difference === 0;
}

/** Also bytes of another realm, as test runners have them. */
function isRaw(body: unknown): body is string | Uint8Array {
  return typeof body === "string" || Object.prototype.toString.call(body) === "[object Uint8Array]";
}

/** What `crypto` accepts. Inferred, since Uint8Array is generic only from TypeScript 5.7 on. */
type Bytes = ReturnType<typeof Uint8Array.from>;

function decoded(base64: string): Bytes | null {
  try {
    const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
    return bytes.length > 0 ? bytes : null;
  } catch {
    return null;
  }
}

function headerOf(headers: ReceivedHeaders, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return typeof found === "string" ? found : found?.join(" ");
}
