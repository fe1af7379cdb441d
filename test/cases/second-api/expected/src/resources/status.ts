export class Status {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /**
   * Whether the service is up; needs no key
   *
   * `GET /status`
   */
  retrieve(options?: RequestOptions): APIPromise<void> {
    return statusRetrieve(this.#client, options);
  }
}

/**
 * Whether the service is up; needs no key
 *
 * `GET /status`
 */
export function statusRetrieve(client: APIClient, options?: RequestOptions): APIPromise<void> {
  return client.request({ method: "get", path: "/status", security: [] }, options);
}
