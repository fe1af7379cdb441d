// One call from its first attempt to its value: attempts, retries, and a body that is read when asked for.
// Knows nothing of how requests are built or of what values mean.

import type { Call } from "./call.js";
import type { Settings } from "./client-settings.js";
import { connect, type Connection } from "./connection.js";
import { APIConnectionError, SDKError } from "./errors.js";
import type { WireRequest } from "./middleware.js";
import { readBody } from "./parse.js";
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
export interface PendingCall<T> {
  /** The answer, its body unread. */
  raw(): Promise<Response>;
  /** The answer's value; may send the request again when the body breaks off. */
  parsed(): Promise<Parsed<T>>;
}

/** An attempt, and what came of it so far. */
interface Attempt {
  readonly connection: Connection;
  /** Undefined until it came, which whoever awaited the attempt need not ask. */
  response: Response;
  /** The answer's value, once its body was read. */
  value?: { readonly data: unknown };
  /** Its end is awaited already. */
  released?: boolean;
}

/** Thrown within an exchange for an answer that asks to come again. */
const retrySignal = Symbol();

/** Starts the call. */
export function sendCall<T>(settings: Settings, call: Call, options: RequestOptions): PendingCall<T> {
  const { signal } = options;
  const { as, stream } = call;
  const retries = call.body?.once ? 0 : (options.maxRetries ?? settings.maxRetries ?? 2);
  // Made once, so that the server sees that attempts are the same request.
  if (settings.idempotencyHeader && !options.idempotencyKey)
    options = { ...options, idempotencyKey: crypto.randomUUID() };
  let tries = 0;
  /** The value is waited for already, as it mostly is: its body then shares the time limit of the headers. */
  let isAwaited = false;
  let latest: Attempt;

  const read = async (): Promise<void> => {
    const { connection, response } = latest;
    if (response.bodyUsed) throw new SDKError("the answer was already read");
    latest.value = { data: await (stream ? stream(response, connection) : readBody(response, call)) };
    if (!stream) connection.release();
  };

  const send = async (): Promise<void> => {
    const connection = connect({ signal, timeout: options.timeout ?? settings.timeout ?? 600_000 });
    latest = { connection } as Attempt;
    const request = await prepare(settings, call, options);
    const wire = { ...request, attempt: tries, signal: connection.controller.signal };
    await connection.limit(async () => {
      latest.response = await transmit(settings, options, wire);
      if (isAwaited && latest.response.ok && as !== "binary") await read();
    });
    const { response } = latest;
    if (response.ok) return;
    if (tries >= retries || !shouldRetry(response)) throw await failure(settings, request, latest, call);
    discard(response);
    throw retrySignal;
  };

  /** Takes the step; should that fail in a way that may pass, sends the request anew. */
  const attempt = async (step: () => Promise<void>): Promise<void> => {
    for (; ; step = send) {
      try {
        return await step();
      } catch (error) {
        latest?.connection.release();
        if (error !== retrySignal && (tries >= retries || !(error instanceof APIConnectionError)))
          throw error;
      }
      await sleep(retryDelay(tries++, latest.response?.headers), signal);
    }
  };

  let current = attempt(send);
  const parsed = async (): Promise<Parsed<T>> => {
    isAwaited = true;
    await current;
    if (as === "binary") latest.value = { data: releaseResponse(latest, signal) };
    if (!latest.value) await (current = attempt(() => latest.connection.limit(read)));
    return { data: latest.value?.data as T, response: latest.response };
  };
  return { parsed, raw: () => current.then(() => releaseResponse(latest, signal)) };
}

/**
 * Gives the answer to the caller. Without a signal there is nothing left to tidy up, and it is `fetch`'s own;
 * with one, its end is awaited, once, to let go of the signal.
 */
function releaseResponse(latest: Attempt, signal: RequestOptions["signal"]): Response {
  const { response, connection } = latest;
  if (signal && !latest.released && !response.bodyUsed && !response.body?.locked) {
    latest.response = watchedResponse(response, connection.release);
    latest.released = true;
  }
  return latest.response;
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
  { secrets }: Prepared,
  { response, connection }: Attempt,
  call: Call,
): Promise<Error> {
  const body = await connection
    .limit(() => readBody(response, call))
    .catch((error: unknown) => {
      if (!(error instanceof APIConnectionError)) throw error;
    });
  const error = statusError(response, body, settings);
  // A server may repeat the key it did not like.
  for (const secret of secrets) error.message = error.message.replaceAll(secret, "***");
  return error;
}
