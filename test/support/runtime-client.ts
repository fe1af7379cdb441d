// A client written by hand over the runtime, the way the generator writes them: to exercise the runtime alone.

import type { APIPromise } from "../../templates/runtime/api-promise.js";
import { APIClient } from "../../templates/runtime/client.js";
import type { BaseOptions } from "../../templates/runtime/client-settings.js";
import { bearer, type CredentialValue } from "../../templates/runtime/credentials.js";
import { env } from "../../templates/runtime/env.js";
import { json } from "../../templates/runtime/json-body.js";
import type { RequestOptions } from "../../templates/runtime/request-options.js";
import { sse, type Stream } from "../../templates/runtime/stream.js";

export interface TestOptions extends BaseOptions {
  readonly apiKey?: CredentialValue;
}

/** What is particular to this client: where `create` goes, and who says so. */
export const thing = { path: "/things", agent: "Testing/JS 1.2.3" } as const;

export function createClient(options: TestOptions = {}): APIClient {
  const baseURL = options.baseURL ?? env("TESTING_BASE_URL");
  return new APIClient({
    ...options,
    agent: thing.agent,
    baseURL: baseURL ?? "https://api.example.com/v1",
    ownBaseURL: baseURL !== undefined,
    security: [["key"]],
    credentials: {
      key: bearer(options.apiKey ?? env("TESTING_API_KEY"), { option: "apiKey", env: "TESTING_API_KEY" }),
    },
  });
}

export interface Params {
  readonly stream?: boolean;
  readonly [name: string]: unknown;
}

/** A POST that streams on demand. */
export function create<T = unknown>(
  client: APIClient,
  params: Params & { readonly stream: true },
  options?: RequestOptions,
): APIPromise<Stream<T>>;
export function create<T = unknown>(
  client: APIClient,
  params: Params & { readonly stream?: false },
  options?: RequestOptions,
): APIPromise<T>;
export function create(client: APIClient, params: Params, options?: RequestOptions): APIPromise<unknown> {
  return client.request(
    {
      method: "post",
      path: thing.path,
      body: json(params),
      stream: params.stream === true ? sse("[DONE]") : undefined,
    },
    options,
  );
}
