export class Schedule {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /**
   * The printed schedule
   *
   * Watch the events instead.
   *
   * `GET /schedule`
   *
   * @deprecated
   */
  retrieve(options?: RequestOptions): APIPromise<{ [key: string]: string[] }> {
    return scheduleRetrieve(this.#client, options);
  }
}

/**
 * The printed schedule
 *
 * Watch the events instead.
 *
 * `GET /schedule`
 *
 * @deprecated
 */
export function scheduleRetrieve(
  client: APIClient,
  options?: RequestOptions,
): APIPromise<{ [key: string]: string[] }> {
  return client.request({ method: "get", path: "/schedule" }, options);
}
