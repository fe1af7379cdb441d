// The promise every call gives back. Knows nothing of how the answer comes about.

import { type APIError, SDKError } from "./errors.js";
import type { PendingCall, Parsed } from "./send-call.js";
import type { Safe } from "./safe-result.js";

/** A value together with the answer it came in and the id the server gave the request (`x-request-id`). */
export interface WithResponse<T> extends Parsed<T> {
  readonly requestID: string | null;
  readonly request_id: string | null;
}

/**
 * Resolves to the answer's value. The body is read when the promise is first awaited, and only once. `A` is what else
 * the operation may answer with, by status.
 */
export class APIPromise<T, A = {}> extends Promise<T> {
  readonly #call: PendingCall<T>;
  #parsed: Promise<Parsed<T>> | undefined;

  constructor(call: PendingCall<T>) {
    super(() => {}); // `then` is ours: this promise itself is never settled
    this.#call = call;
  }

  #parse(): Promise<Parsed<T>> {
    return (this.#parsed ??= this.#call.parsed());
  }

  /** The answer with its body unread: for headers, or to read it yourself. Rejects for error statuses too. */
  asResponse(): Promise<Response> {
    return this.#call.raw();
  }

  /** The value and the answer it came in. */
  async withResponse(): Promise<WithResponse<T>> {
    const { data, response } = await this.#parse();
    const id = response.headers.get("x-request-id");
    return { data, response, requestID: id, request_id: id };
  }

  // `Answered` is never given. Standing in a default, `A` takes no part in comparing two promises; there, with every
  // status spelled out, it cost each program that imports this four seconds of checking. By way of `unknown`, an outcome
  // is not compared with all that `Safe` may be either: 86,000 types.
  /** The outcome by status, errors included: this promise rejects only for what is no error of a call. */
  async safe<Responses = A>(): Promise<Safe<T, Responses>> {
    try {
      const { data, response } = await this.#parse();
      return { ok: true, status: response.status, data, response } as unknown as Safe<T, Responses>;
    } catch (error) {
      if (!(error instanceof SDKError)) throw error;
      return { ok: false, status: (error as APIError).status, error } as unknown as Safe<T, Responses>;
    }
  }

  override then<A = T, B = never>(
    done?: ((value: T) => A | PromiseLike<A>) | null,
    failed?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#parse().then(({ data }) => (done ? done(data) : (data as unknown as A)), failed);
  }

  override finally(settled?: (() => void) | null): Promise<T> {
    return this.then().finally(settled);
  }
}
