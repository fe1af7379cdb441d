// Copied by sdkwright from its runtime. Changes made here are lost.
// One call from its first attempt to its value: attempts, retries, and a body that is read when asked for.
// Knows nothing of how requests are built or of what values mean.

import type { Call } from "./call.js";
import type { Settings } from "./client-settings.js";
import { connect, type Connection } from "./connection.js";
import { APIConnectionError, SDKError } from "./errors.js";
import type { WireRequest } from "./middleware.js";
import { parseJSON, readBody } from "./parse.js";
import { type Prepared, prepare } from "./prepare.js";
import { discard, send } from "./redirects.js";
import type { RequestOptions } from "./request-options.js";
import { retryDelay, shouldRetry, sleep } from "./retry.js";
import { statusError } from "./status-error.js";
import { watchedResponse } from "./watched-response.js";

/** A value with the answer it came in. */
export interface Parsed<T> {
  readonly data: T;
  readonly response: Response;
}

/** A call under way. */
export interface Exchange<T> {
  /** The answer, its body unread. */
  raw(): Promise<Response>;
  /** The answer's value; may send the request again when the body breaks off. */
  parsed(): Promise<Parsed<T>>;
}

/** A good answer, with the attempt it belongs to still open. */
interface Answer {
  response: Response;
  readonly connection: Connection;
  readonly attempt: number;
  /** Its end is awaited already. */
  handed: boolean;
}

/** Starts the call. */
export function exchange<T>(settings: Settings, call: Call, options: RequestOptions): Exchange<T> {
  const { signal } = options;
  const retries = call.body?.once ? 0 : (options.maxRetries ?? settings.maxRetries ?? 2);
  // Made once, so that the server sees that attempts are the same request.
  if (settings.idempotencyHeader && !options.idempotencyKey)
    options = { ...options, idempotencyKey: crypto.randomUUID() };

  /** Ends an attempt; returns only when another may follow. */
  const end = (connection: Connection, attempt: number, error?: unknown): void => {
    connection.release();
    if (error && (attempt >= retries || !(error instanceof APIConnectionError))) throw error;
  };

  const answer = async (attempt: number): Promise<Answer> => {
    for (; ; attempt++) {
      const request = await prepare(settings, call, options);
      const connection = connect({ signal, timeout: options.timeout ?? settings.timeout ?? 600_000 });
      const wire = { ...request, attempt, signal: connection.controller.signal };
      let response: Response | undefined;
      try {
        response = await connection.limit(() => transmit(settings, options, wire));
        if (response.ok) return { response, connection, attempt, handed: false };
        if (attempt >= retries || !shouldRetry(response))
          throw await failure(settings, request, response, connection);
        discard(response);
        end(connection, attempt);
      } catch (error) {
        end(connection, attempt, error);
      }
      await sleep(retryDelay(attempt, response?.headers), signal);
    }
  };

  let current = answer(0);
  const parsed = async (): Promise<Parsed<T>> => {
    for (;;) {
      const open = await current;
      const { connection, attempt } = open;
      if (call.as === "binary") return { data: handOver(open) as T, response: open.response };
      const { response } = open;
      if (response.bodyUsed) throw new SDKError("the answer's body was already read");
      try {
        if (call.stream) return { data: (await call.stream(response, connection)) as T, response };
        const data = (await connection.limit(() => readBody(response, call.as))) as T;
        end(connection, attempt);
        return { data, response };
      } catch (error) {
        end(connection, attempt, error);
      }
      await sleep(retryDelay(attempt), signal);
      current = answer(attempt + 1);
    }
  };
  return { parsed, raw: async () => handOver(await current) };
}

/**
 * Gives the answer to the caller. Without a signal there is nothing left to tidy up, and it is `fetch`'s own;
 * with one, its end is awaited, once, to let go of the signal.
 */
function handOver(open: Answer): Response {
  const { response, connection } = open;
  if (connection.watched && !open.handed && !response.bodyUsed && !response.body?.locked) {
    open.response = watchedResponse(response, connection.release);
    open.handed = true;
  }
  return open.response;
}

function transmit(settings: Settings, options: RequestOptions, request: WireRequest): Promise<Response> {
  const { fetch = settings.fetch ?? globalThis.fetch, fetchOptions } = options;
  const last = (wire: WireRequest): Promise<Response> =>
    send(wire, fetch, { ...settings.fetchOptions, ...fetchOptions });
  return (settings.middleware ?? []).reduceRight<typeof last>(
    (next, layer) => (wire) => layer(wire, next),
    last,
  )(request);
}

/** The error for an answer that is one; its body may be anything, or break off. */
async function failure(
  settings: Settings,
  request: Prepared,
  response: Response,
  connection: Connection,
): Promise<Error> {
  const body = await connection
    .limit(async () => {
      const text = await response.text();
      // JSON when it is, whatever the media type says: errors often come from a proxy that mislabels them.
      return parseJSON(text, () => text || undefined);
    })
    .catch((error: unknown) => {
      if (!(error instanceof APIConnectionError)) throw error;
    });
  const error = statusError(response, body, { at: settings.errorMessageAt });
  // A server may repeat the key it did not like.
  for (const secret of request.secrets) error.message = error.message.replaceAll(secret, "***");
  return error;
}
