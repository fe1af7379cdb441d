// Copied by sdkwright from its runtime. Changes made here are lost.
// The promise every call returns. It reads the response's body when it is first awaited.

import { type APIError, SDKError } from "./errors.js";
import type { PendingCall, Parsed } from "./send-call.js";
import type { Safe } from "./safe-result.js";

/** A value together with its response and the id the server gave the request (`x-request-id`). */
export interface WithResponse<T> extends Parsed<T> {
  readonly requestID: string | null;
  readonly request_id: string | null;
}

/**
 * Resolves to the response's value. The body is read when the promise is first awaited, and only once. `A` lists the
 * operation's responses by status code.
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

  /**
   * The response with its body unread: for its headers, or to read the body yourself. Rejects for error statuses too.
   */
  asResponse(): Promise<Response> {
    return this.#call.raw();
  }

  /** The value and its response. */
  async withResponse(): Promise<WithResponse<T>> {
    const { data, response } = await this.#parse();
    const id = response.headers.get("x-request-id");
    return { data, response, requestID: id, request_id: id };
  }

  // Nobody passes `Responses`. Because `A` appears only as a default here, the compiler does not compare it when it
  // compares two promises; with every status spelled out, that took four seconds in each program that imports this. The
  // casts by way of `unknown` likewise keep it from comparing an outcome with all that `Safe` may be: 86,000 types.
  /** The outcome by status code, errors included: this promise rejects only for what is not an `SDKError`. */
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
