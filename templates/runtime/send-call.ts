// Sends a call: attempts, retries, and a body that is read when its value is first awaited.

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

/** A value with its response. */
export interface Parsed<T> {
  readonly data: T;
  readonly response: Response;
}

/** A call in progress. */
export interface PendingCall<T> {
  /** The response, its body unread. */
  raw(): Promise<Response>;
  /** The response's value; may retry the request when the body breaks off. */
  parsed(): Promise<Parsed<T>>;
}

/** An attempt, and its state so far. */
interface Attempt {
  readonly connection: Connection;
  /** Undefined until it arrives; set for everyone who awaited the attempt. */
  response: Response;
  /** The response's value, once the body was read. */
  value?: { readonly data: unknown };
  /** True when the end of the body is already awaited. */
  released?: boolean;
}

/** Thrown within an attempt for a response that is to be retried. */
const retry = Symbol();

/** Starts the call. */
export function sendCall<T>(settings: Settings, call: Call, options: RequestOptions): PendingCall<T> {
  const { signal } = options;
  const { as, stream } = call;
  const retries = call.body?.once ? 0 : (options.maxRetries ?? settings.maxRetries ?? 2);
  // Made once, so that the server recognises all attempts as the same request.
  if (settings.idempotencyHeader && !options.idempotencyKey)
    options = { ...options, idempotencyKey: crypto.randomUUID() };
  let tries = 0;
  /** True when the value is already awaited: the body is then read within the time limit of the headers. */
  let isAwaited = false;
  let latest: Attempt;

  const read = async (): Promise<void> => {
    const { connection, response } = latest;
    if (response.bodyUsed) throw new SDKError("the body was already read");
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
    throw retry;
  };

  /** Runs the step; after a failure that may be temporary, sends the request again. */
  const attempt = async (step: () => Promise<void>): Promise<void> => {
    for (; ; step = send) {
      try {
        return await step();
      } catch (error) {
        latest?.connection.release();
        if (error !== retry && (tries >= retries || !(error instanceof APIConnectionError))) throw error;
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
 * Hands the response to the caller. Without a signal there is nothing to clean up, and it is the original one; with
 * one, the end of its body is awaited, once, to stop listening to the signal.
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

/** The error for an error response, whose body may be anything, or break off. */
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
  // A server may repeat the rejected key.
  for (const secret of secrets) error.message = error.message.replaceAll(secret, "***");
  return error;
}
